using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Annals.Importing.Html;
using Annals.Importing.Text.Lines;
using Annals.Importing.Text.Rules;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Texts whose import took the square of their length.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class GrowthTests
{
    [Fact]
    public void A_list_of_contents_with_entries_that_have_no_labels_is_read_once() =>
        Growth.IsEven(
            n =>
            {
                var legions = string.Concat(Enumerable.Range(1, n).Select(i => $"The {i}th legion\n\n"));
                var text = new StringBuilder("CONTENTS\n\nCHAPTER I. ROME\n\nCHAPTER II. ATHENS\n\n").Append(legions);
                foreach (var heading in (string[])["CHAPTER I. ROME", "CHAPTER II. ATHENS"])
                    text.Append($"\n\n{heading}\n\nThe army came down into the plain before anybody had counted it, and waited.\n\n");
                Assert.Equal(4 + 2 * n, new ContentsEnd(SourceText.Of(text.Append(legions).ToString())).Of(0));
            },
            4_000
        );

    [Theory]
    [InlineData("<p>", "</p>")]
    [InlineData("<div class='footnote'><p>", "</p></div>")]
    public void Notes_that_stand_in_one_block_and_are_marked_in_one_paragraph_are_told_apart_once(string open, string close) =>
        Growth.IsEven(
            n =>
            {
                var marks = Numbered(n, "The consul went out <a href='#n{0}' id='r{0}'>{0}</a> again. ");
                var notes = Numbered(n, "<a href='#r{0}' id='n{0}'>{0}</a> So Livy, book {0}.<br>");
                var page = new HtmlParser().ParseDocument($"<html><body><p>{marks}</p>{open}{notes}{close}</body></html>");
                var all = HtmlNotes.Of(page.DocumentElement, page.Body!).All;
                Assert.Equal(n, all.Count);
                Assert.All(all.Values, note => Assert.InRange(note.MarkedAt.Count, 1, 4));
            },
            8_000
        );

    private static string Numbered(int n, string format) =>
        string.Concat(Enumerable.Range(1, n).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));
}
