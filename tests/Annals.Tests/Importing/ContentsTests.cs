using System.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Lists of contents that are longer than others, or far from what they list.</summary>
public sealed class ContentsTests
{
    private static readonly string[] s_titles = ["THE RIVER", "THE PASS", "THE PLAIN", "THE LAKE", "THE SIEGE"];

    private static string Chapter(int number, string title) => $"CHAPTER {number}.\n\n{title}.\n\n{Text}";

    private const string Text =
        "The army came down into the plain before anybody had counted it, and those\nwho lived there did not wait until somebody had.\n\n";

    private static string[] Titles(Imported imported) => [.. imported.TheWork.Chapters.Where(c => !c.TitleSupplied).Select(c => c.Title)];

    [Fact]
    public void A_list_of_contents_has_its_entries_and_not_the_long_front_matter_behind_it()
    {
        var text = new StringBuilder("CONTENTS.\n\n");
        for (var i = 1; i <= 5; i++)
            text.Append($"CHAPTER {i}.\n\n{s_titles[i - 1]}.\n\n  How it was    {i * 10}\n\n");
        text.Append("\n\nLIST OF AUTHORS QUOTED.\n\n");
        for (var i = 0; i < 400; i++)
            text.Append($"Author {(char)('a' + i % 26)}., A Description of the Country, vol. {i}.\n\n");
        for (var i = 1; i <= 5; i++)
            text.Append(Chapter(i, s_titles[i - 1]));

        Assert.Equal(["LIST OF AUTHORS QUOTED", .. s_titles], Titles(Imported.Of(text.ToString())));
    }

    [Fact]
    public void A_list_of_books_whose_chapters_count_anew_is_one_list()
    {
        var list = new StringBuilder();
        var body = new StringBuilder();
        var titles = new List<string>();
        for (var book = 1; book <= 12; book++)
        {
            list.Append($"BOOK {book}.\n\n");
            body.Append($"BOOK {book}.\n\n");
            for (var i = 1; i <= 30; i++)
            {
                var title = $"{s_titles[i % 5]} OF THE {book * 100 + i}TH MILE";
                titles.Add(title);
                list.Append($"CHAPTER {i}. {title}\n\n");
                body.Append($"CHAPTER {i}. {title}\n\n{Text}");
            }
        }

        Assert.Equal(titles, Titles(Imported.Of($"CONTENTS\n\n{list}\n\n{body}")));
    }

    [Fact]
    public void A_second_part_that_counts_anew_is_no_text_of_a_list()
    {
        var text = new StringBuilder("CONTENTS\n\n(lost)\n\n");
        for (var part = 1; part <= 2; part++)
        {
            for (var i = 1; i <= 5; i++)
                text.Append(Chapter(i, s_titles[i - 1])).Append(string.Concat(Enumerable.Repeat(Text, 50)));
        }

        Assert.Equal([.. s_titles, .. s_titles], Titles(Imported.Of(text.ToString())));
    }
}
