using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Titles in capitals that run over several lines, in texts whose chapters stand apart by the room above them.</summary>
public sealed class TitleLinesTests
{
    private const string Text =
        "The king was driven from the city by those whom his father had raised, and\nnobody opened the gate to him again as long as he lived.\n\n";

    private static Converted Book(string chapters) =>
        Converted.Of(
            "The Project Gutenberg EBook of Rome\n\nTitle: Rome\n\nLanguage: English\n\n*** START OF THIS PROJECT GUTENBERG EBOOK ROME ***\n\n\n"
                + chapters
                + "\n*** END OF THIS PROJECT GUTENBERG EBOOK ROME ***\n",
            "source.txt"
        );

    private static string[] Titles(string chapters) => Titles(Book(chapters));

    private static string[] Titles(Converted book) =>
        [
            .. book
                .Work.Files.Where(f => f.Path.Contains("/chapters/", StringComparison.Ordinal))
                .Select(f => System.Text.Encoding.UTF8.GetString(f.Content.Span).Split('\n')[1]),
        ];

    private static string Chapter(params string[] lines) => $"\n\n\n\n{string.Join("\n\n", lines)}\n\n\n{Text}";

    [Fact]
    public void A_title_of_three_lines_is_one() =>
        Assert.Equal(
            ["title: THE FIRST KINGS", "title: THE LAST KINGS AND THEIR END IN THE CITY OF ROME", "title: THE CONSULS", "title: THE TRIBUNES"],
            Titles(
                Chapter("THE FIRST KINGS")
                    + Chapter("THE LAST KINGS", "AND THEIR END", "IN THE CITY OF ROME")
                    + Chapter("THE CONSULS")
                    + Chapter("THE TRIBUNES")
            )
        );

    [Fact]
    public void A_title_of_four_lines_is_one() =>
        Assert.Equal(
            ["title: THE FIRST KINGS", "title: THE LAST KINGS AND THEIR END AND THE WAR IN THE CITY", "title: THE CONSULS"],
            Titles(
                Chapter("THE FIRST KINGS")
                    + Chapter("THE LAST KINGS", "AND THEIR END", "AND THE WAR", "IN THE CITY")
                    + Chapter("THE CONSULS")
            )
        );

    [Fact]
    public void A_section_s_title_of_two_lines_is_one()
    {
        var work = Book(
            Chapter("THE FIRST KINGS")
                + Chapter("THE LAST KINGS")
                + $"\nTHE FIELDS\n\nAND THE WOODS\n\n{Text}\nTHE CITY\n\n{Text}"
                + Chapter("THE CONSULS")
        );

        Assert.Equal(["title: THE FIRST KINGS", "title: THE LAST KINGS", "title: THE CONSULS"], Titles(work));
        Assert.Contains("\n## THE FIELDS AND THE WOODS\n", work.Whole(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_line_above_a_chapter_with_sections_is_its_first_section_s() =>
        Assert.Equal(
            ["title: THE FIRST KINGS", "title: THE LAST KINGS AND THEIR END", "title: THE CONSULS"],
            Titles(
                Chapter("THE FIRST KINGS")
                    + Chapter("THE LAST KINGS", "AND THEIR END", "THE CITY")
                    + $"\nTHE FIELDS\n\n{Text}"
                    + Chapter("THE CONSULS")
            )
        );
}
