using System.Globalization;
using Annals.App.Disk;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Importing.Text;

namespace Annals.App.Commands;

/// <summary>A plain text on its way into the input folder: read, made a work and proved, put in its place. Each host that imports takes these three steps.</summary>
internal static class ImportedText
{
    /// <summary>The text as received; null where the diagnostics say why it cannot be taken.</summary>
    public static Checked<ReadOnlyMemory<byte>?> Read(string path)
    {
        var why = Directory.Exists(path) ? "this is a folder, not a text" : !File.Exists(path) ? "there is no such file" : null;
        Diagnostic? wrong = why is null ? null : ImportRules.Unreadable.About(Path.GetFullPath(path), why, "name the text to import");
        if (wrong is null && new FileInfo(path).Length > TextImport.MostBytes)
        {
            wrong = ImportRules.TooLarge.About(Path.GetFullPath(path), string.Create(CultureInfo.InvariantCulture,
                $"the file has {new FileInfo(path).Length / 1048576} MB and a text may have {TextImport.MostBytes / 1048576}"), ImportRules.TooLarge.Remedy);
        }
        try
        {
            if (wrong is null) return Checked.Of<ReadOnlyMemory<byte>?>(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            wrong = ImportRules.Unreadable.About(Path.GetFullPath(path), $"the file cannot be read: {e.Message}", ImportRules.Unreadable.Remedy);
        }
        return Checked.Of<ReadOnlyMemory<byte>?>(null, [wrong]);
    }

    /// <summary>The work that the text makes, proved against it unless something is wrong already.</summary>
    /// <param name="path">Where the text lies: what is wrong with it is shown there, the rest where it will lie.</param>
    public static Checked<ImportedWork> Of(ImportOrder order, string path, CancellationToken cancel)
    {
        var (work, found) = TextImport.Of(order);
        found = [.. found.Select(d => d.Path == order.FileName ? d with { Path = Path.GetFullPath(path) } : d)];
        return Checked.Of(work, found.Any(d => d.Severity == Severity.Error) ? found : found.AddRange(ImportProof.Of(work, order, cancel)));
    }

    /// <summary>Puts the work into the input folder, whole or not at all.</summary>
    public static void Put(ImportedWork work, string input) =>
        new InputChange(input, new SystemDisk()).Apply([.. work.Files.Select(f => new InputFile(f.Path, () => f.Content))], work.Removed);
}
