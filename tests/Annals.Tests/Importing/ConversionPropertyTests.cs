using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Diagnostics;
using Annals.Core.Prose;
using Annals.Publishing;
using Annals.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Whatever a foreign text is made of, its words come out in their order, and the work builds.</summary>
public sealed partial class ConversionPropertyTests
{
    private static readonly string[] s_signs =
    [
        "",
        "",
        "",
        "",
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "]",
        "](",
        "[^1]",
        "{++",
        "++}",
        "{~~",
        "~~",
        "|",
        "\\",
        "<b>",
        "&amp;",
        "&",
        "#",
        "# ",
        "- ",
        "1. ",
        "> ",
        ": ",
        "===",
        "---",
        "!",
        "![",
        "é",
        "«",
        "»",
        "“",
        "”",
        "’",
        "日本",
        "😀",
        "\u00A0",
        "(",
        ")",
        ".",
        ",",
        "$",
        "^",
        "[@",
        "\"",
        "=",
        "+",
        "http://rome.it",
        "<http://x.it>",
        "***",
        "\u200B",
        "\u2028",
    ];

    [GeneratedRegex(@"w\d+x")]
    private static partial Regex Token();

    /// <summary>A text as it is before it is in any format: opening and closing marks around words.</summary>
    private sealed record Piece(string Kind, int Number, string Before, string After, bool Space);

    private static readonly Gen<Piece> s_piece =
        from kind in Gen.Elements("words", "words", "words", "words", "em", "strong", "both", "code", "link", "lang", "break")
        from number in Gen.Choose(0, 9999)
        from before in Gen.Elements(s_signs)
        from after in Gen.Elements(s_signs)
        from space in Gen.Elements(true, true, false)
        select new Piece(kind, number, before, after, space);

    private static readonly Gen<(string Kind, List<Piece> Pieces, int Level)> s_block =
        from kind in Gen.Elements("p", "p", "p", "p", "h", "ul", "ol", "quote", "table", "pre", "verse", "dl", "nested", "hr")
        from count in Gen.Choose(1, 6)
        from pieces in Gen.ListOf(s_piece, count)
        from level in Gen.Choose(1, 4)
        select (kind, pieces.ToList(), level);

    private static readonly Gen<List<(string Kind, List<Piece> Pieces, int Level)>> s_text =
        from count in Gen.Choose(1, 12)
        from blocks in Gen.ListOf(s_block, count)
        select blocks.ToList();

    private static readonly Arbitrary<List<(string Kind, List<Piece> Pieces, int Level)>> s_texts = Arb.From(s_text, Shorter);

    [Fact]
    public void All_words_of_a_page_come_out_in_order() =>
        Prop.ForAll(s_texts, text => Holds(Html(text), "a.html")).Check(Trials.Of(400));

    [Fact]
    public void A_heading_with_nothing_below_it_is_a_chapter_s_title_and_not_the_work_s_too() =>
        Assert.True(Holds("<h1>«<a href='https://a.example/'>w1805x1. </a></h1>", "a.html"));

    [Fact]
    public void All_words_of_a_document_come_out_in_order() =>
        Prop.ForAll(s_texts, text => Holds(DocxParts.Of(Docx(text)), "a.docx")).Check(Trials.Of(150));

    [Fact]
    public void All_words_of_a_Markdown_text_come_out_in_order() =>
        Prop.ForAll(s_texts, text => Holds(Markdown(text), "a.md")).Check(Trials.Of(300));

    private static bool Holds(string source, string name) => Holds(Encoding.UTF8.GetBytes(source), name, Tokens(source));

