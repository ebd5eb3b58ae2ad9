using System.Collections.Immutable;
using Annals.Core.Prose;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>
/// CriticMarkup's signs in any order lose nothing: every letter comes out in its order, as the source's, as ours or as a reason.
/// </summary>
public sealed class EmendationPropertyTests
{
    private static readonly string[] s_signs =
    [
        "{~~",
        "~>",
        "~~}",
        "{++",
        "++}",
        "{--",
        "--}",
        "{>>",
        "<<}",
        "{",
        "}",
        "~",
        "+",
        "-",
        "<",
        ">",
        "[",
        "]",
        "(",
        ")",
        "*",
        " ",
        "\n",
    ];

    [Fact]
    public void Letters_among_signs_come_out_in_their_order()
    {
        var texts = Arb.From(
            Gen.Elements(s_signs).ArrayOf().Resize(30),
            signs => Enumerable.Range(0, signs.Length).Select(i => (string[])[.. signs[..i], .. signs[(i + 1)..]])
        );
        Prop.ForAll(
                texts,
                signs =>
                {
                    // letters that no two places share; one before and one behind, so that no line is empty or begins a block
                    var typed =
                        string.Concat(signs.Select((sign, i) => Letter(i) + sign.Replace("\n", "\nß", StringComparison.Ordinal)))
                        + Letter(signs.Length);
                    var (body, _, remarks) = Example.Read(typed);
                    if (remarks.Any(d => d.Rule.Code.StartsWith("LINK", StringComparison.Ordinal) || d.Rule.Code == "MARK002"))
                        return;
                    var read = string.Concat(Assert.IsType<Paragraph>(Assert.Single(body)).Content.Select(LettersOf));
                    Assert.Equal(string.Concat(typed.Where(char.IsLetter)), read);
                }
            )
            .Check(Trials.Of(1000));
    }

    [Fact]
    public void An_emendation_has_on_either_side_what_was_typed_there()
    {
        var words = Gen.Elements(
                "Tito",
                "the *old* party",
                "a\nb",
                "",
                "{x}",
                "1--2",
                "[x](https://a.b)",
                "çë",
                "`{++`",
                "a \\{++ b",
                "~",
                "<"
            )
            .ArrayOf(2)
            .Select(w => string.Join(' ', w));
        Prop.ForAll(
                Arb.From(words),
                Arb.From(words),
                (source, reading) =>
                {
                    var typed = $"Before {{~~{source}~>{reading}~~}}{{>>why<<}} after";
                    var (body, _, remarks) = Example.Read(typed);
                    Assert.DoesNotContain(remarks, d => d.Rule.Code != "EMEND006");
                    var emendation = Assert.IsType<Emendation>(Assert.IsType<Paragraph>(Assert.Single(body)).Content[1]);
                    Assert.Equal(
                        (WordsOf(source), WordsOf(reading), "why"),
                        (PlainText.Of(emendation.Source), PlainText.Of(emendation.Reading), emendation.Reason)
                    );
                    Assert.Equal(
                        typed["Before ".Length..^" after".Length],
                        (Example.Head + typed)[emendation.Span.Start..emendation.Span.End]
                    );
                }
            )
            .Check(Trials.Of(100));
    }

    /// <summary>What the same words are in a sentence of their own.</summary>
    private static string WordsOf(string typed)
    {
        var read = PlainText.Of(((Paragraph)Example.Read("x" + typed + "x").Body[0]).Content);
        return read[1..^1];
    }

    private static string Letter(int i) => ((char)('Ა' + i)).ToString();

    private static string LettersOf(Inline inline) =>
        inline switch
        {
            TextRun t => string.Concat(t.Value.Where(char.IsLetter)),
            Emendation e => Of(e.Source) + Of(e.Reading) + string.Concat((e.Reason ?? "").Where(char.IsLetter)),
            Emphasis e => Of(e.Content),
            Strong s => Of(s.Content),
            _ => "",
        };

    private static string Of(ImmutableArray<Inline> content) => string.Concat(content.Select(LettersOf));
}
