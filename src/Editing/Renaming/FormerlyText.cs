using System.Text.Json;
using Annals.Core.Files;
using Annals.Editing.Beginning;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Renaming;

/// <summary>
/// Writes down what something was called before: in its particulars under <c>formerly</c>, and of a work cited below <c>custom</c>, which
/// CSL leaves to programs.
/// </summary>
internal static class FormerlyText
{
    private const string Key = "formerly";

    /// <summary>The change that makes it so; null where the particulars are written in no way that this knows.</summary>
    /// <param name="now">The name that it is to have: where it had that before, this is no former name any longer.</param>
    public static TextChange? In(InputFile file, string old, string now)
    {
        if (ParticularPlaces.Of(file) is not { } particulars)
            return null;
        var text = NewFile.Read(file).Text;
        if (particulars.Named(Key + "[]").FirstOrDefault(i => i.Text == now) is { } again)
            return ScalarText.Replacing(text, again.Value, old);
        var end = NewFile.EndOf(text);
        var name = YamlText.Flow(old);
        if (particulars.Named(Key).FirstOrDefault() is not { } list)
        {
            var at = particulars.Yaml.End;
            return Insertion(at, $"{(at == 0 || text[at - 1] == '\n' ? "" : end)}{Key}: [{name}]{end}");
        }
        var last = particulars.Named(Key + "[]").LastOrDefault();
        if (list.Value.Length == 0)
            return Insertion(text.IndexOf(':', list.Key.End) + 1, $" [{name}]");
        if (list.Text is not null)
            return new TextChange(list.Value, text[list.Value.Start..list.Value.End], $"[{name}]");
        if (text[list.Value.Start] == '[')
            return last is null ? Insertion(list.Value.Start + 1, name) : Insertion(last.Value.End, $", {name}");
        if (last is null)
            return null;
        var line = text.AsSpan(..last.Value.Start).LastIndexOfAny('\n', '\r') + 1;
        var indent = text[line..(line + text.AsSpan(line).IndexOf('-'))];
        return Insertion(last.Value.End, $"{end}{indent}- {name}");
    }

    /// <summary>The same of a work of the bibliography; null where another program's value stands in the place.</summary>
    /// <param name="text">The bibliography's.</param>
    public static TextChange? Of(BibliographyPlaces work, string text, string old, string now)
    {
        if (work.IsForeign)
            return null;
        if (work.Former.FirstOrDefault(f => f.Key == now) is { Key: not null } again)
            return new TextChange(again.Span, text[again.Span.Start..again.Span.End], Json(old));
        if (work.Formerly is { } list)
            return Insertion(list, Json(old) + Comma(list, ']'));
        return work.Custom is { } custom
            ? Insertion(custom, $" \"{Key}\": [{Json(old)}]{Comma(custom, '}')}")
            : Insertion(work.Id.End, $", \"custom\": {{ \"{Key}\": [{Json(old)}] }}");

        string Comma(int at, char closing) =>
            text.AsSpan(at).TrimStart()[0] == closing ? ""
            : char.IsWhiteSpace(text[at]) ? ","
            : ", ";
    }

    public static string Json(string text) => JsonSerializer.Serialize(text, s_plainly);

    private static readonly JsonSerializerOptions s_plainly = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static TextChange Insertion(int at, string words) => new(new Span(at, at), "", words);
}
