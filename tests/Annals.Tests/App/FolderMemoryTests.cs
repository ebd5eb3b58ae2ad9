using Annals.App.Disk;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.App;

public sealed class FolderMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderMemory _memory = new();

    public FolderMemoryTests()
    {
        _folder.Write("works/rome/rubicon.md", "The die is cast.");
        _folder.Write("works/rome/ides.md", "Beware.");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_went_between_listing_and_looking_is_passed_over() =>
        Assert.Equal(
            ["rubicon.md"],
            _memory.Of(() => [(new(_folder["4913"]), "4913"), (new(_folder["works/rome/rubicon.md"]), "rubicon.md")]).Select(f => f.Path)
        );

    [Fact]
    public void A_file_that_was_saved_is_another_and_all_others_are_the_same_without_a_look()
    {
        var before = Read();
        _folder.Write("works/rome/ides.md", "Beware!");
        _memory.Changed([_folder["works/rome/ides.md"], _folder["works/rome/4913"], _folder["works/rome/ides.md.tmp"]], lost: false);

        var now = _memory.Of(() => throw new InvalidOperationException("the folder was listed")).ToDictionary(f => f.Path);

        Assert.Same(before["works/rome/rubicon.md"], now["works/rome/rubicon.md"]);
        Assert.NotSame(before["works/rome/ides.md"], now["works/rome/ides.md"]);
        Assert.Equal("Beware!", System.Text.Encoding.UTF8.GetString(now["works/rome/ides.md"].Open().Span));
    }

    public static TheoryData<string, string[]> Changes =>
        new()
        {
            { "a file comes", ["works/rome/philippi.md"] },
            { "a file goes", ["works/rome/ides.md"] },
            { "a folder goes", ["works/rome"] },
            { "a folder goes by another name", ["works/rome", "works/italy"] },
            { "a folder comes", ["works/gaul"] },
            { "a file becomes a link", ["works/rome/ides.md"] },
            { "a file becomes a folder", ["works/rome/ides.md"] },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_comes_or_goes_is_found(string what, string[] told)
    {
        Read();
        switch (what)
        {
            case "a file comes":
                _folder.Write("works/rome/philippi.md", "Here.");
                break;
            case "a file goes":
                File.Delete(_folder["works/rome/ides.md"]);
                break;
            case "a folder goes":
                Directory.Delete(_folder["works/rome"], recursive: true);
                break;
            case "a folder goes by another name":
                Directory.Move(_folder["works/rome"], _folder["works/italy"]);
                break;
            case "a folder comes":
                _folder.Write("works/gaul/alesia.md", "Behind walls.");
                break;
            case "a file becomes a link":
                File.Delete(_folder["works/rome/ides.md"]);
                File.CreateSymbolicLink(_folder["works/rome/ides.md"], _folder["works/rome/rubicon.md"]);
                break;
            case "a file becomes a folder":
                File.Delete(_folder["works/rome/ides.md"]);
                _folder.Write("works/rome/ides.md/march.md", "Beware.");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, null);
        }
        _memory.Changed(told.Select(path => _folder[path]), lost: false);

        Assert.Equal(InputFolder.Open(_folder[""], _ => { }).Files.Select(f => f.Path), Read().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_nobody_could_name_is_found_too()
    {
        Read();
        _folder.Write("works/rome/philippi.md", "Here.");
        _memory.Changed([], lost: true);

        Assert.Contains("works/rome/philippi.md", Read().Keys);
    }

    private Dictionary<string, InputFile> Read() => InputFolder.Open(_folder[""], _ => { }, _memory).Files.ToDictionary(f => f.Path);
}
