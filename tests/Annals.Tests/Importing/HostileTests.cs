using Annals.Tests.App;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>What is no text is refused in one sentence, with nothing written.</summary>
public sealed class HostileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "nothing", [], "IMPORT001" },
            { "white space", "  \r\n\t\n\u00A0"u8.ToArray(), "IMPORT001" },
            { "marks", "* * *\n\n-----\n"u8.ToArray(), "IMPORT001" },
            { "NUL", "Before the NUL\0and after it."u8.ToArray(), "IMPORT003" },
            { "random bytes", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7919 % 31 + 1))], "IMPORT003" },
            { "a PDF", "%PDF-1.7 stream"u8.ToArray(), "IMPORT003" },
            { "a Word document", [(byte)'P', (byte)'K', 3, 4, 20, 0], "IMPORT003" },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_text_is_refused(string what, byte[] bytes, string code)
    {
        var imported = Imported.Of(bytes);

        Assert.Equal(code, Assert.Single(imported.Diagnostics).Rule.Code);
        Assert.True(imported.Work.Files.IsEmpty, what);
    }

    /// <summary>Each took a program that looked at it in every way minutes, or ended it.</summary>
    public static TheoryData<string, string> Awkward =>
        new()
        {
            { "a framed note without words", "Some text of words[1] here.\n\n[Footnote 1: ]\n" },
            { "a note with a way back and no words", "The words 2b here.\n\n2b (return) [ ]\n" },
            { "a note that never closes before one that does", "The words. 1 And more. 2\n\n1 (return) [\n\n2 (return) [ Words.]\n" },
            {
                "an introduction between the parts of a chapter",
                "CHAPTER II: The Age.—Part I.\n\nSome text that goes on.\n\nINTRODUCTION\n\nMore text that goes on.\n\nCHAPTER II: The Age.—Part II.\n\nThe last of it.\n"
            },
            { "a gap in a heading", $"CHAPTER I. THE A{new string(' ', 3_000)}B\n\nText of it here.\n" },
            { "a gap in a line", $"word{new string(' ', 200_000)}word\n\nText of it here.\n" },
        };

    [Theory]
    [MemberData(nameof(Awkward))]
    public void What_looks_like_something_and_is_not_is_text(string what, string text)
    {
        var imported = Imported.Of(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.DoesNotContain(imported.Diagnostics, d => d.Severity == Annals.Core.Diagnostics.Severity.Error);
        Assert.False(imported.Work.Files.IsEmpty, what);
    }

    [Fact]
    public void A_file_larger_than_any_book_is_refused_unread()
    {
        using (var file = File.Create(_folder["huge.txt"]))
            file.SetLength(200L * 1024 * 1024);

        Refuses("huge.txt", "IMPORT002");
    }

    [Fact]
    public void A_folder_is_refused()
    {
        Directory.CreateDirectory(_folder["texts"]);

        Refuses("texts", "IMPORT007");
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Refuses("nowhere.txt", "IMPORT007");

    [Fact]
    public void An_empty_file_is_refused_on_the_command_line()
    {
        _folder.Write("empty.txt", "");

        Refuses("empty.txt", "IMPORT001");
    }

    [Fact]
    public void A_pathological_text_takes_no_longer_than_its_size()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (
            var unit in (string[])
                [
                    "[1]\n",
                    "* a\n",
                    "5. x\n",
                    "(1) a [1] *\n",
                    "CHAPTER I\n",
                    "a-\n",
                    "> \n> a\n",
                    "1\n\f",
                    "[^1]: \n",
                    "*",
                    "[",
                    "((((",
                    "Fig. 1. ",
                    "\t \u00A0",
                    "Contents\na\nb\n",
                    "I.\nII.\n",
                ]
        )
        {
            Imported.Of(string.Concat(Enumerable.Repeat(unit, 20_000 / unit.Length)));
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), watch.Elapsed.ToString());
    }

    private void Refuses(string file, string code)
    {
        var import = AnnalsProcess.Run(_folder.Path, "import", file, "--work", "rome", "--title", "Rome");

        Assert.Equal(1, import.ExitCode);
        Assert.Contains($"{_folder[file]}:1:1: error {code}", import.Errors, StringComparison.Ordinal);
        Assert.Single(import.Errors.Split('\n'), line => line.Contains(" error ", StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", import.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["input"]));
    }
}
