using System.Net;
using Xunit;

namespace Annals.Tests.App;

/// <summary>What the preview shows of a folder from which no site can be made yet, or no more.</summary>
public sealed class PreviewWithoutSiteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Of_an_empty_folder_every_page_says_what_is_missing_until_it_comes()
    {
        Directory.CreateDirectory(_folder["input"]);
        using var preview = await ServedPreview.OfAsync(_folder.Path);

        foreach (var path in (string[])["/", "/rome/rubicon/"])
        {
            using var answer = await preview.Reader.GetAsync(path);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.Equal(
                (HttpStatusCode.ServiceUnavailable, "text/html"),
                (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType)
            );
            Assert.Contains("An error: there is no site to show yet", page, StringComparison.Ordinal);
            Assert.Contains("input/publication.yml:1:1", page, StringComparison.Ordinal);
            Assert.Contains("INPUT001: ", page, StringComparison.Ordinal);
            Assert.Contains("hint: ", page, StringComparison.Ordinal);
            Assert.Contains(" data-page=", page, StringComparison.Ordinal);
        }
        Assert.Equal("INPUT001", (await preview.ErrorsAsync()).Single().GetProperty("code").GetString());

        Rubicon.WriteTo(_folder);
        await preview.ShownAsync("Caesar crossed the river.", "/rome/rubicon/");
        await preview.ShownAsync("Rome", "/");
    }

    [Fact]
    public async Task A_publication_that_is_broken_from_the_beginning_is_shown_once_it_is_mended()
    {
        Rubicon.WriteTo(_folder);
        _folder.Write("input/publication.yml", "title: [Rome\n");
        using var preview = await ServedPreview.OfAsync(_folder.Path);
        await preview.ShownAsync("input/publication.yml:", "/");

        _folder.Write("input/publication.yml", Rubicon.Publication);
        await preview.ShownAsync("Caesar crossed the river.", "/rome/rubicon/");
    }

    [Fact]
    public async Task A_folder_that_goes_and_comes_back_is_told_of_and_shown_again()
    {
        Rubicon.WriteTo(_folder);
        using var preview = await ServedPreview.OfAsync(_folder.Path);
        Directory.Move(_folder["input"], _folder["elsewhere"]);
        Assert.Equal("there is no folder input", (await preview.ErrorsAsync()).Single().GetProperty("message").GetString());

        _folder.Write(
            "elsewhere/works/rome/chapters/01-rubicon.md",
            Rubicon.Chapter.Replace("the river", "the Tiber", StringComparison.Ordinal)
        );
        Directory.Move(_folder["elsewhere"], _folder["input"]);
        await preview.ShownAsync("Caesar crossed the Tiber.", "/rome/rubicon/");
        _folder.Write(Rubicon.File, Rubicon.Chapter.Replace("the river", "the Arno", StringComparison.Ordinal));
        await preview.ShownAsync("Caesar crossed the Arno.", "/rome/rubicon/");
    }
}
