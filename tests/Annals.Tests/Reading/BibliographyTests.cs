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
        Assert.Equal(
            kept,
            Assert.Single(Works($$"""[{ "id": "livy", "type": "book", "title": "History of Rome", "volume": {{number}} }]""")).Volume
        );

    [Theory]
    [InlineData("1e999", true)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("0e7", false)]
    public void A_number_says_yes_where_it_is_not_zero(string number, bool said) =>
        Assert.Equal(
            said,
            Works(
                $$"""[{ "id": "livy", "type": "book", "title": "History of Rome", "author": [{ "literal": "Livy", "comma-suffix": {{number}} }] }]"""
            )[0]
                .Authors[0]
                .CommaSuffix
        );

    [Fact]
    public void What_stands_behind_the_list_is_told_of_and_not_lost_in_silence()
    {
        const string Two = """
            [{ "id": "livy", "type": "book", "title": "History of Rome" }]
            [{ "id": "dio", "type": "book", "title": "Roman History" }]
            """;
        var told = Assert.Single(Read(Two).Diagnostics);
        Assert.Equal(
            ("BIB001", 2, 1, "the list of works has ended before this"),
            (told.Rule.Code, told.Position.Line, told.Position.Column, told.Message)
        );
    }

    [Fact]
    public void Each_mistake_is_shown_at_its_own_place_whatever_letters_stand_before_it()
    {
        const string Text = """
            [{ "id": "tacitus", "type": "book", "title": "Germânia – 𐌀", "volume": [] },
             { "id": "ovid", "type": "book", "title": "Ars", "issue": {} }, 7]
            """;
        Assert.Equal([(1, 73), (2, 59), (2, 65)], Read(Text).Diagnostics.Select(d => (d.Position.Line, d.Position.Column)));
    }

    private static ImmutableArray<BibliographyItem> Works(string json)
    {
        var read = Read(json);
        Assert.Empty(read.Diagnostics);
        return read.Value!.Bibliography;
    }

    private static Checked<Manuscript?> Read(string json) =>
        Manuscripts.Of(Example.Tree((Example.Path, Example.Head + "Caesar crossed the river.\n"), ("bibliography.json", json)));
}
