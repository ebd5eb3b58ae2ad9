using Annals.App.Completion;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Editing.Beginning;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>
/// Asks the person at the terminal for what was not given, and holds each answer against the check as soon as it is there: what could not
/// be written is asked for again, with the reason.
/// </summary>
internal sealed class NewAnswers(
    NewKind kind,
    DateOnly day,
    InputTree tree,
    string input,
    Desk desk,
    Questions questions,
    CancellationToken cancel
)
{
    private static readonly Rule[] s_ofSlugs =
    [
        BeginningRules.NoSlug,
        BeginningRules.Taken,
        SiteRules.ReservedChapterSlug,
        WorkRules.ReservedSlug,
    ];

    private readonly ImmutableArray<string> _works = Named(input, InputNames.WorksIn);
    private readonly ImmutableArray<string> _chapters = Named(input, InputNames.ChaptersIn);
    private readonly Lazy<ImmutableArray<Diagnostic>> _before = new(() => Publisher.Check(tree, cancel: cancel).Diagnostics);

    /// <summary>All that was given, with the answers to what was not; null where no answer could help, which is then told.</summary>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public Dictionary<NewField, string>? Asked(IReadOnlyDictionary<NewField, string> given)
    {
        var answers = new Dictionary<NewField, string>(given);
        if (Errors(answers) is { IsEmpty: false } hopeless)
        {
            desk.Show(hopeless, input);
            return null;
        }
        foreach (var field in kind.Fields.Where(f => f.Question is not null && !answers.ContainsKey(f)))
        {
            var answer = field.IsWork
                ? _works.Length > 1
                    ? questions.Choose(field.Question!, _works)
                    : null
                : Ask(field, field.Question!, field.Needed, answers);
            if (answer is null)
                continue;
            answers[field] = answer;
            if (SlugAskedFor(answers) is not { } slug || Errors(answers).FirstOrDefault(IsOfSlug) is not { } why)
                continue;
            desk.Complain(Reason(why));
            answers[slug] = Ask(slug, "Its name in addresses, such as the-fall-of-rome", needed: true, answers)!;
        }
        return answers;
    }

    private string? Ask(NewField field, string question, bool needed, Dictionary<NewField, string> answers) =>
        NewKind.OneLine(field, questions.Ask(question, needed, answer => Objection(field, NewKind.OneLine(field, answer)!, answers)));

    private string? Objection(NewField field, string answer, Dictionary<NewField, string> answers)
    {
        if (!field.OneOf.IsEmpty && !field.OneOf.Contains(answer))
            return $"It is {string.Join(" or ", field.OneOf)}{(Nearest.To(answer, field.OneOf) is { } near ? $": did you mean {near}?" : ".")}";
        var with = new Dictionary<NewField, string>(answers) { [field] = answer };
        var errors = Errors(with);
        // What only the name in addresses is to blame for is mended by another; with that, something else may be wrong.
        if (SlugAskedFor(with) is { } slug && !errors.IsEmpty && errors.All(IsOfSlug))
        {
            with[slug] = "not-yet-named";
            errors = [.. Errors(with).Where(d => !IsOfSlug(d))];
        }
        return errors.IsEmpty ? null : Reason(errors[0]);
    }

    /// <summary>What could not be written, were the rest as it might be.</summary>
    private ImmutableArray<Diagnostic> Errors(Dictionary<NewField, string> answers)
    {
        var item = kind.Item(
            field =>
                answers.GetValueOrDefault(field)
                ?? (
                    field.IsWork ? _works.FirstOrDefault()
                    : field.IsChapter ? _chapters.FirstOrDefault()
                    : null
                )
                ?? field.StandIn,
            day
        );
        var (plan, found) = Beginnings.Of(tree, item, cancel);
        if (found.IsEmpty)
            found = BeginningProof.Of(plan, tree, input, cancel, _before.Value);
        return [.. found.Where(d => d.Severity == Severity.Error)];
    }

    private NewField? SlugAskedFor(Dictionary<NewField, string> answers) =>
        kind.Fields.FirstOrDefault(f => f.IsSlug && !answers.ContainsKey(f));

    private static bool IsOfSlug(Diagnostic told) => s_ofSlugs.Contains(told.Rule);

    private static string Reason(Diagnostic told) =>
        $"{(told.Rule == BeginningRules.Taken ? told.Path + ": " : "")}{told.Message}{(told.Hint is { } hint ? "\n  hint: " + hint : "")}";

    private static ImmutableArray<string> Named(string input, Func<string, ImmutableArray<string>> names)
    {
        try
        {
            return Directory.Exists(Path.Combine(input, "works")) ? names(input) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
