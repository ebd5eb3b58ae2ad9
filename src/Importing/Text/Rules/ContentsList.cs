using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The source's own list of contents: from a line that says Contents to the line where the first of the listed headings comes again. Without that there is no knowing where
/// it ends, and it is text like any other.
/// </summary>
/// <param name="First">The index of the line that says Contents.</param>
/// <param name="Last">The index of the last entry.</param>
internal sealed record ContentsList(int First, int Last)
{
    private const int MostLines = 600;

    public bool Holds(int line) => line >= First && line <= Last;

    public static ContentsList? Of(SourceText source)
    {
        var lines = source.Lines;
        for (var i = 0; i < Math.Min(lines.Length, 2000); i++)
        {
            if (lines[i].IsBlank || lines[i].Length > 40 || !HouseWords.Contents.Contains(Punctuation.Bare(source.ContentOf(lines[i])))) continue;
            return EndOf(source, i) is var last and > 0 ? new ContentsList(i, last) : null;
        }
        return null;
    }

    public Judgement JudgementOf(int line) => line == First
        ? new Judgement(SourceBlockKind.Title, "the heading of the source's list of contents")
        : new Judgement(SourceBlockKind.Contents, "listed between the word Contents and the first heading listed");

    private static int EndOf(SourceText source, int first)
    {
        var lines = source.Lines;
        var entries = new HashSet<string>(StringComparer.Ordinal);
        var endings = new List<string>();
        var last = first;
        for (var i = first + 1; i < Math.Min(lines.Length, first + MostLines); i++)
        {
            if (lines[i].IsBlank) continue;
            var content = source.ContentOf(lines[i]);
            if (content.Length > 200) return 0;
            var bare = Punctuation.Bare(WithoutPage(content));
            if (bare.Length >= 3 && (entries.Contains(bare) || (bare.Length >= 6 && endings.Any(e => e.EndsWith(bare, StringComparison.Ordinal)))))
            {
                var end = ChapterHeadings.IsLabelled(source.ContentOf(lines[last])) && LastEntryIsHeading(source, last, first) ? Before(lines, last) : last;
                return entries.Count >= 2 && end > first ? end : 0;
            }
            if (bare.Length > 0)
            {
                entries.Add(bare);
                endings.Add(bare);
            }
            last = i;
        }
        return 0;
    }

    /// <summary>A lone <c>Chapter I</c> right above the repeated title is already the heading itself.</summary>
    private static bool LastEntryIsHeading(SourceText source, int last, int first)
    {
        var label = Punctuation.Bare(source.ContentOf(source.Lines[last]));
        for (var i = first + 1; i < last; i++)
        {
            if (!source.Lines[i].IsBlank && Punctuation.Bare(WithoutPage(source.ContentOf(source.Lines[i]))).StartsWith(label, StringComparison.Ordinal)) return true;
        }
        return source.Lines[last].Number > 1 && source.Lines[last - 1].IsBlank;
    }

    private static int Before(ImmutableArray<SourceLine> lines, int at)
    {
        do at--;
        while (at > 0 && lines[at].IsBlank);
        return at;
    }

    /// <summary>An entry without the page it leads to.</summary>
    private static ReadOnlySpan<char> WithoutPage(ReadOnlySpan<char> entry)
    {
        var digits = entry.TrimEnd("0123456789");
        return digits.Length < entry.Length ? digits.TrimEnd(" .·…_-\t") is { IsEmpty: false } rest && (digits[^1] is ' ' or '.' or '\t' or '…' or '·' or '_') ? rest : entry : entry;
    }
}
