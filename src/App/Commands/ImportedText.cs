using System.Globalization;
using Annals.App.Disk;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Importing.Docx;
using Annals.Importing.Formats;
using Annals.Importing.Text;

namespace Annals.App.Commands;

/// <summary>
/// A text on its way into the input folder: read, made a work and proved, put in its place. Each host that imports takes these three steps.
/// </summary>
internal static class ImportedText
{
    /// <summary>
    /// What was received, without what the command line says of it; null where the diagnostics say why it cannot be taken.
    /// </summary>
    public static Checked<ReceivedText?> Read(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return ReadFolder(path);
            if (!File.Exists(path))
                return Refused(ImportRules.Unreadable.About(Path.GetFullPath(path), "there is no such file", "name the text to import"));
            using var file = PlainFile.Open(path);
            var most = IsPacked(file) ? DocxLimits.MostBytes : TextImport.MostBytes;
            return file.Length > most
                ? Refused(TooLarge(path, file.Length, most))
                : Checked.Of<ReceivedText?>(
                    new ReceivedText(
                        PlainFile.Bytes(file),
                        Path.GetFileName(path),
                        [],
                        BesideOf(Path.GetDirectoryName(Path.GetFullPath(path))!)
                    )
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(
                ImportRules.Unreadable.About(Path.GetFullPath(path), $"the file cannot be read: {e.Message}", ImportRules.Unreadable.Remedy)
            );
        }
    }

    /// <summary>A folder of chapters: its Markdown files, in the order of their names.</summary>
    private static Checked<ReceivedText?> ReadFolder(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var entries = FolderEntries
            .In(root)
            .Where(e => e.IsLink && e.Info is DirectoryInfo || SourceFormats.ByName(e.Info.Name) == SourceFormat.Markdown)
            .Select(e =>
                (
                    Name: Path.GetRelativePath(root, e.Info.FullName).Replace(Path.DirectorySeparatorChar, '/'),
                    Path: e.Info.FullName,
                    e.IsLink
                )
            )
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .ToList();
        var files = entries.Where(e => !e.IsLink).ToList();
        if (files.Count == 0)
            return Refused(
                ImportRules.Unreadable.About(
                    root,
                    "this is a folder, and no Markdown files are in it",
                    "name the text to import, or a folder of chapters in Markdown"
                )
            );
        var length = files.Sum(f => new FileInfo(f.Path).Length);
        if (length > TextImport.MostBytes)
            return Refused(TooLarge(root, length, TextImport.MostBytes));
        ImmutableArray<SourcePart> parts = [.. files.Select(f => new SourcePart(f.Name, PlainFile.Bytes(f.Path)))];
        return Checked.Of<ReceivedText?>(
            new ReceivedText(SourceParts.List(parts), Path.GetFileName(root) + SourceParts.Ending, parts, BesideOf(root)),
            [
                .. entries
                    .Where(e => e.IsLink)
                    .Select(e =>
                        ImportRules.Converted.About(e.Path, "this is a link, and was left out", "put what it leads to itself in its place")
                    ),
            ]
        );
    }

    /// <summary>Gives files of a folder and below, and nothing that a link leads to.</summary>
    private static Func<string, ReadOnlyMemory<byte>?> BesideOf(string folder) =>
        path =>
        {
            var full = Path.GetFullPath(Path.Combine(folder, path));
            if (!full.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                return null;
            try
            {
                for (var part = full; part.Length > folder.Length; part = Path.GetDirectoryName(part)!)
                {
                    if (new FileInfo(part).LinkTarget is not null)
                        return null;
                }
                return File.Exists(full) && new FileInfo(full).Length <= TextImport.MostBytes ? File.ReadAllBytes(full) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        };

    private static bool IsPacked(Stream file) => file.ReadByte() == 'P' && file.ReadByte() == 'K';

    private static Diagnostic TooLarge(string path, long length, long most) =>
        ImportRules.TooLarge.About(
            Path.GetFullPath(path),
            string.Create(CultureInfo.InvariantCulture, $"the file has {length / 1048576} MB and a text may have {most / 1048576}"),
            ImportRules.TooLarge.Remedy
        );

    private static Checked<ReceivedText?> Refused(Diagnostic why) => Checked.Of<ReceivedText?>(null, [why]);

    /// <summary>The work that the text makes, proved against it unless something is wrong already.</summary>
    /// <param name="path">Where the text lies: what is wrong with it is shown there, the rest where it will lie.</param>
    public static Checked<ImportedWork> Of(ImportOrder order, string path, CancellationToken cancel)
    {
        // Of a long text it takes a while, and leaves nothing to be put away: who stops us does not wait for its end.
        var (work, found) = Task.Run(() => SourceImport.Of(order), CancellationToken.None).WaitAsync(cancel).GetAwaiter().GetResult();
        var parts = order.Parts.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        found =
        [
            .. found.Select(d =>
                d.Path == order.FileName ? d with { Path = Path.GetFullPath(path) }
                : parts.Contains(d.Path) ? d with { Path = Path.GetFullPath(Path.Combine(path, d.Path)) }
                : d
            ),
        ];
        return Checked.Of(work, found.Any(d => d.Severity == Severity.Error) ? found : found.AddRange(ImportProof.Of(work, order, cancel)));
    }

    /// <summary>Puts the work into the input folder, whole or not at all.</summary>
    /// <param name="change">Of the folder; claimed before the order's input was read, if nobody is to change it between.</param>
    public static void Put(ImportedWork work, InputChange change, CancellationToken cancel) =>
        change.Apply([.. work.Files.Select(f => new InputFile(f.Path, () => f.Content))], work.Removed, cancel);
}

/// <summary>A text as it lies outside the input folder.</summary>
/// <param name="Source">Its bytes; of a folder the list of its files.</param>
/// <param name="Beside">Gives a file that lies beside it or below; null where there is none.</param>
internal sealed record ReceivedText(
    ReadOnlyMemory<byte> Source,
    string FileName,
    ImmutableArray<SourcePart> Parts,
    Func<string, ReadOnlyMemory<byte>?> Beside
);
