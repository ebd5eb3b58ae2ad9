using System.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>What Project Gutenberg says of a book's language before the book.</summary>
public sealed class SaidLanguageTests
{
    private const string Text = """
        The Project Gutenberg EBook of Les Provinces

        Title: Les Provinces

        Language: LANGUAGE

        *** START OF THIS PROJECT GUTENBERG EBOOK LES PROVINCES ***

        PRÉFACE

        Ces leçons furent lues à Lyon, et sont imprimées comme elles furent lues.

        *** END OF THIS PROJECT GUTENBERG EBOOK LES PROVINCES ***
        """;

    [Theory]
    [InlineData("French", "fr")]
    [InlineData("German, Latin", "de")]
    [InlineData("Modern Tongues", "en")]
    public void A_text_is_in_the_language_that_is_said(string said, string tag) =>
        Assert.Contains($"language: {tag}\n", Publication(Text.Replace("LANGUAGE", said, StringComparison.Ordinal), "source.txt"));

    [Theory]
    [InlineData("<pre>\nTitle: Les Provinces\n\nLanguage: French\n\n*** START OF THIS PROJECT GUTENBERG EBOOK ***\n</pre>", "fr")]
    [InlineData("<p><b>Language</b>: French</p><div>*** START OF THE PROJECT GUTENBERG EBOOK ***</div>", "fr")]
    [InlineData("<p>*** START OF THE PROJECT GUTENBERG EBOOK ***</p><p>Language: French</p>", "en")]
    public void A_page_is_in_the_language_that_is_said(string frame, string tag) =>
        Assert.Contains(
            $"language: {tag}\n",
            Publication($"<html><body>{frame}<h1>La Gaule</h1><p>La Gaule est divisée en trois parties.</p></body></html>", "source.html")
        );

    private static string Publication(string text, string name) =>
        Converted.Of(Encoding.UTF8.GetBytes(text), name, language: null).Whole();
}
