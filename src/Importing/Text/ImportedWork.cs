using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Importing.Foreign;

namespace Annals.Importing.Text;

/// <summary>What an import comes to: the files that it would write, and what it took each line for.</summary>
public sealed record ImportedWork
{
    public static readonly ImportedWork Nothing = new() { Reading = new InputTree([]) };

    /// <summary>The files to write, by path below the input folder; files that would not change are not among them.</summary>
    public ImmutableArray<ImportedFile> Files { get; init; } = [];

    /// <summary>Files of an earlier import that this one does not make and that no one edited.</summary>
    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>The work as this import alone reads it, untouched by what editors did since: what its proof is made on.</summary>
    public required InputTree Reading { get; init; }

    public SourceLayout? Layout { get; init; }

    /// <summary>The source's place below the input folder.</summary>
    public string SourcePath { get; init; } = "";

    public ImportReport Report { get; init; } = new("", 0, [], []);

    public string LayoutPath { get; init; } = "";

    /// <summary>What was made of a source whose bytes no chapters can give back; null for plain text.</summary>
    public ConversionReport? Conversion { get; init; }

    /// <summary>Of a conversion, the words that each chapter must read back as.</summary>
    public ImmutableArray<ChapterAsRead> Words { get; init; } = [];
}

/// <param name="Path">Below the input folder, with forward slashes.</param>
public sealed record ImportedFile(string Path, ReadOnlyMemory<byte> Content);
