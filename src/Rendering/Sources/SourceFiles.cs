using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Sources;

namespace Annals.Rendering.Sources;

/// <summary>The works' sources as received, byte for byte, for readers to hold the text against.</summary>
internal sealed class SourceFiles : IOutput
{
    public IEnumerable<OutputFile> FilesOf(Edition edition) => edition.Publication.Proofs.Select(p => new OutputFile(FileOf(p), p.Open));

    /// <summary>A plain text in its own encoding, whatever the file is called.</summary>
    public static string ContentType(SourceProof proof) => $"text/plain; charset={proof.Encoding}";

    // A host decodes the address before it looks for the file.
    private static string FileOf(SourceProof proof) => Uri.UnescapeDataString(Addresses.SourceFile(proof.Work, proof.File).File);
}
