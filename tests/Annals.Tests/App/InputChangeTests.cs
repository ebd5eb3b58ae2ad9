using System.Text;
using Annals.App.Disk;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.App;

/// <summary>A change of the input folder happens whole or not at all, wherever it is interrupted.</summary>
public sealed class InputChangeTests
{
    private static readonly InputFile[] s_files =
    [
        File("works/rome/versions/rubicon/1.0.0/chapter.md", "kept"),
        File("works/rome/versions/rubicon/1.0.0/records.yml", "kept too"),
        File("works/rome/chapters/01.md", "new"),
        File("works/rome/versions.lock", "lock"),
    ];

    private static readonly string[] s_removed = ["works/rome/chapters/02.md", "works/rome/chapters/never-there.md"];

    [Fact]
    public void All_is_written_and_nothing_beside_it()
    {
        using var folder = Rome();
        new InputChange(folder["input"], new SystemDisk()).Apply(s_files, s_removed);
        Assert.Equal("new", folder.Read("input/works/rome/chapters/01.md"));
        Assert.Equal("kept too", folder.Read("input/works/rome/versions/rubicon/1.0.0/records.yml"));
        Assert.False(System.IO.File.Exists(folder["input/works/rome/chapters/02.md"]));
        Assert.Equal(After(s_files), State(folder));
    }

