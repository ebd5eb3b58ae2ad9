using Xunit;

namespace Annals.Tests.Architecture;

/// <summary>Which room may know which: the way of the data is one way.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("src/Core/Core.csproj", "")]
    [InlineData("src/Reading/Reading.csproj", "Core")]
    [InlineData("src/Resolving/Resolving.csproj", "Core")]
    [InlineData("src/Rendering/Rendering.csproj", "Core")]
    [InlineData("src/Importing/Importing.csproj", "Core")]
    [InlineData("theme/Theme.csproj", "Core")]
    [InlineData("src/Publishing/Publishing.csproj", "Core Reading Rendering Resolving")]
    [InlineData("src/Editing/Editing.csproj", "Core Reading Resolving")]
    [InlineData("src/App/App.csproj", "Core Editing Importing Publishing Theme")]
    [InlineData("src/StatiqHost/StatiqHost.csproj", "App Statiq.Web")]
    public void A_room_knows_only_the_rooms_that_it_may(string project, string rooms) =>
        Assert.Equal(rooms, string.Join(' ', Repository.ReferencesOf(project)));

    [Fact]
    public void Every_room_is_in_the_list_above()
    {
        var rooms = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal);
        Assert.Equal(["App", "Core", "Editing", "Importing", "Publishing", "Reading", "Rendering", "Resolving", "StatiqHost"], rooms);
    }

    [Theory]
    [InlineData("Markdig", "src/Importing/Importing.csproj src/Reading/Reading.csproj")]
    [InlineData("YamlDotNet", "src/Importing/Importing.csproj src/Reading/Reading.csproj")]
    [InlineData("AngleSharp", "src/Importing/Importing.csproj")]
    [InlineData("DocumentFormat.OpenXml", "src/Importing/Importing.csproj")]
    [InlineData("DiffPlex", "src/Resolving/Resolving.csproj")]
    [InlineData("Spectre.Console", "src/App/App.csproj src/StatiqHost/StatiqHost.csproj")]
    [InlineData("System.CommandLine", "src/App/App.csproj")]
    [InlineData("Statiq.Web", "src/StatiqHost/StatiqHost.csproj")]
    public void A_package_is_known_only_where_it_is_needed(string package, string projects)
    {
        var using_ = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
            .Where(p => Repository.PackagesOf(p).Contains(package))
            .Order(StringComparer.Ordinal);
        Assert.Equal(projects, string.Join(' ', using_));
    }

    [Fact]
    public void Disk_clock_and_console_are_forbidden_below_the_app()
    {
        foreach (var project in new[] { "Core", "Reading", "Resolving", "Rendering", "Importing", "Publishing", "Editing" })
        {
            Assert.Contains(
                "BannedSymbols.txt",
                File.ReadAllText(Path.Combine(Repository.Root, "src", project, project + ".csproj")),
                StringComparison.Ordinal
            );
        }
    }
}
