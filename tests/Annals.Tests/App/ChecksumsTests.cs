using System.Security.Cryptography;
using System.Text;
using Annals.Core.Files;
using Xunit;

namespace Annals.Tests.App;

public sealed class ChecksumsTests
{
    private const string Empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void Files_are_listed_by_name_as_sha256sum_writes_them() =>
        Assert.Equal(
            $"{Empty}  404.html\n{Empty}  a b/index.html\n{Empty}  index.html\n\\{Empty}  odd\\\\name\n{Empty}  é.txt\n",
            Of("index.html", "é.txt", "a b/index.html", "odd\\name", "404.html")
        );

    [Fact]
    public void Neither_the_list_nor_what_only_hosts_read_is_listed() =>
        Assert.Equal($"{Empty}  rome/_headers\n", Of("_headers", "SHA256SUMS", "_redirects", "rome/_headers"));

    private static string Of(params string[] paths) => Encoding.UTF8.GetString(Checksums.Of(paths.Select(p => (p, SHA256.HashData([])))));
}
