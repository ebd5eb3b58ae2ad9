using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading;

/// <summary>What the reading of one file found to remark on, in the order found, and what the file says is not to be remarked on.</summary>
internal sealed class Marginalia(SourceFile file)
{
    private List<Diagnostic>? _remarks;
    private List<Silence>? _silences;

    public SourceFile File { get; } = file;

    public ImmutableArray<Diagnostic> Remarks => _remarks is null ? [] : [.. _remarks];

    /// <summary>What the file says is not to be reported in it.</summary>
    public ImmutableArray<Silence> Silences => _silences is null ? [] : [.. _silences];

    /// <summary>Takes down a silence; what is wrong with it is remarked upon.</summary>
    /// <param name="code">As written.</param>
    /// <param name="silence">Makes it of the rule's code.</param>
    public void Silence(string code, Span place, Func<string, Silence> silence)
    {
        if (RuleBook.Find(code) is not { } rule)
        {
            Add(
                SilenceRules.UnknownRule,
                place,
                $"there is no rule '{code}'",
                RuleBook.Near(code) is { } near ? $"did you mean {near}?" : null
            );
            return;
        }
        if (!rule.CanBeSilenced)
        {
            Add(SilenceRules.Refused, place, $"{rule.Code} cannot be silenced", "mend what it reports, and delete this");
            return;
        }
        var said = silence(rule.Code);
        if (said.Reason is null)
            Add(SilenceRules.NoReason, place, $"{rule.Code} is silenced without a reason", "say why, so that who reads this later knows");
        (_silences ??= []).Add(said);
    }

    /// <summary>Remarks on the first character of some words that no page can show; nothing where there is none.</summary>
    /// <param name="more">What else can be done, given the character and what a page shows for it.</param>
    public void AddUnprintable(ReadOnlySpan<char> words, Span span, Func<char, char, string> more)
    {
        if (Unprintable.IndexIn(words) is not (>= 0 and var at))
            return;
        var (sign, shown) = (words[at], Unprintable.Shown(words[at]));
        Add(
            MarkupRules.Unprintable,
            span,
            $"this has the character U+{(int)sign:X4}, which no page can show",
            (shown is Unprintable.Replacement ? "delete it" : $"write '{shown}' if that is meant") + more(sign, shown)
        );
    }

    public void Add(Rule rule, Span span, string message, string? hint = null) => (_remarks ??= []).Add(rule.At(File, span, message, hint));
}
