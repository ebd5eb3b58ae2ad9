using Annals.StatiqHost;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;
using Xunit;

namespace Annals.StatiqContract;

/// <summary>What is wrong with the content, or around it, in Statiq's terms.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Chapter = "works/civil-war/chapters/01-rubicon.md";

    private readonly StatiqSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task An_error_is_a_line_with_file_line_and_column_and_stops_everything_before_a_file_is_written()
    {
        _site.Edit(Chapter, text => text + "\nA note.[^nowhere]\n");

        Assert.Equal(1, await _site.Run());

        var line = File.ReadAllLines(_site["input/" + Chapter]).Length;
        Assert.Contains(
            $"input/{Chapter}:{line}:8: error NOTE002: note 'nowhere' is used but never written\n  hint: ",
            _site.Logged(LogLevel.Error).First(),
            StringComparison.Ordinal
        );
        Assert.Equal("1 error: nothing was made", _site.Logged(LogLevel.Critical).Single());
        Assert.Empty(_site.Contents("output"));
        Assert.Empty(_site.Documents("Publication"));
    }

    [Fact]
    public async Task The_errors_of_reading_and_of_resolving_are_told_together()
    {
        _site.Edit(Chapter, text => text.Replace("order: 1", "order: first", StringComparison.Ordinal));
        _site.Write("input/pages/lost.md", "---\ntitle: Lost\n---\n\nSee [there](!chapter:nowhere).\n");

        Assert.Equal(1, await _site.Run());

        Assert.Contains(_site.Logged(LogLevel.Error), l => l.Contains(Chapter, StringComparison.Ordinal));
        Assert.Contains(_site.Logged(LogLevel.Error), l => l.Contains("input/pages/lost.md:5:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_keeps_other_pipelines_from_reading_what_is_unsound()
    {
        _site.Edit(Chapter, text => text + "\nA note.[^nowhere]\n");
        var read = false;
        var pipeline = new Pipeline { Dependencies = { "Publication" } };
        pipeline.ProcessModules.Add(
            new Each(context =>
            {
                read = true;
                return [];
            })
        );

        await _site.Run(b => b.AddAnnalsAlone().ConfigureEngine(e => e.Pipelines.Add("Reader", pipeline)));

        Assert.False(read);
    }

    [Theory]
    [InlineData("Error", 0)]
    [InlineData("Warning", 5)]
    public async Task A_warning_obeys_the_failure_level_and_the_site_is_written(string level, int exit)
    {
        _site.Edit(Chapter, text => text + "\n[^unused]: Nobody refers to it.\n");

        Assert.Equal(exit, await _site.Run("--failure-log-level", level));

        Assert.Contains(_site.Logged(LogLevel.Warning), l => l.Contains("warning NOTE003", StringComparison.Ordinal));
        Assert.True(File.Exists(_site["output/index.html"]));
    }

    [Fact]
    public async Task What_a_strict_publisher_must_not_ship_is_an_error_where_the_settings_say_so()
    {
        _site.Edit(Chapter, text => text + "\n[^unused]: Nobody refers to it.\n");

        Assert.Equal(0, await _site.Run());
        Assert.Equal(1, await _site.Run("-s", "AnnalsStrict"));
        Assert.Contains(_site.Logged(LogLevel.Error), l => l.Contains("error NOTE003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_order_of_the_log_is_by_file_and_place()
    {
        _site.Edit(Chapter, text => text + "\nA note.[^b]\n\nAnother.[^a]\n");

        await _site.Run();

        Assert.Equal(
            ["'b'", "'a'"],
            _site
                .Logged(LogLevel.Error)
                .Where(l => l.Contains("NOTE002", StringComparison.Ordinal))
                .Select(l => l.Contains("'b'", StringComparison.Ordinal) ? "'b'" : "'a'")
        );
    }

    [Fact]
    public async Task Cancelling_stops_the_press_and_writes_nothing()
    {
        var late = new Pipeline { Dependencies = { "Publication" } };
        late.ProcessModules.Add(
            new Each(_ =>
            {
                _site.Last!.Cancel.Cancel();
                return [];
            })
        );

        var exit = await _site.Run(b => b.AddAnnalsAlone().ConfigureEngine(e => e.Pipelines.Add("Late", late)));

        Assert.Equal(1, exit);
        Assert.Empty(_site.Logged(LogLevel.Error));
        Assert.Empty(_site.Contents("output"));
    }

    [Fact]
    public async Task A_press_that_is_cancelled_before_it_begins_does_nothing()
    {
        var exit = await _site.Run(b =>
        {
            b.Cancel.Cancel();
            return b.AddAnnalsAlone();
        });

        Assert.Equal(1, exit);
        Assert.Empty(_site.Logged(LogLevel.Information));
    }

    [Fact]
    public async Task Progress_goes_to_the_log()
    {
        await _site.Run();

        Assert.Contains("Annals: Publication …", _site.Logged(LogLevel.Information));
        Assert.Contains(_site.Logged(LogLevel.Information), l => l.StartsWith("Annals: Search took ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_input_folder_that_is_not_there_is_told_with_what_to_do()
    {
        Assert.Equal(1, await _site.Run("-i", "nowhere"));

        var said = _site.Logged(LogLevel.Error).Single();
        Assert.StartsWith("there is no folder ", said, StringComparison.Ordinal);
        Assert.Contains("hint: name the folder that holds publication.yml with -i", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_is_not_there_is_told_with_what_to_do()
    {
        Assert.Equal(1, await _site.Run("-s", "AnnalsTheme=nowhere"));

        Assert.Contains("nowhere is no folder of a theme", _site.Logged(LogLevel.Error).Single(), StringComparison.Ordinal);
        Assert.Contains("AnnalsTheme", _site.Logged(LogLevel.Error).Single(), StringComparison.Ordinal);
    }
}
