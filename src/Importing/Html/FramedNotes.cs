using System.Text.RegularExpressions;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>
/// Pages whose every note stands in brackets, <c>3 (return) [ … ]</c>, have them from a text in which they said where a note ends. Here its
/// place says so, and they go; brackets that only some notes stand in are their authors'.
/// </summary>
internal static partial class FramedNotes
{
    private const int Fewest = 3;

    /// <summary>The frame of an older edition that was kept within the brackets: <c>[Footnote 66: …]</c>.</summary>
    [GeneratedRegex(@"^\s*(?:Footnote|Note)\s+(?<mark>\p{Nd}{1,4}[a-z]?)\s*:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    public static void TakeOff(Dictionary<string, ForeignNote> notes, List<Remark> remarks)
    {
        var framed = notes.Count(n => Begins(n.Value) && Ends(n.Value));
        if (framed < Fewest || framed * 5L < notes.Count * 4L)
            return;
        foreach (var (id, note) in notes.ToList())
        {
            notes[id] = WithoutFrame(note);
            if (notes[id] != note)
                remarks.Add(new Remark(RemarkKind.Dropped, note.At, "the brackets around a note"));
        }
    }

    private static ForeignNote WithoutFrame(ForeignNote note)
    {
        var words = string.Concat(note.Content.SelectMany(Marks.Lines).Select(LineBuilder.Plain));
        var over = words.Count('[') - words.Count(']');
        // what is missing is the frame's: a bracket within the words has its other half there
        var (begins, ends) = (Begins(note) && over >= 0, Ends(note) && over <= 0);
        var content = note.Content.ToBuilder();
        if (begins && content[0] is ForeignParagraph { Content: [ForeignWords first, .. var behind] } opening)
        {
            var rest = first.Value.TrimStart()[1..];
            content[0] = opening with { Content = Line([first with { Value = Within().Replace(rest, "").TrimStart() }, .. behind]) };
        }
        if (ends && content[^1] is ForeignParagraph { Content: [.. var before, ForeignWords last] } closing)
            content[^1] = closing with { Content = Line([.. before, last with { Value = last.Value.TrimEnd()[..^1].TrimEnd() }]) };
        return content.All(b => b is ForeignParagraph { Content.IsEmpty: true }) ? note : note with { Content = content.ToImmutable() };
    }

    private static ImmutableArray<ForeignInline> Line(IEnumerable<ForeignInline> content)
    {
        var line = new LineBuilder();
        line.Add([.. content]);
        return line.Take();
    }

    private static bool Begins(ForeignNote note) =>
        note.Content is [ForeignParagraph { Content: [ForeignWords first, ..] }, ..] && first.Value.AsSpan().TrimStart() is ['[', ..];

    private static bool Ends(ForeignNote note) =>
        note.Content is [.., ForeignParagraph { Content: [.., ForeignWords last] }] && last.Value.AsSpan().TrimEnd() is [.., ']'];
}
