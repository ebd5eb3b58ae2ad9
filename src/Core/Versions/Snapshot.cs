namespace Annals.Core.Versions;

/// <summary>What is kept of a chapter when it is released: its file as it is, and everything else that its page is made from.</summary>
/// <param name="ChapterFile">The chapter file's path below the input folder when it was released.</param>
/// <param name="Chapter">The chapter file's bytes.</param>
/// <param name="FiguresBefore">How many figures the work showed before this chapter: its first figure has the next number.</param>
/// <param name="Records">
/// The records that the chapter uses, by path below the input folder, each with its whole text; publication.yml and the work's work.yml are
/// among them, and a bibliography.json with the works cited.
/// </param>
public sealed record Snapshot(
    string ChapterFile,
    ReadOnlyMemory<byte> Chapter,
    int FiguresBefore,
    ImmutableSortedDictionary<string, string> Records
)
{
    /// <summary>Published before names were regularised: it shows them as its source has them, whatever its records say.</summary>
    public bool NamesAsInSource { get; init; }
}
