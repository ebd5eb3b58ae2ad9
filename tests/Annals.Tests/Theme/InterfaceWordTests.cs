using System.Text.RegularExpressions;
using Annals.Tests.Architecture;
using Xunit;

namespace Annals.Tests.Theme;

/// <summary>
/// What readers see of words that no author wrote stands in Core/Wording, so that another language is another such class: components and
/// scripts say none, nor do planners and writers.
/// </summary>
public sealed partial class InterfaceWordTests
{
    [Fact]
    public void No_component_says_a_word_of_its_own()
    {
        var said = Files("*.razor").SelectMany(f => WordsOf(File.ReadAllText(f)).Select(w => $"{Path.GetFileName(f)}: {w}"));
        Assert.Empty(said);
    }

    [Fact]
    public void No_script_says_a_word_of_its_own()
    {
        Assert.NotEmpty(Shown().Matches("line.textContent = 'Nothing found';"));
        Assert.NotEmpty(Files("*.js"));
        var said = Files("*.js")
            .SelectMany(f => Shown().Matches(Comments().Replace(File.ReadAllText(f), "")).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));
        Assert.Empty(said);
    }

    [Fact]
    public void No_planner_and_no_writer_says_a_word_of_its_own()
    {
        var folders = new[]
        {
            "Resolving/Pages",
            "Rendering/Catalogue",
            "Rendering/Feeds",
            "Rendering/Html",
            "Rendering/Search",
            "Rendering/Printing",
        };
        var said = folders
            .SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine([Repository.Root, "src", .. folder.Split('/')]), "*.cs", SearchOption.AllDirectories)
            )
            .SelectMany(f => TitlesOf(File.ReadAllText(f)).Select(w => $"{Path.GetFileName(f)}: {w}"))
            .Except(s_noWords);
        Assert.Empty(said);
    }

    // The program's name, the old contractions that typography knows, and what schema.org and HTTP call things.
    private static readonly string[] s_noWords =
    [
        "AtomFeed.cs: \"Annals\"",
        "Quotes.cs: \"Tis\"",
        "Quotes.cs: \"Twas\"",
        .. new[] { "Article", "Book", "Chapter", "Organization", "Person", "Place" }.Select(type => $"LinkedData.cs: \"{type}\""),
        "Description.cs: \"Organization\"",
        "Description.cs: \"Person\"",
    ];

    [Theory]
    [InlineData("new NotesPage(work, \"Notes\")")]
    [InlineData("Title = \"How this text was made\"")]
    [InlineData("$\"{chapter.Title}, paragraph {number}\"")]
    [InlineData("$\"Versions of {title}\"")]
    [InlineData("title + \": source text\"")]
    public void A_word_in_a_planner_or_a_writer_is_found(string code) => Assert.NotEmpty(TitlesOf(code));

    [Theory]
    [InlineData("<p>Next chapter</p>")]
    [InlineData("<p>@Say.Next: Chapter</p>")]
    [InlineData("<p>\n    Next chapter\n</p>")]
    [InlineData("<button aria-label=\"Close\">@Say.Close</button>")]
    [InlineData("<input placeholder=\"Search for\">")]
    public void A_word_in_a_component_is_found(string markup) => Assert.NotEmpty(WordsOf(markup));

    [Theory]
    [InlineData("<p class=\"caps\">@Say.Next</p>\n@if (a < b && c > d)\n{\n    <i>@Words(x)</i>\n}")]
    [InlineData("@* Says what *@\n<p>@(a is null ? \"x\" : Say.Y), @b · @c</p>")]
    public void Code_is_no_word(string markup) => Assert.Empty(WordsOf(markup));

    private static IEnumerable<string> Files(string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "theme"), pattern, SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "search" or "fonts"))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// Words that stand between tags, or in an attribute that is shown or read out, and not as the result of an expression.
    /// </summary>
    private static IEnumerable<string> WordsOf(string component)
    {
        var markup = Comments().Replace(component, "");
        if (markup.IndexOf("\n@code {", StringComparison.Ordinal) is >= 0 and var code)
            markup = markup[..code];
        foreach (Match m in ShownAttribute().Matches(markup))
            yield return m.Value;
        markup = Tag().Replace(WithoutCode(Commands().Replace(markup, "")), "\n");
        foreach (var line in markup.Split('\n').Select(l => l.Trim()).Where(l => Word().IsMatch(l)))
            yield return line;
    }

    /// <summary>
    /// Texts that a reader could take for a title: a capital and small letters, or words after what comes before them; not markup, nor what
    /// a programmer is told.
    /// </summary>
    private static IEnumerable<string> TitlesOf(string code) =>
        Comments()
            .Replace(code, "")
            .Split('\n')
            .Where(l => !l.Contains("throw ", StringComparison.Ordinal))
            .SelectMany(l => Literal().Matches(l).Select(m => m.Value))
            .Where(l => Titled().IsMatch(Filled().Replace(l, "")));

    /// <summary>Without statements, expressions and blocks of code, each with its brackets.</summary>
    private static string WithoutCode(string markup)
    {
        var left = new System.Text.StringBuilder();
        foreach (var line in Block().Replace(markup, "").Split('\n'))
        {
            if (Statement().IsMatch(line))
                continue;
            left.Append(Expression().Replace(line, "")).Append('\n');
        }
        return left.ToString();
    }

    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\b(aria-label|title|alt|placeholder|aria-description|summary|label)=""[^""@]*[A-Za-z]{2}[^""]*""")]
    private static partial Regex ShownAttribute();

    [GeneratedRegex(@"^@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    // What is typed into a terminal is in no language.
    [GeneratedRegex(@"<pre\b.*?</pre>", RegexOptions.Singleline)]
    private static partial Regex Commands();

    // Lines of C# among the markup, and directives.
    [GeneratedRegex(
        @"^\s*(@?(if|else|for|foreach|switch|case|default|break|while|var|throw|return|inherits|using|typeparam|attribute|implements|namespace)\b(?![^<]*>)|@?(if|else if|for|foreach|switch) \(.*\)\s*$|[{}]|.*;\s*$|@code\b)"
    )]
    private static partial Regex Statement();

    // @name.Of(x, (y)).Value, @(…), with brackets up to three deep.
    [GeneratedRegex(
        @"@(?:(?:for|foreach|if|switch) |[A-Za-z_][\w.!]*(?:<[\w, ]+>)?)?(?:\((?>[^()]+|\((?>[^()]+|\((?>[^()]+|\([^()]*\))*\))*\))*\)(?:[?!]?\.\w+|\[[^\]]*\])*|\[[^\]]*\](?:\.\w+)*)*"
    )]
    private static partial Regex Expression();

    [GeneratedRegex(@"<(?:[^<>""]|""[^""]*"")*>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\$?""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^}""]+\}")]
    private static partial Regex Filled();

    [GeneratedRegex(@"^\$?""(?:[A-Z][a-z]+(?:[ .:,][^""<=/;()[]*)?|[:,] [^""<=/;()[]*[a-z]{3}[^""<=/;()[]*)""$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"[A-Za-z]{2}")]
    private static partial Regex Word();

    // What a script would put before readers: the text of an element, or a name of it that is read out.
    [GeneratedRegex(
        @"(?:\b(?:textContent|innerText|innerHTML|ariaLabel|title|placeholder|alt)\s*[=:]\s*|\.append\(|setAttribute\('(?:aria-label|title|alt|placeholder)',\s*)(?:'[^']*[A-Za-z]{2}[^']*'|""[^""]*[A-Za-z]{2}[^""]*""|`(?:[^`$]|\$(?!\{)|\$\{[^}]*\})*?(?<![\w.])[A-Za-z]{3,} [^`]*`)"
    )]
    private static partial Regex Shown();
}
