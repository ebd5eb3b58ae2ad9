using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Annals.Core.Files;

namespace Annals.App.Disk;

/// <summary>
/// The folder that the site goes to. All or nothing: a new site is written beside it and put in its place when whole, so that a failed or
/// interrupted build leaves the old one as it was. A folder that is not empty and does not bear our mark is refused, never cleared.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    /// <summary>The file by which we know our own output again.</summary>
    public const string Mark = ".annals";

    /// <summary>What the mark says.</summary>
    public const string MarkText = "This folder is made by Annals; each build replaces all of it.\n";

    /// <summary>What a file that another process has opened for itself alone is refused with: on Linux, on macOS, on Windows.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    private readonly string _path;
    private readonly string _next;
    private readonly string _old;
    private readonly FileStream _lock;

    private OutputFolder(string path, FileStream @lock)
    {
        _path = path;
        _next = Beside(path, "next");
        _old = Beside(path, "old");
        _lock = @lock;
    }

    /// <summary>Takes hold of the folder for one build.</summary>
    /// <exception cref="RefusedOutputException">It is not ours, lies in the input, or another build has it.</exception>
    public static OutputFolder Claim(string folder, string input)
    {
        var path = Allow(folder, input);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        FileStream held;
        try
        {
            held = new FileStream(
                Beside(path, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException e) when (HeldByAnother.Contains(e.HResult))
        {
            throw new RefusedOutputException(
                $"another build is writing to {folder}",
                "wait for it to end, or give this one another --output"
            );
        }
        var output = new OutputFolder(path, held);
        output.Recover();
        return output;
    }

    /// <summary>The folder's whole path, where a site may go into it.</summary>
    /// <exception cref="RefusedOutputException">It is not ours, or lies in the input.</exception>
    public static string Allow(string folder, string input)
    {
        var path = Led(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        Refuse(path, Real(path), Real(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))));
        return path;
    }

    /// <summary>A path without links on its way, as far as it exists.</summary>
    private static string Real(string path)
    {
        var root = Path.GetPathRoot(path)!;
        var real = root;
        foreach (var name in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            real = Led(next) is var led && led != next ? Real(led) : next;
        }
        return real;
    }

    // Whoever put a link there means what it leads to; in the link's place a new site would leave that one behind, and clearing would
    // follow it.
    private static string Led(string path) =>
        new DirectoryInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Path.TrimEndingDirectorySeparator(target.FullName)
            : path;

    /// <summary>
    /// Writes the site and the list of its checksums beside the old one and, when all of it is there, puts it in its place.
    /// </summary>
    /// <param name="written">Told after each file; called on any thread.</param>
    /// <param name="closing">Makes the site's last files, which list what has been written.</param>
    public OutputCount Write(
        IReadOnlyCollection<OutputFile> files,
        Action written,
        CancellationToken cancel,
        Func<ImmutableArray<WrittenFile>, ImmutableArray<OutputFile>>? closing = null
    )
    {
        Directory.CreateDirectory(_next);
        File.WriteAllText(Path.Combine(_next, Mark), MarkText);
        KeepTime(Path.Combine(_next, Mark), Path.Combine(_path, Mark), System.Text.Encoding.UTF8.GetBytes(MarkText));
        var changed = 0;
        var site = WriteFiles(files, written, ref changed, cancel);
        if (closing is not null)
            site = site.AddRange(WriteFiles(closing(site), () => { }, ref changed, cancel));
        WriteChecksums(site.Select(f => (f.Path, f.Sha256)));
        PutInPlace();
        return new OutputCount(site.Length, site.Sum(f => f.Length), changed);
    }

    public void Dispose()
    {
        Clear(_next);
        _lock.Dispose();
    }

    private ImmutableArray<WrittenFile> WriteFiles(
        IReadOnlyCollection<OutputFile> files,
        Action written,
        ref int changed,
        CancellationToken cancel
    )
    {
        foreach (var directory in files.Select(f => Path.GetDirectoryName(Target(f))!).Distinct())
            Directory.CreateDirectory(directory);
        var all = new WrittenFile[files.Count];
        var others = 0;
        var options = new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount };
        // As many buffers as files are made at once, each kept from file to file: the loop goes from one thread to another many times.
        var buffers = new ConcurrentBag<ArrayBufferWriter<byte>>();
        Parallel.ForEach(
            files,
            options,
            () => buffers.TryTake(out var kept) ? kept : new ArrayBufferWriter<byte>(64 * 1024),
            (file, _, place, buffer) =>
            {
                buffer.ResetWrittenCount();
                var content = file.Make(buffer).Span;
                var target = Target(file);
                using (var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
                    stream.Write(content);
                if (KeepTime(target, Path.Combine(_path, file.Path), content) is false)
                    Interlocked.Increment(ref others);
                all[place] = new WrittenFile(file.Path, content.Length, SHA256.HashData(content));
                written();
                return buffer;
            },
            buffers.Add
        );
        cancel.ThrowIfCancellationRequested();
        changed += others;
        return ImmutableArray.Create(all);
    }

    private static void Refuse(string path, string real, string input)
    {
        if (File.Exists(path))
            throw new RefusedOutputException($"{path} is a file", "give --output a folder");
        for (var above = Path.GetDirectoryName(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (File.Exists(above))
                throw new RefusedOutputException($"{above} is a file", "give --output a folder below no file");
        }
        if (path == Path.GetPathRoot(path))
            throw new RefusedOutputException("the output cannot be the root of the disk", "give --output a folder of its own");
        if (Within(input, real))
            throw new RefusedOutputException($"{path} holds the input", "give --output a folder outside the input");
        if (Within(real, input))
            throw new RefusedOutputException($"{path} lies in the input", "give --output a folder outside the input");
        if (Directory.Exists(path) && !IsOurs(path) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new RefusedOutputException(
                $"{path} is not empty and was not made by Annals",
                "give --output another folder, or empty this one yourself"
            );
        }

        static bool Within(string inner, string outer) =>
            inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static string Beside(string path, string what) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{what}");

    private static bool IsOurs(string folder) => File.Exists(Path.Combine(folder, Mark));

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder) && (IsOurs(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()))
            Remove(folder);
    }

    // Many at once, since a disk takes its time for each, and somebody may be waiting for us to stop. The mark goes last: what is left
    // where we are torn away is still known as ours.
    private static void Remove(string folder)
    {
        var several = new ParallelOptions { MaxDegreeOfParallelism = 16 };
        // Links are not followed: the last step takes them as they are.
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var mark = Path.Combine(folder, Mark);
        Parallel.ForEach(Directory.EnumerateFiles(folder, "*", all).Where(f => f != mark).ToList(), several, File.Delete);
        foreach (
            var level in Directory
                .EnumerateDirectories(folder, "*", all)
                .GroupBy(d => d.Count(c => c == Path.DirectorySeparatorChar))
                .OrderByDescending(d => d.Key)
                .ToList()
        )
        {
            Parallel.ForEach(level, several, d => Directory.Delete(d, recursive: true));
        }
        Directory.Delete(folder, recursive: true);
    }

    // What an interrupted build left: its unfinished site, or the old site set aside a moment before the new one took its place.
    private void Recover()
    {
        Clear(_next);
        if (!Directory.Exists(_path) && IsOurs(_old))
            Directory.Move(_old, _path);
        Clear(_old);
        if (Directory.Exists(_next))
            throw new RefusedOutputException($"{_next} is in the way and was not made by Annals", "move it away");
    }

    private string Target(OutputFile file)
    {
        var target = Path.GetFullPath(Path.Combine(_next, file.Path));
        return target.StartsWith(_next + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? target
            : throw new InvalidOperationException($"an output file would lie outside the output: {file.Path}");
    }

    private void WriteChecksums(IEnumerable<(string Path, byte[] Sha256)> sums)
    {
        var list = Checksums.Of(sums);
        var target = Path.Combine(_next, Checksums.Path);
        File.WriteAllBytes(target, list);
        KeepTime(target, Path.Combine(_path, Checksums.Path), list);
    }

    // True when the old site has the same bytes; the new file then keeps the old one's time, for hosts and tools that go by it.
    private static bool KeepTime(string target, string old, ReadOnlySpan<byte> content)
    {
        var before = new FileInfo(old);
        if (!before.Exists || before.Length != content.Length || !content.SequenceEqual(File.ReadAllBytes(old)))
            return false;
        File.SetLastWriteTimeUtc(target, before.LastWriteTimeUtc);
        return true;
    }

    private void PutInPlace()
    {
        if (!Directory.Exists(_path))
        {
            Directory.Move(_next, _path);
            return;
        }
        if (!FolderExchange.TrySwap(_next, _path))
        {
            FolderExchange.Replace(_path, _next, _old);
            Remove(_old);
        }
    }
}

/// <summary>What was written, the list of checksums aside.</summary>
/// <param name="Changed">Files whose bytes the old site did not have.</param>
internal sealed record OutputCount(int Files, long Bytes, int Changed);

/// <summary>The output folder cannot be used; the message is for the user.</summary>
internal sealed class RefusedOutputException(string message, string hint) : Exception(message)
{
    public string Hint { get; } = hint;
}
