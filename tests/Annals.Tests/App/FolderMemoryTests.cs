using Annals.App.Disk;
using Xunit;

namespace Annals.Tests.App;

public sealed class FolderMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_that_went_between_listing_and_looking_is_passed_over()
    {
        _folder.Write("rubicon.md", "The die is cast.");
        FileInfo[] listed = [new(_folder["4913"]), new(_folder["rubicon.md"])];

        Assert.Equal(["rubicon.md"], new FolderMemory().Of(listed.Select(f => (f, f.Name))).Select(f => f.Path));
    }
}
