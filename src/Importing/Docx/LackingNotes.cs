using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;

namespace Annals.Importing.Docx;

/// <summary>
/// Marks of notes and comments that the file does not hold. A mark has no words of its own, so that nothing would stand at its place and
/// nobody would look there.
/// </summary>
internal static class LackingNotes
{
    /// <summary>The report has all places; a message that names more is not read.</summary>
    private const int MostNamed = 12;

    private const int LongestBefore = 40;

    /// <summary>Says of each such mark what stands before it, and warns of them all.</summary>
    public static void Tell(
        IEnumerable<ForeignBlock> blocks,
        Func<string, bool> isHeld,
        string path,
        List<Remark> remarks,
        List<Diagnostic> found
    )
    {
        var places = new List<int>();
        foreach (var block in blocks)
        {
            foreach (var line in Marks.Lines(block))
                TellOf(line, block.At);
        }
        if (places.Count == 0)
            return;
        var named = places.Distinct().Order().ToList();
        var where = string.Join(", ", named.Take(MostNamed)) + (named.Count > MostNamed ? " and others" : "");
        found.Add(
            ImportRules.Lacking.About(
                path,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the file does not hold {places.Count} {(places.Count == 1 ? "note or comment that is" : "notes or comments that are")} marked in {(named.Count == 1 ? "paragraph" : "paragraphs")} {where}"
                ),
                "the report beside the source says behind which words; ask for the document as its author has it"
            )
        );

        void TellOf(ImmutableArray<ForeignInline> line, Place at)
        {
            // a line can have thousands of marks: no more is kept than can be shown
            var before = "";
            foreach (var inline in line)
            {
                if (inline is ForeignNoteMark mark && !isHeld(mark.Note))
                {
                    places.Add(at.Number);
                    remarks.Add(
                        new Remark(RemarkKind.Dropped, at, $"{KindOf(mark)} that the file does not hold, marked {Behind(before)}")
                    );
                }
                before += inline is ForeignWords words ? words.Value : inline is ForeignLineBreak ? " " : "";
                before = before.Length > 2 * LongestBefore ? before[^(2 * LongestBefore)..] : before;
            }
        }
    }

    private static string Behind(string before)
    {
        var words = WhiteSpace.Single(before);
        if (words.Length == 0)
            return "before all words of its line";
        if (words.Length <= LongestBefore)
            return $"behind '{words}'";
        var space = words.IndexOf(' ', words.Length - LongestBefore);
        return $"behind '… {words[(space < 0 ? words.Length - LongestBefore : space + 1)..]}'";
    }

    private static string KindOf(ForeignNoteMark mark) =>
        mark.Note[0] switch
        {
            'f' => "a footnote",
            'e' => "an endnote",
            _ => "a comment",
        };
}
