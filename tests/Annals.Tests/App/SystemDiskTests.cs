using Annals.App.Disk;
using Xunit;

namespace Annals.Tests.App;

public sealed class SystemDiskTests
{
    [Fact]
    public void A_folder_that_others_make_and_remove_meanwhile_is_made_all_the_same()
    {
        using var folder = new TemporaryFolder();
        var (path, disk) = (folder[".annals"], new SystemDisk());
        Parallel.For(
            0,
            8,
            i =>
            {
                for (var round = 0; round < 20_000; round++)
                {
                    if (i % 2 == 1)
                        disk.CreateFolder(path);
                    else if (Directory.Exists(path))
                        Assert.True(Record.Exception(() => Directory.Delete(path)) is null or DirectoryNotFoundException);
                }
            }
        );
    }
}
