using Annals.Core.Diagnostics;
using Annals.Publishing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Whatever a text is made of, the work that it becomes gives it back byte for byte.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] s_words =
    [
        "Caesar",
        "the Senate",
        "Rome,",
        "fled.",
        "1949.",
        "IV.",
        "1.",
        "2)",
        "(1)",
        "[1]",
        "[2]",
        "[a]",
        "Moor.1",
        "¹",
        "²",
        "word*",
        "Titovites†",
        "govern-",
        "ment",
        "Soviet-",
        "Albanian",
        "-",
        "–",
        "—",
        "\"quoted\"",
        "«Да»",
        "„so“",
        "é",
        "e\u0301",
        "日本",
        "Сталин",
        "😀",
        "*",
        "**",
        "_",
        "`",
        "``",
        "<b>",
        "&amp;",
        "&",
        "#",
        "\\",
        "~~",
        "{++a++}",
        "{--b--}",
        "{~~c~>d~~}",
        "[@key]",
        "[^1]",
        "![x](y)",
        "[a](b c)",
        "[x]{lang=sq}",
        "|",
        ": x",
        "http://rome.it",
        "<http://x.it>",
        "Photo:",
        "Fig. 1.",
        "Painting by",
        "CHAPTER I",
        "Chapter II",
        "Contents",
        "PREFACE",
        "THE END",
        "\u00A0",
        "\u2003",
        "\u200B",
        "\u00AD",
        "\uFEFF",
        "\u0085",
        "\u2028",
        "\u0001",
        "  ",
        "\t",
        "Caesar crossed the Rubicon in January and the Senate fled from Rome to Capua and then to Brundisium.",
    ];

    private static readonly string[] s_starts =
    [
        "",
        "",
        "",
        "",
        "",
        "- ",
        "* ",
        "• ",
        "1. ",
        "2. ",
        "> ",
        "[1] ",
        "(1) ",
        "¹ ",
        "† ",
        "# ",
        "## ",
        "    ",
        "\t",
        "| ",
        ": ",
        "===",
        "---",
        "***",
        "12",
        "- 12 -",
        "```",
        "~~~",
        "<div>",
        "[^1]: ",
        "[x]: ",
        "| - |",
        "§ 1. ",
        "\f",
        "[a] ",
        "[b] ",
        ">> ",
        ">",
        "PART ONE\n",
        "NOTES\n",
        "1   THE SENATE",
        "2   THE SENATE",
        "a   b   c\nd   e   f",
        "[Footnote 1: Livy.] ",
        "[Footnote 2: Dio\n",
    ];

    private static readonly string[] s_ends =
    [
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\r",
        "\n\n\n",
        " \n",
        "\t\n",
        "-\n",
        ".\n\n",
        "\n\f\n",
    ];

    private static readonly Gen<string> s_line =
        from start in Gen.Elements(s_starts)
        from count in Gen.Choose(0, 12)
        from words in Gen.ListOf(Gen.Elements(s_words), count)
        from end in Gen.Elements(s_ends)
        select start + string.Join(' ', words) + end;

    private static readonly Gen<string> s_text =
        from count in Gen.Choose(1, 30)
        from lines in Gen.ListOf(s_line, count)
        select string.Concat(lines);

    [Fact]
    public void Every_text_comes_back_byte_for_byte() =>
        Prop.ForAll(
                Arb.From(s_text, Shorter),
                text =>
                {
                    var imported = Imported.Of(text, title: "The Title");
                    var errors = imported.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
                    // a text of marks alone, or of control characters, is refused and not lost
                    if (errors.Count > 0)
                        return errors.TrueForAll(e => e.Rule.Code is "IMPORT001" or "IMPORT003");
                    return imported.Difference is null && imported.Manuscript is not null;
                }
            )
            .Check(Trials.Of(600));

    /// <summary>
    /// The proof reads a work by itself; the build reads it in its publication, with its figures, notes and links resolved.
    /// </summary>
    [Fact]
    public void No_import_writes_what_the_build_refuses() =>
        Prop.ForAll(
                Arb.From(s_text, Shorter),
                text =>
                {
                    var imported = Imported.Of(text, title: "The Title");
                    return imported.Manuscript is null || !Publisher.Check(imported.Written).HasErrors;
                }
            )
            .Check(Trials.Of(600));

    /// <summary>A failing text is shown without the lines that do not matter.</summary>
    private static IEnumerable<string> Shorter(string text)
    {
        for (var size = text.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= text.Length; at += size)
                yield return text.Remove(at, size);
        }
    }
}
