using Annals.Importing.Text;
using Annals.StatiqHost;
using Microsoft.Extensions.Logging;
using Statiq.Core;
using Xunit;

namespace Annals.StatiqContract;

/// <summary>The pipeline that makes a work of a plain text.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Text =
        "CHAPTER I\n\nTHE RIVER\n\nCaesar came to the river and stood there for a while.\n\nCHAPTER II\n\nTHE CITY\n\nThen he went on to the city, and the senate left it.\n";

    private static readonly string[] s_import =
    [
        "Import",
        "-s",
        "AnnalsArticle=article.txt",
        "-s",
        "AnnalsArticleWork=gaul",
        "-s",
        "AnnalsArticleTitle=The War in Gaul",
        "-s",
        "AnnalsArticleDate=2026-11-21",
    ];

    private readonly StatiqSite _site = new();

    public ImportTests() => _site.Write("article.txt", Text);

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_article_becomes_chapters_in_the_input_folder()
    {
        Assert.Equal(0, await _site.Run(s_import));

        var files = _site.Contents("input").Keys.Where(f => f.StartsWith("works/gaul/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count(f => f.StartsWith("works/gaul/chapters/", StringComparison.Ordinal)));
        Assert.Contains(
            "version: 1.0.0\ndate: 2026-11-21",
            await File.ReadAllTextAsync(_site["input/" + files[0]]),
            StringComparison.Ordinal
        );
        Assert.Equal(["Import"], _site.Last!.Engine.Executed);
    }

    [Fact]
    public async Task Its_documents_are_the_files_where_they_will_lie()
    {
        await _site.Run(s_import);

        var documents = _site.Documents("Import");
        Assert.Equal(Text, await _site.Last!.Engine.Given("Import", Phase.Input).Single().ContentProvider.GetTextReader().ReadToEndAsync());
        Assert.NotEmpty(documents[1..]);
        foreach (var document in documents[1..])
        {
            Assert.Equal(
                await File.ReadAllTextAsync(document.Source.FullPath),
                await document.ContentProvider.GetTextReader().ReadToEndAsync()
            );
        }
    }

    [Fact]
    public async Task A_build_in_the_same_run_takes_the_input_as_it_was_and_the_next_one_has_the_work()
    {
        Assert.Equal(0, await _site.Run([.. s_import, "-n"]));
        Assert.False(Directory.Exists(_site["output/gaul"]));

        Assert.Equal(0, await _site.Run());
        Assert.True(Directory.Exists(_site["output/gaul"]));
    }

    [Theory]
    [InlineData("AnnalsArticle", "the pipeline Import needs the setting AnnalsArticle")]
    [InlineData("AnnalsArticleWork", "the pipeline Import needs the setting AnnalsArticleWork")]
    [InlineData("AnnalsArticleTitle", "the pipeline Import needs the setting AnnalsArticleTitle")]
    public async Task What_it_lacks_is_told(string setting, string told)
    {
        var arguments = s_import.ToList();
        var at = arguments.FindIndex(a => a.StartsWith(setting + "=", StringComparison.Ordinal));
        arguments.RemoveRange(at - 1, 2);

        Assert.Equal(1, await _site.Run([.. arguments]));

        Assert.StartsWith(told, _site.Logged(LogLevel.Error).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AnnalsArticleDate=yesterday", "AnnalsArticleDate takes a date")]
    [InlineData("AnnalsArticle=nowhere.txt", "nowhere.txt:1:1: error IMPORT")]
    [InlineData("AnnalsArticleEncoding=klingon", "error IMPORT")]
    public async Task What_is_wrong_is_told_and_nothing_is_written(string setting, string told)
    {
        var before = _site.Contents("input");

        Assert.Equal(1, await _site.Run([.. s_import, "-s", setting]));

        Assert.Contains(_site.Logged(LogLevel.Error), l => l.Contains(told, StringComparison.Ordinal));
        Assert.Equal(before, _site.Contents("input"));
    }
}
