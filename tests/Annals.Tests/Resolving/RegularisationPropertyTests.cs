using System.Collections.Immutable;
using System.Text;
using Annals.Core.Prose;
using Annals.Core.Publications;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

/// <summary>Whatever is done to a text can be undone: the source's words are all there.</summary>
public sealed class RegularisationPropertyTests
{
    private static readonly string[] s_words =
    [
        "Khoja",
        "KHOJA",
        "Khojas",
        "khoja",
        "Enver",
        "Khalil",
        "Kochi",
        "Dzodze",
        "Dzodze's",
        "Kho\u00ADja",
        "Hoxha",
        "of",
        "Albanian",
        "Party",
        "Labor",
        "the",
        "Madi",
    ];
    private static readonly string[] s_between = [" ", "  ", "-", "'", ", ", ". ", "\u00A0", ""];

    private static readonly Gen<string> s_text =
        from words in Gen.ListOf(from word in Gen.Elements(s_words) from after in Gen.Elements(s_between) select word + after, 12)
        select string.Concat(words);

    private static readonly Person[] s_people =
    [
        Person("enver-hoxha", "Enver Hoxha", "Hoxha").Reading("Khoja", "Hoxha").Reading("Enver Khalil Khoja", "Enver Halil Hoxha"),
        Person("koci-xoxe", "Koçi Xoxe").Reading("Kochi Dzodze", "Koçi Xoxe").Reading("Dzodze", "Xoxe"),
        Person("guri-madhi", "Guri Madhi").Reading("Madi", "Madhi"),
    ];

    private static readonly Term[] s_terms =
    [
        Term("party", "Party of Labour of Albania").Reading("Albanian Party of Labor", "Party of Labour of Albania"),
    ];

    [Fact]
    public void Undone_the_reading_text_is_what_was_read() =>
        Prop.ForAll(
                Paragraphs(2).ToArbitrary(),
                content =>
                {
                    var chapter = Resolved(content);
                    return WordsOf(chapter.Body, source: true) == WordsOf([new Paragraph(default, content)], source: true);
                }
            )
            .Check(Trials.Of(500));

    [Fact]
    public void The_source_text_of_a_chapter_has_the_words_as_they_were_read() =>
        Prop.ForAll(
                Paragraphs(2).ToArbitrary(),
                content =>
                {
                    var source = SourceForm.Of(Resolved(content), new Dictionary<string, Figure>());
                    return WordsOf(source.Body, source: false).Trim() == WordsOf([new Paragraph(default, content)], source: true).Trim()
                        && !Interventions.In(source.Body).Any();
                }
            )
            .Check(Trials.Of(500));

    [Fact]
    public void Mentions_stand_where_they_are_said_to_in_the_reading_text() =>
        Prop.ForAll(
                Paragraphs(2).ToArbitrary(),
                content =>
                {
                    var publication = Draft.Of(Chapter(new Paragraph(default, content))).With(s_people).With(s_terms).Resolved();
                    var text = Spaced(PlainText.Of(((Paragraph)publication.Works[0].Chapters[0].Body[0]).Content));
                    return publication
                        .Mentions.Values.SelectMany(m => m)
                        .All(m => text.Contains(Spaced(m.Before + m.Words + m.After), StringComparison.Ordinal));
                }
            )
            .Check(Trials.Of(500));

    [Fact]
    public void No_link_stands_within_an_intervention_and_none_is_linked_twice() =>
        Prop.ForAll(
                Paragraphs(2).ToArbitrary(),
                content =>
                {
                    var chapter = Resolved(content);
                    return Interventions.In(chapter.Body).All(i => !i.Reading.Any(inner => inner is Reference { Automatic: true }))
                        && Interventions
                            .In(chapter.Body)
                            .OfType<Regularisation>()
                            .Select(r => r.Number)
                            .SequenceEqual(Enumerable.Range(1, Interventions.In(chapter.Body).OfType<Regularisation>().Count()));
                }
            )
            .Check(Trials.Of(500));

    private static Chapter Resolved(ImmutableArray<Inline> content) =>
        Draft.Of(Chapter(new Paragraph(default, content))).With(s_people).With(s_terms).Resolved().Works[0].Chapters[0];

    private static Gen<ImmutableArray<Inline>> Paragraphs(int depth) =>
        from pieces in Gen.ListOf(Piece(depth), 4)
        select pieces.ToImmutableArray();

    private static Gen<Inline> Piece(int depth)
    {
        var run = s_text.Select(words => (Inline)new TextRun(default, words));
        if (depth == 0)
            return run;
        return Gen.Frequency(
            (6, run),
            (2, Paragraphs(depth - 1).Select(content => (Inline)new Emphasis(default, content))),
            (1, Paragraphs(0).Select(content => (Inline)new Strong(default, content))),
            (1, Paragraphs(0).Select(content => (Inline)new Link(default, "https://example.org/", null, content))),
            (1, Paragraphs(0).Select(content => (Inline)new Reference(default, ReferenceKind.Person, "enver-hoxha", null, content))),
            (1, Paragraphs(0).Select(content => (Inline)new Reference(default, ReferenceKind.Plain, "", null, content))),
            (1, from source in s_text from reading in s_text select (Inline)Emended(source, reading)),
            (1, s_text.Select(words => (Inline)Emended(words, ""))),
            (1, s_text.Select(words => (Inline)Emended("", words))),
            (1, s_text.Select(words => (Inline)new Code(default, words))),
            (1, Gen.Constant((Inline)new LineEnd(default, false)))
        );
    }

    private static string WordsOf(ImmutableArray<Block> body, bool source)
    {
        var to = new StringBuilder();
        foreach (var paragraph in body.OfType<Paragraph>())
            Append(to, paragraph.Content, source);
        return to.ToString();
    }

    private static void Append(StringBuilder to, ImmutableArray<Inline> content, bool source)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    to.Append(t.Value);
                    break;
                case Code c:
                    to.Append(c.Value);
                    break;
                case LineEnd:
                    to.Append('\n');
                    break;
                case Emphasis e:
                    Append(to, e.Content, source);
                    break;
                case Strong s:
                    Append(to, s.Content, source);
                    break;
                case Link l:
                    Append(to, l.Content, source);
                    break;
                case Reference r:
                    Append(to, r.Content, source);
                    break;
                case Intervention i:
                    Append(to, source ? i.Source : i.Reading, source);
                    break;
                default:
                    throw new ArgumentException(inline.GetType().Name);
            }
        }
    }

    private static string Spaced(string words)
    {
        var to = new StringBuilder();
        foreach (var c in words)
        {
            if (c == '\u00AD')
                continue;
            if (!char.IsWhiteSpace(c))
                to.Append(c);
            else if (to.Length == 0 || to[^1] != ' ')
                to.Append(' ');
        }
        return to.ToString();
    }
}
