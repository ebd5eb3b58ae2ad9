using System.Text.Json;
using Annals.App.Preview;
using Annals.Core.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What the preview shows of an error's place.</summary>
public sealed class PreviewErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("凱撒.[^1]", "凱撒.[^1]", 5)]
    [InlineData("Cae\u0301sar.[^1]", "Cae\u0301sar.[^1]", 7)]
    [InlineData("Caesar\u202E.[^1]", "Caesar\uFFFD.[^1]", 8)]
    public void The_caret_stands_below_the_place_as_it_is_seen(string text, string line, int before)
    {
        var (shown, caret) = Shown(text);
        Assert.Equal((line, new string(' ', before) + "^"), (shown, caret));
    }

    [Fact]
    public void Of_a_paragraph_on_one_line_the_words_around_the_place_are_shown()
    {
        var (line, caret) = Shown(string.Concat(Enumerable.Repeat("Caesar crossed the river. ", 400)) + "[^1] He paid.");
        Assert.InRange(line!.Length, 60, 120);
        Assert.StartsWith("[^1]", line[(caret!.Length - 1)..], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_file_that_is_there_no_more_no_line_is_shown()
    {
        using var errors = JsonDocument.Parse(PreviewErrors.Of([NoteRules.NeverWritten.About("gone.md", "so")], _folder.Path).Json());
        Assert.Equal(JsonValueKind.Null, errors.RootElement[0].GetProperty("line").ValueKind);
    }

    [Fact]
    public void On_a_page_of_their_own_their_words_are_no_markup()
    {
        _folder.Write("chapter.md", "<b>Caesar</b> & his men\n");
        var page = PreviewErrors
            .Of([new Diagnostic(NoteRules.NeverWritten, "chapter.md", new(1, 4), "no <i>note</i>", "write <it>")], _folder.Path)
            .Page();
        Assert.Contains("NOTE002: no &lt;i&gt;note&lt;/i&gt;", page, StringComparison.Ordinal);
        Assert.Contains("<pre>&lt;b&gt;Caesar&lt;/b&gt; &amp; his men\n   ^</pre>", page, StringComparison.Ordinal);
        Assert.Contains("hint: write &lt;it&gt;", page, StringComparison.Ordinal);
    }

    private (string? Line, string? Caret) Shown(string text)
    {
        _folder.Write("chapter.md", "---\n---\n" + text + "\n");
        var told = new Diagnostic(
            NoteRules.NeverWritten,
            "chapter.md",
            new(3, text.IndexOf("[^1]", StringComparison.Ordinal) + 1),
            "so",
            null
        );
        using var errors = JsonDocument.Parse(PreviewErrors.Of([told], _folder.Path).Json());
        return (errors.RootElement[0].GetProperty("line").GetString(), errors.RootElement[0].GetProperty("caret").GetString());
    }
}
