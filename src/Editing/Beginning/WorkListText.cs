using Annals.Core.Files;
using Annals.Reading;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Beginning;

/// <summary>publication.yml with one work more at the end of its list, and nothing else changed.</summary>
internal static class WorkListText
{
    /// <summary>Null where the list is written in no way that this knows.</summary>
    public static InputFile? With(InputFile publication, string work)
    {
        var (mark, text) = NewFile.Read(publication);
        if (WorkListPlaces.Of(text) is not { } places)
            return null;
        var (at, words) = Insertion(text, places, YamlText.Flow(work));
        var amended = NewFile.Of(publication.Path, mark + text.Insert(at, words));
        return IsAsMeant(publication, amended, work) ? amended : null;
    }

    private static (int At, string Words) Insertion(string text, WorkListPlaces places, string work)
    {
        var end = NewFile.EndOf(text);
        if (places.Key is not { } key)
            return (text.Length, $"{(text.Length == 0 || text.EndsWith('\n') ? "" : end)}works:{end}  - {work}{end}");
        if (places.List is not { } list)
            return (EndOfLine(text, key.End), $"{end}  - {work}");
        if (text[list.Start] == '[')
            return places.Last is { } last ? (last.End, $", {work}") : (list.Start + 1, work);
        var indent = text[(text.AsSpan(..list.Start).LastIndexOfAny('\n', '\r') + 1)..list.Start];
        return (EndOfLine(text, places.Last?.End ?? list.End), $"{end}{indent}- {work}");
    }

    private static int EndOfLine(string text, int at) =>
        text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;

    private static bool IsAsMeant(InputFile before, InputFile after, string work) =>
        Works(before) is { } had && Works(after) is { } has && has.SequenceEqual([.. had, work]);

    private static IEnumerable<string>? Works(InputFile publication) =>
        Manuscripts.Of(new InputTree([publication])).Value?.Settings.Works.Select(w => w.Value.Value);
}
