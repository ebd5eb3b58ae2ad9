using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Annals.Importing.Writing;

/// <summary>
/// publication.yml with a work in its list: made where there is none, else the one there with as little changed as can be.
/// </summary>
internal static class PublicationText
{
    public const string Path = "publication.yml";

    public static string New(string title, string? language, WorkSlug work) =>
        $"title: {YamlText.Scalar(title)}\nlanguage: {language ?? "en"}\nworks:\n  - {work}\n";

    /// <summary>
    /// The text with the work in it; the very text where it is there already; null, and a diagnostic, where the list cannot be found.
    /// </summary>
    public static string? With(string text, WorkSlug work, List<Diagnostic> found)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                var works = root.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "works" });
                return works.Key is null
                    ? Ending(text) + $"works:\n  - {work}\n"
                    : WithEntry(text, works.Key, works.Value, work) ?? Refused(found, "its works are no list");
            }
            return Refused(found, "it is no mapping");
        }
        catch (YamlException e)
        {
            return Refused(found, e.InnerException?.Message ?? e.Message);
        }
    }

    private static string? WithEntry(string text, YamlNode key, YamlNode value, WorkSlug work)
    {
        if (value is YamlScalarNode { Value: null or "" })
            return text.Insert(EndOfLine(text, (int)key.End.Index), $"\n  - {work}");
        if (value is not YamlSequenceNode list)
            return null;
        if (list.Children.Any(c => c is YamlScalarNode scalar && scalar.Value == work.Value))
            return text;
        if (list.Style == YamlDotNet.Core.Events.SequenceStyle.Flow)
        {
            var close =
                list.Children.Count > 0 ? text.IndexOf(']', (int)list.Children[^1].End.Index) : text.IndexOf(']', (int)list.Start.Index);
            return close < 0 ? null : text.Insert(close, list.Children.Count > 0 ? $", {work}" : work.Value);
        }
        var last = list.Children[^1];
        var lineStart = text.LastIndexOf('\n', Math.Max((int)last.Start.Index - 1, 0)) + 1;
        var dash = text.IndexOf('-', lineStart);
        var indent = dash < 0 ? "  " : text[lineStart..dash];
        return text.Insert(EndOfLine(text, (int)last.End.Index), $"\n{indent}- {work}");
    }

    private static int EndOfLine(string text, int at) =>
        text.IndexOf('\n', at) is var end and >= 0 ? (end > 0 && text[end - 1] == '\r' ? end - 1 : end) : text.Length;

    private static string Ending(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    private static string? Refused(List<Diagnostic> found, string why)
    {
        found.Add(
            ImportRules.PublicationNotAmended.About(
                Path,
                $"the work cannot be added: {why}",
                "add it to the list of works by hand and import again"
            )
        );
        return null;
    }
}
