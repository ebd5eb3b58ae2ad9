using System.Text.Json;

namespace Annals.App.Disk;

/// <summary>
/// What a change of the input folder does, written down before it is done, so that whoever comes after an interruption can complete it, or
/// undo it.
/// </summary>
/// <param name="Undo">The change was given up half way: what it did is to be undone.</param>
/// <param name="Folders">Folders that are new, below the input folder, each after the one that holds it.</param>
internal sealed record ChangeJournal(bool Undo, IReadOnlyList<ChangedFile> Files, IReadOnlyList<string> Folders)
{
    public byte[] Text() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <exception cref="IOException">It is damaged.</exception>
    public static ChangeJournal Read(string path)
    {
        try
        {
            if (JsonSerializer.Deserialize<ChangeJournal>(File.ReadAllBytes(path)) is { Files: not null, Folders: not null } journal)
                return journal;
        }
        catch (JsonException) { }
        throw new IOException(
            $"{path}, which says how to complete an interrupted change of the input, is damaged: look at the input with git status, bring back what is missing, and delete the folder of that file"
        );
    }
}

/// <param name="Path">Below the input folder.</param>
internal sealed record ChangedFile(FileChange Change, string Path);

internal enum FileChange
{
    /// <summary>There is no such file before.</summary>
    New,

    /// <summary>There is one, and it gets other content.</summary>
    Replaced,

    /// <summary>There is one, and none after.</summary>
    Removed,
}
