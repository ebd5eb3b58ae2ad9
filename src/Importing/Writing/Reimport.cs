using System.Security.Cryptography;
using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Importing.Text;

namespace Annals.Importing.Writing;

/// <summary>
/// What to do with each file of a new reading, given what lies there: what import itself wrote and no one touched is replaced where it
/// differs; what someone edited is left, and the new reading goes beside it.
/// </summary>
internal sealed class Reimport(InputTree input, SourceLayout? before)
{
    private readonly ImmutableArray<ImportedFile>.Builder _files = ImmutableArray.CreateBuilder<ImportedFile>();

    public List<Diagnostic> Found { get; } = [];

    public ImmutableArray<ImportedFile> Files => _files.ToImmutable();

    /// <summary>A file that is import's own, whoever edited it.</summary>
    public void Own(string path, ReadOnlyMemory<byte> content)
    {
        if (input.Find(path) is not { } there || !there.Open().Span.SequenceEqual(content.Span))
            _files.Add(new ImportedFile(path, content));
    }

    /// <summary>A chapter or record, which editors work on.</summary>
    public void Shared(string path, ReadOnlyMemory<byte> content)
    {
        var there = input.Find(path);
        var written = before?.Written.GetValueOrDefault(path);
        if (there is null)
        {
            // an image cannot be told apart from its new reading by looking: it comes back
            if (written is null || !path.EndsWith(".md", StringComparison.Ordinal))
                _files.Add(new ImportedFile(path, content));
            else
                LeaveAlone(path, content, "was taken away or renamed since the last import");
            return;
        }
        var lies = there.Open();
        if (lies.Span.SequenceEqual(content.Span))
            return;
        if (written == Sha256(lies.Span))
            _files.Add(new ImportedFile(path, content));
        else if (written is not null && written == Sha256(content.Span) && !path.EndsWith(".md", StringComparison.Ordinal))
            return;
        else
            LeaveAlone(path, content, written is null ? "was there before, and no import wrote it" : "was edited since the last import");
    }

    /// <summary>Files that an earlier import wrote and this one does not: those that no one edited can go.</summary>
    public ImmutableArray<string> Stale(IReadOnlySet<string> wanted)
    {
        var stale = ImmutableArray.CreateBuilder<string>();
        foreach (var (path, sha256) in before?.Written ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            if (wanted.Contains(path) || input.Find(path) is not { } there)
                continue;
            if (Sha256(there.Open().Span) == sha256)
                stale.Add(path);
            else
                Found.Add(
                    ImportRules.LeftAlone.About(
                        path,
                        "was edited since the last import, and the new reading has no such file",
                        "take over what you want and delete it"
                    )
                );
        }
        return stale.ToImmutable();
    }

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void LeaveAlone(string path, ReadOnlyMemory<byte> content, string why)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            Found.Add(ImportRules.LeftAlone.About(path, why + "; it was left alone", "delete it and import again to have the source's"));
            return;
        }
        var incoming = path[..path.LastIndexOf('.')] + ".incoming.md";
        _files.Add(new ImportedFile(incoming, content));
        Found.Add(
            ImportRules.LeftAlone.About(
                path,
                why + "; it was left alone",
                $"the new reading is in {incoming}: take over what you want and delete it"
            )
        );
    }
}
