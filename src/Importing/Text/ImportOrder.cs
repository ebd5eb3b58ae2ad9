using Annals.Core.Files;
using Annals.Core.Publications;

namespace Annals.Importing.Text;

/// <summary>What is to be imported, and into what.</summary>
public sealed record ImportOrder
{
    /// <summary>The text as received.</summary>
    public required ReadOnlyMemory<byte> Source { get; init; }

    /// <summary>Its file's name, without folders.</summary>
    public required string FileName { get; init; }

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