    [Theory]
    [InlineData("works/rome/versions")]
    [InlineData("works")]
    [InlineData("works/rome/versions.lock")]
    [InlineData("works/rome/chapters/02.md")]
    public void What_lies_behind_a_link_or_is_one_is_not_changed_and_nothing_is(string link)
    {
        using var folder = Rome();
        var elsewhere = folder["elsewhere/" + link];
        Directory.CreateDirectory(Path.GetDirectoryName(elsewhere)!);
        var place = folder["input/" + link];
        if (Directory.Exists(place))
            Directory.Move(place, elsewhere);
        else if (System.IO.File.Exists(place))
            System.IO.File.Move(place, elsewhere);
        else
            Directory.CreateDirectory(elsewhere);
        System.IO.File.CreateSymbolicLink(place, elsewhere);
        var before = Everything(folder);

        var refused = Assert.Throws<RefusedInputException>(() =>
            new InputChange(folder["input"], new SystemDisk()).Apply(s_files, s_removed)
        );

        Assert.Equal($"{link} is a link, and what lies behind one is not changed", refused.Message);
        Assert.Equal(before, Everything(folder));

        static string[] Everything(TemporaryFolder folder) =>
            [.. Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void A_folder_that_is_emptied_is_gone_and_comes_back_where_the_change_fails()
    {
        InputFile[] moved = [File("works/urbs/chapters/01.md", "old")];
        string[] gone = ["works/rome/chapters/01.md", "works/rome/chapters/02.md"];
        var (undone, done) = (0, 0);
        for (var at = 1; ; at++)
        {
            foreach (var forEver in new[] { false, true })
            {
                using var folder = Rome();
                foreach (
                    var other in Directory
                        .EnumerateFiles(folder["input/works/rome"], "*", SearchOption.AllDirectories)
                        .Where(f => !f.Contains("chapters", StringComparison.Ordinal))
                )
                    System.IO.File.Delete(other);
                var before = State(folder);
                var disk = new FailingDisk(at, forEver);
                Fails(() => new InputChange(folder["input"], disk).Apply(moved, gone));
                if (disk.Steps < at)
                {
                    Assert.True(undone > 10 && done > 10, $"{undone} and {done}");
                    return;
                }
                new InputChange(folder["input"], new SystemDisk()).Complete();
                var after = State(folder);
                if (after.SequenceEqual(before))
                    undone++;
                else
                    done++;
                Assert.True(
                    after.SequenceEqual(before)
                        || (!Directory.Exists(folder["input/works/rome"]) && folder.Read("input/works/urbs/chapters/01.md") == "old"),
                    $"failed at {at}: {string.Join(", ", after)}"
                );
            }
        }
    }

    [Fact]
    public async Task Whoever_claims_the_folder_keeps_others_waiting_until_the_change_is_made()
    {
        using var folder = Rome();
        using var first = new InputChange(folder["input"], new SystemDisk());
        using var second = new InputChange(folder["input"], new SystemDisk());
        first.Claim();
        var waiting = Task.Run(second.Claim);
        first.Apply(s_files, s_removed);
        Assert.False(waiting.IsCompleted);
        first.Dispose();
        Assert.Equal(Completion.NotNeeded, await waiting);
        second.Dispose();
        Assert.Equal(After(s_files), State(folder));
    }

    [Fact]
    public void A_step_that_fails_leaves_everything_as_it_was()
    {
        var (undone, done) = (0, 0);
        var changed = After(s_files);
        for (var at = 1; ; at++)
        {
            using var folder = Rome();
            var before = State(folder);
            var disk = new FailingDisk(at, forEver: false);
            var failed = Fails(() => new InputChange(folder["input"], disk).Apply(s_files, s_removed));
            if (disk.Steps < at)
                break;
            if (failed)
                undone++;
            else
                done++;
            // What cannot be cleared away now is hidden, and gone with the next command.
            Assert.Equal(
                failed ? before : changed,
                State(folder).Where(s => !s.StartsWith(InputChange.Workplace, StringComparison.Ordinal))
            );
            new InputChange(folder["input"], new SystemDisk()).Complete();
            Assert.Equal(failed ? before : changed, State(folder));
        }
        Assert.True(undone > 15 && done > 3, $"{undone} and {done}");
    }

    [Fact]
    public void After_a_kill_at_any_step_the_next_command_finds_the_old_state_or_the_new()
    {
        var (old, @new) = (0, 0);
        var changed = After(s_files);
        for (var at = 1; ; at++)
        {
            using var folder = Rome();
            var before = State(folder);
            var disk = new FailingDisk(at, forEver: true);
            Fails(() => new InputChange(folder["input"], disk).Apply(s_files, s_removed));
            if (disk.Steps < at)
                break;
            new InputChange(folder["input"], new SystemDisk()).Complete();
            var after = State(folder);
            Assert.True(after.SequenceEqual(before) || after.SequenceEqual(changed), $"killed at {at}: {string.Join(", ", after)}");
            if (after.SequenceEqual(before))
                old++;
            else
                @new++;
        }
        Assert.True(old > 5 && @new > 5, $"{old} and {@new}");
    }

    [Fact]
    public void A_kill_of_the_command_that_completes_it_changes_nothing()
    {
        InputFile[] change = [File("works/rome/versions/chapter.md", "kept"), File("works/rome/chapters/01.md", "new")];
        var changed = After(change);
        for (var (at, killed) = (1, true); killed; at++)
        {
            for (var then = 1; ; then++)
            {
                using var folder = Rome();
                var before = State(folder);
                killed = Fails(() => new InputChange(folder["input"], new FailingDisk(at, forEver: true)).Apply(change, s_removed));
                var disk = new FailingDisk(then, forEver: true);
                Fails(() => new InputChange(folder["input"], disk).Complete());
                if (disk.Steps < then)
                    break;
                new InputChange(folder["input"], new SystemDisk()).Complete();
                var after = State(folder);
                Assert.True(
                    after.SequenceEqual(before) || after.SequenceEqual(changed),
                    $"killed at {at} and {then}: {string.Join(", ", after)}"
                );
            }
        }
    }

    [Fact]
    public void A_kill_while_a_failed_change_is_put_back_is_put_back_by_the_next_command()
    {
        InputFile[] change = [File("works/rome/versions/chapter.md", "kept"), File("works/rome/chapters/01.md", "new")];
        var changed = After(change);
        for (var (at, failed) = (1, true); failed; at++)
        {
            for (var then = at + 1; ; then++)
            {
                using var folder = Rome();
                var before = State(folder);
                var disk = new TwiceFailingDisk(at, then);
                failed = Fails(() => new InputChange(folder["input"], disk).Apply(change, s_removed));
                new InputChange(folder["input"], new SystemDisk()).Complete();
                var after = State(folder);
                Assert.True(
                    after.SequenceEqual(before) || after.SequenceEqual(changed),
                    $"failed at {at}, killed at {then}: {string.Join(", ", after)}"
                );
                if (disk.Steps < then)
                    break;
            }
        }
    }

    [Fact]
    public void Whoever_stops_it_before_anything_has_its_place_finds_all_as_it_was_and_later_is_not_heard()
    {
        var (old, done) = (0, 0);
        for (var at = 1; ; at++)
        {
            using var folder = Rome();
            var before = State(folder);
            using var stop = new CancellationTokenSource();
            var disk = new FailingDisk(0, forEver: false)
            {
                Stepped = steps =>
                {
                    if (steps == at)
                        stop.Cancel();
                },
            };
            try
            {
                new InputChange(folder["input"], disk).Apply(s_files, s_removed, stop.Token);
                Assert.Equal(After(s_files), State(folder));
                done++;
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(before, State(folder));
                old++;
            }
            if (disk.Steps < at)
                break;
        }
        Assert.True(old > 3 && done > 3, $"{old} and {done}");
    }

    [Fact]
    public void Who_comes_after_an_interruption_is_told_what_became_of_it()
    {
        using var folder = Rome();
        Assert.Equal(Completion.NotNeeded, new InputChange(folder["input"], new SystemDisk()).Complete());
        var (told, before) = (new HashSet<Completion>(), State(folder));
        for (var (at, killed) = (1, true); killed; at++)
        {
            using var other = Rome();
            killed = Fails(() => new InputChange(other["input"], new FailingDisk(at, forEver: true)).Apply(s_files, s_removed));
            var said = new InputChange(other["input"], new SystemDisk()).Complete();
            told.Add(said);
            // Nothing is told to be as it was that is not.
            if (said == Completion.Undone)
                Assert.Equal(before, State(other));
        }
        Assert.Equal([Completion.NotNeeded, Completion.Completed, Completion.Undone], told.Order());
    }

    [Fact]
    public void Two_commands_change_it_one_after_the_other()
    {
        using var folder = Rome();
        Parallel.For(
            0,
            8,
            i =>
                new InputChange(folder["input"], new SystemDisk()).Apply(
                    [File("works/rome/chapters/01.md", $"{i}"), File($"works/rome/chapters/1{i}.md", $"{i}")],
                    []
                )
        );
        Assert.Equal(8, Directory.GetFiles(folder["input/works/rome/chapters"], "1?.md").Length);
        Assert.DoesNotContain(State(folder), s => s.StartsWith(InputChange.Workplace, StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_that_leads_out_of_the_folder_is_never_written()
    {
        using var folder = Rome();
        var before = State(folder);
        Assert.Throws<IOException>(() => new InputChange(folder["input"], new SystemDisk()).Apply([File("../escaped.md", "x")], []));
        Assert.Equal(before, State(folder));
        Assert.False(System.IO.File.Exists(folder["escaped.md"]));
    }

    [Fact]
    public void A_folder_that_was_not_there_is_made_with_the_change_and_gone_without_it()
    {
        using var folder = new TemporaryFolder();
        Assert.Throws<IOException>(() => new InputChange(folder["input"], new FailingDisk(4, forEver: false)).Apply(s_files, []));
        Assert.False(Directory.Exists(folder["input"]));
        new InputChange(folder["input"], new SystemDisk()).Apply(s_files, []);
        Assert.Equal("new", folder.Read("input/works/rome/chapters/01.md"));
    }

    [Fact]
    public void A_journal_that_is_damaged_is_told_of_and_left()
    {
        using var folder = Rome();
        folder.Write("input/.annals/journal", "{\"Undo\":fal");
        Assert.Contains(
            "git status",
            Assert.Throws<IOException>(() => new InputChange(folder["input"], new SystemDisk()).Complete()).Message,
            StringComparison.Ordinal
        );
        Assert.True(System.IO.File.Exists(folder["input/.annals/journal"]));
    }

    private static InputFile File(string path, string text) => new(path, () => Encoding.UTF8.GetBytes(text));

    private static TemporaryFolder Rome()
    {
        var folder = new TemporaryFolder();
        folder.Write("input/works/rome/chapters/01.md", "old");
        folder.Write("input/works/rome/chapters/02.md", "to go");
        folder.Write("input/works/rome/versions.lock", "");
        folder.Write("input/publication.yml", "title: Rome\n");
        return folder;
    }

    private static string[] After(InputFile[] files)
    {
        using var folder = Rome();
        new InputChange(folder["input"], new SystemDisk()).Apply(files, s_removed);
        return State(folder);
    }

    /// <summary>Every folder, and every file with its content.</summary>
    private static string[] State(TemporaryFolder folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder["input"], "*", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(folder["input"], p) + (Directory.Exists(p) ? "/" : $": {System.IO.File.ReadAllText(p)}"))
                .Order(StringComparer.Ordinal),
        ];

    private static bool Fails(Action change)
    {
        try
        {
            change();
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Fails at one step, which makes the change be put back, and from a later one on.</summary>
    private sealed class TwiceFailingDisk(int at, int then) : IDisk
    {
        private readonly SystemDisk _disk = new();
        public int Steps { get; private set; }

        public void CreateFolder(string path) => Do(() => _disk.CreateFolder(path));

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            var bytes = content.ToArray();
            Do(() => _disk.Write(path, bytes));
        }

        public void Move(string from, string to) => Do(() => _disk.Move(from, to));

        public void Delete(string path) => Do(() => _disk.Delete(path));

        public void DeleteFolder(string path) => Do(() => _disk.DeleteFolder(path));

        public void Settle(string folder) => Do(() => _disk.Settle(folder));

        private void Do(Action step)
        {
            Steps++;
            if (Steps == at || Steps >= then)
                throw new IOException("no space left on the disk");
            step();
        }
    }
}
