using Annals.Core.Publications;
using Annals.Core.Wording;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class WordingTests
{
    [Theory]
    [InlineData("1985", "1985")]
    [InlineData("1949-06", "June 1949")]
    [InlineData("1948-06-28", "28\u00a0June 1948")]
    [InlineData("1985~", "about 1985")]
    [InlineData("1911?", "1911?")]
    [InlineData("196X", "the 1960s")]
    [InlineData("19XX", "the 20th century")]
    [InlineData("-01XX", "the 2nd century\u00a0BC")]
    [InlineData("-00XX", "the 1st century\u00a0BC")]
    [InlineData("00XX", "the 1st century")]
    [InlineData("-004X", "the 40s\u00a0BC")]
    [InlineData("-01XX/-004X", "the 2nd century\u00a0BC – the 40s\u00a0BC")]
    [InlineData("1945/1992", "1945–1992")]
    [InlineData("1912/..", "from 1912")]
    [InlineData("/1949", "until 1949")]
    [InlineData("1948-11-08/1948-11-22", "8–22\u00a0November 1948")]
    [InlineData("1956-05-25/1956-06-03", "25\u00a0May – 3\u00a0June 1956")]
    [InlineData("-0048-01", "January 49\u00a0BC")]
    [InlineData("0000", "1\u00a0BC")]
    [InlineData("1908-10-16/1985-04-11", "16\u00a0October 1908 – 11\u00a0April 1985")]
    public void A_date_of_the_records_is_said_in_words(string date, string words) => Assert.Equal(words, English.Words.Dates(A.Date(date)));

    [Theory]
    [InlineData(1, ChapterNumbering.Arabic, "Chapter One")]
    [InlineData(21, ChapterNumbering.Arabic, "Chapter 21")]
    [InlineData(44, ChapterNumbering.Roman, "Chapter XLIV")]
    [InlineData(3, ChapterNumbering.None, "")]
    [InlineData(0, ChapterNumbering.Arabic, "")]
    public void A_chapter_is_called_by_its_number(int order, ChapterNumbering numbering, string label)
    {
        var chapter = A.Chapter();
        Assert.Equal(label, English.Words.ChapterLabel(chapter with { Order = new(order, chapter.Order.Span) }, numbering));
    }

    [Fact]
    public void The_source_s_own_label_of_a_chapter_stands() =>
        Assert.Equal("Book IV", English.Words.ChapterLabel(A.Chapter() with { Label = "Book IV" }, ChapterNumbering.Arabic));

    [Theory]
    [InlineData("Chapter XII", "XII")]
    [InlineData("CHAPTER 7.", "7")]
    [InlineData("IX", "IX")]
    [InlineData("Глава II", "II")]
    [InlineData("Prologue", "")]
    [InlineData("Book the First", "")]
    [InlineData(null, "IV")]
    public void Lists_call_a_chapter_by_the_number_in_its_label(string? label, string numeral)
    {
        var chapter = A.Chapter();
        chapter = chapter with { Label = label, Order = new(4, chapter.Order.Span) };
        Assert.Equal(numeral, English.Words.ListNumeral(chapter, ChapterNumbering.Roman));
    }

    [Theory]
    [InlineData(5, "1 minute")]
    [InlineData(2_300, "10 minutes")]
    [InlineData(25_000, "1 hour 50 minutes")]
    [InlineData(27_600, "2 hours")]
    [InlineData(1_078_000, "78 hours")]
    public void Reading_time_is_told_as_finely_as_it_matters(int words, string told) =>
        Assert.Equal(told, English.Words.ReadingTime(words));
}
