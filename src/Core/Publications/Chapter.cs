using Annals.Core.Prose;
using Annals.Core.Time;

namespace Annals.Core.Publications;

/// <summary>
/// A chapter of a work, as read and, later, resolved: then its notes and paragraphs are numbered and its references lead somewhere.
/// </summary>
public sealed record Chapter
{
    public required SourceFile File { get; init; }

    public required WorkSlug Work { get; init; }

    public required Located<ChapterSlug> Slug { get; init; }

    /// <summary>As the source or the editor has it; once resolved, with the names regularised.</summary>
    public required string Title { get; init; }

    /// <summary>The title before its names were regularised; null where that changed nothing.</summary>
    public string? TitleInSource { get; init; }

    /// <summary>The title is the editor's, not the source's.</summary>
    public bool TitleSupplied { get; init; }

    /// <summary>What the source puts before the title, such as <c>Chapter IV</c>.</summary>
    public string? Label { get; init; }

    /// <summary>Its place in the work; 0 is an unnumbered opening, the others are the chapter's number.</summary>
    public required Located<int> Order { get; init; }

    public required ChapterVersion Version { get; init; }

    public required DateOnly Date { get; init; }

    public string? Summary { get; init; }

    /// <summary>The years that the chapter is about.</summary>
    public Edtf? Dates { get; init; }

    /// <summary>A BCP 47 tag; null where it is the work's.</summary>
    public string? Language { get; init; }

    public ChapterSource? Source { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<Revision> Revisions { get; init; } = [];

    public ImmutableArray<Located<ChapterSlug>> Formerly { get; init; } = [];

    public bool Autolink { get; init; } = true;

    public bool Regularise { get; init; } = true;

    public ImmutableArray<Block> Body { get; init; } = [];

    /// <summary>As written, in the order of the file; once resolved, in the order of layer and number.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Words in the body; 0 until resolved.</summary>
    public int Words { get; init; }

    /// <summary>Numbered paragraphs; 0 until resolved.</summary>
    public int Paragraphs { get; init; }
}

/// <summary>The lines of the source that a chapter was made from, both included, from 1.</summary>
public sealed record ChapterSource(string File, int FirstLine, int LastLine);

/// <summary>One release in a chapter's particulars: which version, when, and what it changed.</summary>
/// <param name="Note">What changed, in a sentence for readers.</param>
/// <param name="By">Who changed it, as it should be read; null where nobody is named.</param>
public sealed record Revision(ChapterVersion Version, DateOnly Date, string Note, string? By);

/// <summary>A version of a chapter: major changes the text's meaning, minor adds apparatus, patch mends slips.</summary>
public readonly record struct ChapterVersion(int Major, int Minor, int Patch) : IComparable<ChapterVersion>
{
    public static bool TryParse(string text, out ChapterVersion version)
    {
        version = default;
        var parts = text.Split('.');
        if (parts.Length != 3 || !Number(parts[0], out var major) || !Number(parts[1], out var minor) || !Number(parts[2], out var patch))
            return false;
        version = new(major, minor, patch);
        return true;

        static bool Number(string s, out int n) =>
            int.TryParse(s, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out n)
            && (s.Length == 1 || s[0] != '0');
    }

    public int CompareTo(ChapterVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    public static bool operator <(ChapterVersion a, ChapterVersion b) => a.CompareTo(b) < 0;

    public static bool operator >(ChapterVersion a, ChapterVersion b) => a.CompareTo(b) > 0;

    public static bool operator <=(ChapterVersion a, ChapterVersion b) => a.CompareTo(b) <= 0;

    public static bool operator >=(ChapterVersion a, ChapterVersion b) => a.CompareTo(b) >= 0;
}