    private static bool Holds(byte[] source, string name, List<string>? expected = null)
    {
        var converted = Converted.Of(source, name);
        if (converted.Errors.Any(e => e.Rule.Code == "IMPORT001"))
            return true;
        Assert.True(!converted.Errors.Any(), string.Join('\n', converted.Errors));
        expected ??= Tokens(Encoding.UTF8.GetString(DocxParts.DocumentOf(source)));
        var (manuscript, _) = Manuscripts.Of(converted.Work.Reading);
        var work = manuscript!.Works.Single();
        var words = new StringBuilder();
        var notes = new StringBuilder();
        foreach (var line in work.Source!.LeftOut)
            words.Append(line).Append('\n');
        foreach (var chapter in work.Chapters)
        {
            words.Append(chapter.Label).Append('\n').Append(chapter.TitleSupplied ? "" : chapter.Title).Append('\n');
            TextPieces.Each(chapter.Body, piece => words.Append(piece));
            words.Append('\n');
            foreach (var note in chapter.Notes)
                TextPieces.Each(note.Content, piece => notes.Append(piece));
            notes.Append('\n');
        }
        // stars that answer one another by chance are a note and its mark; a list of links beside a page's text is the site's, and told
        var told = string.Concat(converted.Report.Split('\n').Where(l => l.StartsWith("- beside the text: ", StringComparison.Ordinal)));
        if (!told.Contains('…', StringComparison.Ordinal))
            Assert.Equal(string.Join(' ', expected), string.Join(' ', InTheirPlace(expected, words.ToString(), notes.ToString(), told)));
        var errors = Publisher.Check(converted.Written).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));
        return true;
    }

    /// <summary>The words of several rooms where the source has them, those of each room in its own order.</summary>
    private static List<string> InTheirPlace(List<string> source, params string[] rooms)
    {
        var left = rooms.Select(r => new Queue<string>(Tokens(r))).ToList();
        var all = source.Where(word => left.Find(r => r.TryPeek(out var next) && next == word)?.Dequeue() is not null).ToList();
        return [.. all, .. left.SelectMany(r => r)];
    }

    private static List<string> Tokens(string text) => [.. Token().Matches(text).Select(m => m.Value)];

    private static string Html(List<(string Kind, List<Piece> Pieces, int Level)> text)
    {
        var to = new StringBuilder("<html lang=en><body>\n");
        foreach (var (kind, pieces, level) in text)
        {
            string Each(string open, string close) => string.Concat(pieces.Select(p => open + Inline([p]) + close));
            to.Append(
                    kind switch
                    {
                        "p" => $"<p>{Inline(pieces)}</p>",
                        "h" => $"<h{level}>{Inline(pieces)}</h{level}>",
                        "ul" => $"<ul>{Each("<li>", "</li>")}</ul>",
                        "ol" => $"<ol start={level * 7}>{Each("<li><p>", "</p></li>")}</ol>",
                        "quote" => $"<blockquote>{Each("<p>", "</p>")}</blockquote>",
                        "table" => $"<table>{Each("<tr><td>", "</td><td colspan=2>b</td></tr>")}</table>",
                        "pre" => $"<pre>{WebUtility.HtmlEncode(string.Join('\n', pieces.Select(p => $"{p.Before}w{p.Number}x")))}</pre>",
                        "verse" => $"<div class=poem>{Each("<span>", "</span><br>")}</div>",
                        "dl" => $"<dl>{Each("<dt>", "</dt><dd>meaning</dd>")}</dl>",
                        "nested" =>
                            $"<ul><li>a<ol>{Each("<li>", "</li>")}</ol></li><li><blockquote>{Inline(pieces)}</blockquote></li></ul>",
                        _ => "<hr>",
                    }
                )
                .Append('\n');
        }
        return to.ToString();

        static string Inline(List<Piece> pieces) =>
            string.Concat(
                pieces.Select(p =>
                {
                    var words = WebUtility.HtmlEncode($"{p.Before}w{p.Number}x{p.After}");
                    return p.Kind switch
                    {
                        "em" => $"<em>{words}</em>",
                        "strong" => $"<b>{words}</b>",
                        "both" => $"<i><b>{words}</b></i>",
                        "code" => $"<code>{words}</code>",
                        "link" => $"<a href='https://a.example/x?(y)'>{words}</a>",
                        "lang" => $"<span lang=sq>{words}</span>",
                        "break" => words + "<br>",
                        _ => words,
                    } + (p.Space ? " " : "");
                })
            );
    }

    private static string Docx(List<(string Kind, List<Piece> Pieces, int Level)> text)
    {
        var to = new StringBuilder();
        foreach (var (kind, pieces, level) in text)
        {
            var runs = string.Concat(pieces.Select(Run));
            to.Append(
                kind switch
                {
                    "h" => $"<w:p><w:pPr><w:outlineLvl w:val=\"{level - 1}\"/></w:pPr>{runs}</w:p>",
                    "quote" => $"<w:p><w:pPr><w:ind w:left=\"720\" w:right=\"720\"/></w:pPr>{runs}</w:p>",
                    "table" =>
                        $"<w:tbl>{string.Concat(pieces.Select(p => $"<w:tr><w:tc><w:p>{Run(p)}</w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr>"))}</w:tbl>",
                    "ul" or "ol" or "nested" => string.Concat(
                        pieces.Select(
                            (p, i) =>
                                $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{i % level}\"/><w:numId w:val=\"{level}\"/></w:numPr></w:pPr>{Run(p)}</w:p>"
                        )
                    ),
                    _ => $"<w:p>{runs}</w:p>",
                }
            );
        }
        return to.ToString();

        static string Run(Piece p) =>
            $"<w:r><w:rPr>{(p.Kind is "em" or "both" ? "<w:i/>" : "")}{(p.Kind is "strong" or "both" ? "<w:b/>" : "")}{(p.Kind == "lang" ? "<w:lang w:val=\"sq-AL\"/>" : "")}</w:rPr>"
            + $"<w:t xml:space=\"preserve\">{WebUtility.HtmlEncode($"{p.Before}w{p.Number}x{p.After}").Replace("&#39;", "'", StringComparison.Ordinal)}{(p.Space ? " " : "")}</w:t>{(p.Kind == "break" ? "<w:br/>" : "")}</w:r>";
    }

    private static string Markdown(List<(string Kind, List<Piece> Pieces, int Level)> text)
    {
        var to = new StringBuilder();
        foreach (var (kind, pieces, level) in text)
        {
            string Each(string open, string close) => string.Concat(pieces.Select(p => open + Inline([p]) + close));
            to.Append(
                    kind switch
                    {
                        "h" => $"{new string('#', level)} {Inline(pieces)}\n",
                        "ul" => Each("* ", "\n"),
                        "ol" => Each("1) ", "\n"),
                        "quote" => Each("> ", "\n>\n"),
                        "table" => $"| a | b |\n|---|---|\n{Each("| ", " | c |\n")}",
                        "pre" => $"```\n{string.Join('\n', pieces.Select(p => $"w{p.Number}x"))}\n```\n",
                        "verse" => Each("| ", "\n"),
                        "dl" => Each("", "\n:   meaning\n\n"),
                        "nested" => $"- a\n{Each("    1. ", "\n")}",
                        "hr" => "* * *\n",
                        _ => Inline(pieces) + "\n",
                    }
                )
                .Append('\n');
        }
        return to.ToString();

        // signs would be markup here, which Markdown's own rules decide; words and marks alone must come through
        static string Inline(List<Piece> pieces) =>
            string.Join(
                ' ',
                pieces.Select(p =>
                    p.Kind switch
                    {
                        "em" => $"_w{p.Number}x_",
                        "strong" => $"**w{p.Number}x**",
                        "both" => $"***w{p.Number}x***",
                        "code" => $"`w{p.Number}x`",
                        "link" => $"[w{p.Number}x](https://a.example/x)",
                        "lang" => $"[w{p.Number}x]{{lang=sq}}",
                        _ => $"w{p.Number}x",
                    }
                )
            );
    }

    private static IEnumerable<List<(string Kind, List<Piece> Pieces, int Level)>> Shorter(
        List<(string Kind, List<Piece> Pieces, int Level)> text
    )
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Count > 1)
                yield return [.. text[..i], .. text[(i + 1)..]];
            for (var j = 0; j < text[i].Pieces.Count && text[i].Pieces.Count > 1; j++)
                yield return
                [
                    .. text[..i],
                    (text[i].Kind, [.. text[i].Pieces[..j], .. text[i].Pieces[(j + 1)..]], text[i].Level),
                    .. text[(i + 1)..],
                ];
        }
    }
}
