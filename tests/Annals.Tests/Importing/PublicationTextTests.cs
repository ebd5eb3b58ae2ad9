using Annals.Core.Diagnostics;
using Annals.Core.Publications;
using Annals.Importing.Writing;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>A work is added to publication.yml with as little changed as can be.</summary>
public sealed class PublicationTextTests
{
    [Theory]
    [InlineData("title: A\nworks: [rome]\n", "title: A\nworks: [rome, gaul]\n")]
    [InlineData("title: A\nworks: []\n", "title: A\nworks: [gaul]\n")]
    [InlineData(
        "title: A\nworks:\n  - rome # first\n  - egypt\nrights: none\n",
        "title: A\nworks:\n  - rome # first\n  - egypt\n  - gaul\nrights: none\n"
    )]
    [InlineData("title: A\nworks:\n- rome", "title: A\nworks:\n- rome\n- gaul")]
    [InlineData("title: A\nworks:\n", "title: A\nworks:\n  - gaul\n")]
    [InlineData("title: A", "title: A\nworks:\n  - gaul\n")]
    [InlineData("title: A\r\nworks:\r\n  - rome\r\nlanguage: en\r\n", "title: A\r\nworks:\r\n  - rome\n  - gaul\r\nlanguage: en\r\n")]
    [InlineData("title: A\nworks: [gaul]\n", "title: A\nworks: [gaul]\n")]
    public void A_work_comes_last(string before, string after) =>
        Assert.Equal(after, PublicationText.With(before, new WorkSlug("gaul"), []));

    [Theory]
    [InlineData("- a\n- b\n")]
    [InlineData("title: [\n")]
    [InlineData("works: rome\n")]
    public void What_cannot_be_amended_is_told(string text)
    {
        var found = new List<Diagnostic>();

        Assert.Null(PublicationText.With(text, new WorkSlug("gaul"), found));
        Assert.Equal("IMPORT013", Assert.Single(found).Rule.Code);
    }
}
