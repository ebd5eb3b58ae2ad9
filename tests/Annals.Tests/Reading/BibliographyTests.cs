using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Publications;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>What bibliography.json may say beside what it should.</summary>
public sealed class BibliographyTests
{
    [Theory]
    [InlineData("3", "3")]
    [InlineData("12.50", "12.50")]
    [InlineData("1e999", "1e999")]
    public void A_number_is_kept_as_it_is_written(string number, string kept) =>
        Assert.Equal(kept, Assert.Single(Works($$"""[{ "id": "livy", "type": "book", "title": "History of Rome", "volume": {{number}} }]""")).Volume);

    [Theory]
    [InlineData("1e999", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("0e7", false)]
    public void A_number_says_yes_where_it_is_not_zero(string number, bool said) =>
        Assert.Equal(said, Works($$"""[{ "id": "livy", "type": "book", "title": "History of Rome", "author": [{ "literal": "Livy", "comma-suffix": {{number}} }] }]""")[0].Authors[0].CommaSuffix);

    private static ImmutableArray<BibliographyItem> Works(string json)
    {
        var read = Read(json);
        Assert.Empty(read.Diagnostics);
        return read.Value!.Bibliography;
    }

    private static Checked<Manuscript?> Read(string json) => Manuscripts.Of(Example.Tree((Example.Path, Example.Head + "Caesar crossed the river.\n"), ("bibliography.json", json)));
}
