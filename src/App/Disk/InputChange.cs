using System.Globalization;
using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>
/// Changes files of the input folder: all of them or none, whatever interrupts it. New and old contents are first written into a hidden
/// folder of the input folder, then a journal, and only then is anything given its place. Where it fails, all is put back as it was; where
/// the machine stops, the next command completes what the journal says, or, without one, clears away what was prepared.
/// </summary>
internal sealed class InputChange : IDisposable
{
    /// <summary>The hidden folder below the input folder; readers pass over it.</summary>
    public const string Workplace = ".annals";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly string _root;
    private readonly string _workplace;
    private readonly string _journal;
    private readonly IDisk _disk;
    private FileStream? _claim;

    public InputChange(string folder, IDisk disk)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        _workplace = Path.Combine(_root, Workplace);
        _journal = Path.Combine(_workplace, "journal");
        _disk = disk;
    }

    /// <summary>
    /// Keeps other commands from changing the folder until this is disposed of: for a command that reads first and then changes what it has
    /// read. Completes or undoes first what an interrupted command left.
    /// </summary>
    /// <exception cref="RefusedInputException">Another command is changing the folder, and has been for a while.</exception>
    public Completion Claim()
    {
        _claim = Hold();
        var completion = Finish();
        Clear();
        return completion;
    }

    public void Dispose()
    {
        if (_claim is null)
            return;
        _claim.Dispose();
        _claim = null;
        Leave(rootIsNew: false);
    }

    /// <summary>Writes files and removes others.</summary>
    /// <exception cref="IOException">
    /// It could not be done, and the folder is as it was; if even that could not be done, the message says so.
    /// </exception>
    /// <exception cref="RefusedInputException">
    /// Another command is changing the folder, or one of the files is a link or lies behind one; nothing was written.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled before anything was given its place; afterwards it is not listened to.
    /// </exception>
    public void Apply(IReadOnlyList<InputFile> files, IReadOnlyList<string> removed, CancellationToken cancel = default)
    {
        if (_claim is not null)
        {
            Carry(Planned(files, removed), files, cancel);
            return;
        }
        var rootIsNew = !Directory.Exists(_root);
        Complete();
        try
        {
            using (Hold())
                Carry(Planned(files, removed), files, cancel);
        }
        finally
        {
            Leave(rootIsNew);
        }
    }

    /// <summary>Completes or undoes what an interrupted command left.</summary>
    /// <exception cref="RefusedInputException">Another command is changing the folder, and has been for a while.</exception>
    public Completion Complete()
    {
        if (!Directory.Exists(_workplace))
            return Completion.NotNeeded;
        Completion completion;
        using (Hold())
        {
            completion = Finish();
            Clear();
        }
        Leave(rootIsNew: false);
        return completion;
    }

    private void Carry(ChangeJournal journal, IReadOnlyList<InputFile> files, CancellationToken cancel)
    {
        try
        {
            Prepare(journal, files, cancel);
            Record(journal);
            Do(journal);
        }
        catch (Exception e)
        {
            if (PutBack(journal))
                throw;
            throw new IOException($"{e.Message}; some of the change may be made already, and the next command completes or undoes it", e);
        }
        Close();
    }

    private Completion Finish()
    {
        if (!File.Exists(_journal))
            return Prepared().Any() ? Completion.Undone : Completion.NotNeeded;
        var journal = ChangeJournal.Read(_journal);
        if (journal.Undo)
            Undo(journal);
        else
            Do(journal);
        Close();
        return journal.Undo ? Completion.Undone : Completion.Completed;
    }

    private ChangeJournal Planned(IReadOnlyList<InputFile> files, IReadOnlyList<string> removed)
    {
        RefuseLinks(files.Select(f => f.Path).Concat(removed));
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            for (
                var folder = Path.GetDirectoryName(file.Path);
                folder is { Length: > 0 } && !Directory.Exists(Place(folder));
                folder = Path.GetDirectoryName(folder)
            )
                folders.Add(folder);
        }
        return new ChangeJournal(
            Undo: false,
            [
                .. files.Select(f => new ChangedFile(File.Exists(Place(f.Path)) ? FileChange.Replaced : FileChange.New, f.Path)),
                .. removed.Where(path => File.Exists(Place(path))).Select(path => new ChangedFile(FileChange.Removed, path)),
            ],
            [.. folders]
        );
    }

    // Whoever reads the folder passes over links: what is written behind one would be outside it, and would not be read again.
    private void RefuseLinks(IEnumerable<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var place = path; place is { Length: > 0 } && seen.Add(place); place = Path.GetDirectoryName(place))
            {
                if (new FileInfo(Place(place)).LinkTarget is null)
                    continue;
                throw new RefusedInputException(
                    $"{place} is a link, and what lies behind one is not changed",
                    "put the folder or file itself in the link's place"
                );
            }
        }
    }

    private void Prepare(ChangeJournal journal, IReadOnlyList<InputFile> files, CancellationToken cancel)
    {
        for (var i = 0; i < journal.Files.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var (change, path) = journal.Files[i];
            if (change != FileChange.Removed)
                _disk.Write(New(i), files[i].Open().Span);
            if (change != FileChange.New)
                _disk.Write(Old(i), File.ReadAllBytes(Place(path)));
        }
    }

    /// <summary>Once this has returned the journal holds, whatever happens.</summary>
    private void Record(ChangeJournal journal)
    {
        _disk.Write(_journal + ".new", journal.Text());
        _disk.Settle(_workplace);
        _disk.Move(_journal + ".new", _journal);
        _disk.Settle(_workplace);
    }

    private void Do(ChangeJournal journal)
    {
        foreach (var folder in journal.Folders)
            _disk.CreateFolder(Place(folder));
        for (var i = 0; i < journal.Files.Count; i++)
        {
            if (journal.Files[i].Change == FileChange.Removed)
                _disk.Delete(Place(journal.Files[i].Path));
            else if (File.Exists(New(i)))
                _disk.Move(New(i), Place(journal.Files[i].Path));
        }
        foreach (var folder in Emptied(journal))
            _disk.DeleteFolder(Place(folder));
        Settle(journal);
    }

    private void Undo(ChangeJournal journal)
    {
        for (var i = journal.Files.Count - 1; i >= 0; i--)
        {
            var (change, path) = journal.Files[i];
            if (change == FileChange.New)
            {
                _disk.Delete(Place(path));
                continue;
            }
            if (!File.Exists(Old(i)))
                continue;
            if (change == FileChange.Removed)
                _disk.CreateFolder(Path.GetDirectoryName(Place(path))!);
            _disk.Move(Old(i), Place(path));
        }
        foreach (var folder in journal.Folders.Reverse())
            _disk.DeleteFolder(Place(folder));
        Settle(journal);
    }

    /// <summary>
    /// The folders that may hold nothing once files are removed, each before the one that holds it. Git keeps no empty folders either.
    /// </summary>
    private static IEnumerable<string> Emptied(ChangeJournal journal)
    {
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, path) in journal.Files.Where(f => f.Change == FileChange.Removed))
        {
            for (var folder = Path.GetDirectoryName(path); folder is { Length: > 0 }; folder = Path.GetDirectoryName(folder))
                folders.Add(folder);
        }
        return folders.Reverse();
    }

    /// <summary>Puts everything back as it was. False where that cannot be done either.</summary>
    private bool PutBack(ChangeJournal journal)
    {
        try
        {
            if (File.Exists(_journal))
            {
                // From here on whoever comes undoes and does not complete.
                Record(journal with { Undo = true });
                Undo(journal);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        Close();
        return true;
    }

    private void Settle(ChangeJournal journal)
    {
        var folders = journal
            .Files.Select(f => Path.GetDirectoryName(f.Path)!)
            .Concat(journal.Folders.Concat(Emptied(journal)).Select(f => Path.GetDirectoryName(f)!))
            .Distinct();
        foreach (var folder in folders.Select(f => Path.Combine(_root, f)).Where(Directory.Exists))
            _disk.Settle(folder);
    }

    private IEnumerable<string> Prepared() =>
        Directory.EnumerateFiles(_workplace).Where(f => Path.GetFileName(f) is not ("lock" or "journal"));

    /// <summary>
    /// Ends what the journal says once all of it is done. The journal goes last: without one, what lies there still would be taken for a
    /// change that was never begun.
    /// </summary>
    private void Close()
    {
        Clear();
        Try(() => _disk.Delete(_journal));
    }

    private void Clear() =>
        Try(() =>
        {
            foreach (var file in Prepared().ToList())
                _disk.Delete(file);
        });

    // What cannot be cleared away now does no harm, and the next command tries again.
    private static void Try(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    private void Leave(bool rootIsNew) =>
        Try(() =>
        {
            _disk.DeleteFolder(_workplace);
            if (rootIsNew)
                _disk.DeleteFolder(_root);
        });

    /// <summary>
    /// Keeps other commands away for as long as it is held; the system lets go of it when a process ends, however that ends.
    /// </summary>
    private FileStream Hold()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            _disk.CreateFolder(_workplace);
            try
            {
                return new FileStream(
                    Path.Combine(_workplace, "lock"),
                    FileMode.OpenOrCreate,
                    FileAccess.Write,
                    FileShare.None,
                    1,
                    FileOptions.DeleteOnClose
                );
            }
            catch (IOException) when (clock.Elapsed < s_patience)
            {
                // Another command has it, or has just removed the folder.
                Thread.Sleep(s_pause);
            }
            catch (IOException)
            {
                throw new RefusedInputException($"another command is changing {_root}", "wait for it to end");
            }
        }
    }

    private string New(int i) => Path.Combine(_workplace, i.ToString(CultureInfo.InvariantCulture) + ".new");

    private string Old(int i) => Path.Combine(_workplace, i.ToString(CultureInfo.InvariantCulture) + ".old");

    private string Place(string path)
    {
        var place = Path.GetFullPath(Path.Combine(_root, path));
        return place.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? place
            : throw new IOException($"{path} would lie outside {_root}");
    }
}

/// <summary>What became of an interrupted command's change.</summary>
internal enum Completion
{
    /// <summary>Nothing was interrupted.</summary>
    NotNeeded,
    Completed,
    Undone,
}

/// <summary>The input folder cannot be changed now; the message is for the user.</summary>
internal sealed class RefusedInputException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;
}
