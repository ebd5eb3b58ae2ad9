using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Formats;

namespace Annals.Importing.Text;

/// <summary>What is to be imported, and into what.</summary>
public sealed record ImportOrder
{
    /// <summary>The text as received.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Its file's name, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>
    /// The files of a text that came as a folder; the source is then the list of them with their sums. Empty for a single file.
    /// </summary>
    public ImmutableArray<SourcePart> Parts { get; init; } = [];

    /// <summary>The format by name; null where the text must say it itself.</summary>
    public SourceFormat? Format { get; init; }

    /// <summary>
    /// Gives the bytes of a file that lies beside the source or below, by a path with forward slashes and without <c>..</c>; null where
    /// there is none. A saved page has its images there.
    /// </summary>
    public Func<string, ReadOnlyMemory<byte>?> Beside { get; init; } = _ => null;

    public required WorkSlug Work { get; init; }

    public required string Title { get; init; }

    /// <summary>The day that the chapters' first version bears.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The encoding by name; null where the bytes must say it themselves.</summary>
    public string? Encoding { get; init; }

    /// <summary>The text's language as a BCP 47 tag; null where it is the publication's.</summary>
    public string? Language { get; init; }

    /// <summary>The input folder as it is. Import looks at this work's files, the figures and publication.yml.</summary>
    public required InputTree Input { get; init; }
}
