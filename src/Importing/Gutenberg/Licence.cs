using Annals.Core.Sources;
using Annals.Importing.Html;
using Annals.Importing.Text.Galleys;
using Annals.Importing.Text.Lines;

namespace Annals.Importing.Gutenberg;

/// <summary>
/// What Project Gutenberg puts before and after a book: its particulars, who made the transcription, the licence. None of it is the book's;
/// the work's particulars keep it.
/// </summary>
/// <param name="FirstLine">The first line of the book, as an index.</param>
/// <param name="PastLine">The first line behind it.</param>
internal sealed record Licence(int FirstLine, int PastLine)
{
    /// <summary>How the line before a book begins.</summary>
    public static ImmutableArray<string> Starts { get; } =
    ["*** START OF TH", "***START OF TH", "*END THE SMALL PRINT", "*END*THE SMALL PRINT"];

    /// <summary>How the line behind a book begins.</summary>
    public static ImmutableArray<string> Ends { get; } =
    ["*** END OF TH", "***END OF TH", "End of the Project Gutenberg", "End of Project Gutenberg", "End of The Project Gutenberg"];

    /// <summary>How the words begin that say who made the transcription.</summary>
    public static ImmutableArray<string> Credits { get; } = ["Produced by ", "E-text prepared by "];

    /// <summary>
    /// The encoding that the words before the book name, where its bytes are not UTF-8; null where they name none that could be.
    /// <c>Character set encoding: ISO-8859-1</c> is what browsers take it for.
    /// </summary>
    public static string? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return null;
        var at = bytes.IndexOf(EncodingSays);
        if (at < 0 || at > FarthestEncoding)
            return null;
        var rest = bytes[(at + EncodingSays.Length)..];
        var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        var label = System
            .Text.Encoding.Latin1.GetString(end < 0 ? [] : rest[..end])
            .Trim()
            .Replace("ISO Latin-", "latin", StringComparison.OrdinalIgnoreCase);
        return label.Contains("ascii", StringComparison.OrdinalIgnoreCase) ? null : EncodingLabels.Meant(label);
    }

    private static ReadOnlySpan<byte> EncodingSays => "Character set encoding:"u8;

    private const int FarthestEncoding = 4096;

    /// <summary>Null where the text does not have these lines.</summary>
    public static Licence? In(SourceText source)
    {
        int first = 0,
            past = source.Lines.Length;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var content = source.ContentOf(source.Lines[i]);
            if (first == 0 && StartsWithAny(content, Starts))
                first = i = EndOfSign(source, i);
            else if (first > 0 && past > i && StartsWithAny(content, Ends))
                past = i;
        }
        return first == 0 && past == source.Lines.Length ? null : new Licence(first, past);
    }

    public Judgement? JudgementOf(Galley galley, int i)
    {
        if (galley[i].First < FirstLine || galley[i].First >= PastLine)
            return new Judgement(SourceBlockKind.Aside, "Project Gutenberg's own words");
        return galley[i].First < FirstLine + 12 && Credits.Any(c => galley[i].Words.StartsWith(c, StringComparison.Ordinal))
            ? new Judgement(SourceBlockKind.Aside, "who made the transcription")
            : null;
    }

    /// <summary>The lines that begin and end the book stand for themselves.</summary>
    public bool Holds(int line) => line == FirstLine - 1 || line == PastLine;

    /// <summary>Past the line that says that the book begins, which may be wrapped: its stars close it.</summary>
    private static int EndOfSign(SourceText source, int start)
    {
        var starred = source.ContentOf(source.Lines[start]).StartsWith("***");
        for (var i = start; starred && i < Math.Min(source.Lines.Length, start + 4) && !source.Lines[i].IsBlank; i++)
        {
            if (source.ContentOf(source.Lines[i]).TrimStart('*').EndsWith("***"))
                return i + 1;
        }
        return start + 1;
    }

    public static bool StartsWithAny(ReadOnlySpan<char> content, ImmutableArray<string> openings)
    {
        foreach (var opening in openings)
        {
            if (content.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
