using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class NameTests
{
    [Theory]
    [InlineData("the Party of Labour met", "Party of Labour")]
    [InlineData("the Party of  Labour met", "Party of Labour")]
    [InlineData("the Party of\u00A0Labour met", "Party of Labour")]
    [InlineData("the Party of Labours met", "Party")]
    [InlineData("the Party of Work met", "Party")]
    [InlineData("Party", "Party")]
    [InlineData("a party met", "")]
    [InlineData("Antiparty, Parties", "")]
    [InlineData("Anti-Party", "Party")]
    [InlineData("PARTY OF LABOUR!", "PARTY OF LABOUR")]
    [InlineData("the Party's men", "Party")]
    [InlineData("the Party’s men", "Party")]
    [InlineData("“Party”", "Party")]
    [InlineData("Party1", "")]
    [InlineData("the Par\u00ADty met", "Party")]
    public void A_proper_name_is_found_as_it_is_written(string text, string found) =>
        Assert.Equal(
            found,
            Found(
                text,
                new Organisation
                {
                    File = Nowhere,
                    Key = new(EntryKind.Organisation, "x"),
                    Name = "Party of Labour",
                    SortName = "",
                    Variants = [new("Party", null, default)],
                }
            )
        );

    [Theory]
    [InlineData("land reform", "Land reform began", "Land reform")]
    [InlineData("land reform", "LAND REFORM", "")]
    [InlineData("land reform", "The Land Reform of 1946", "Land Reform")]
    [InlineData("Land Reform", "the land reform", "land reform")]
    [InlineData("NATO", "Nato", "")]
    [InlineData("NATO", "NATO", "NATO")]
    [InlineData("de-Stalinization", "De-stalinization", "De-stalinization")]
    [InlineData("ComIntern", "Comintern", "")]
    [InlineData("U.S.S.R.", "in the U.S.S.R. then", "U.S.S.R.")]
    [InlineData("U.S.S.R.", "in the U.S.S.R", "")]
    [InlineData("people’s republic", "the People's Republic", "People's Republic")]
    public void A_term_may_begin_its_words_large_or_small_unless_it_has_inner_capitals(string term, string text, string found) =>
        Assert.Equal(found, Found(text, Term("x", term)));

    [Theory]
    [InlineData("Kuçova", "in Kuc\u0327ova", "Kuc\u0327ova")]
    [InlineData("Kuc\u0327ova", "in Kuçova", "Kuçova")]
    [InlineData("Kuçova", "in Kuçovan lands", "")]
    [InlineData("Kuçova", "in Kucova", "")]
    [InlineData("KUÇOVA", "in Kuçova", "")]
    [InlineData("Kuçova", "in KUÇOVA", "KUÇOVA")]
    [InlineData("周恩来", "总理周恩来说", "周恩来")]
    [InlineData("Cafe", "Cafe\u0301", "")]
    [InlineData("Мао Цзэдун", "Мао Цзэдун умер", "Мао Цзэдун")]
    public void Letters_of_every_script_make_words(string name, string text, string found) =>
        Assert.Equal(found, Found(text, Person("x", name)));

    [Fact]
    public void The_longest_name_wins() =>
        Assert.Equal(
            "Party of Labour of Albania|Albania",
            Found(
                "Party of Labour of Albania; Albania",
                Term("a", "Albania"),
                Term("p", "Party of Labour"),
                Term("q", "Party of Labour of Albania")
            )
        );

    [Fact]
    public void A_longer_name_that_breaks_off_leaves_the_shorter_one() =>
        Assert.Equal(
            "Party of Labour",
            Found("the Party of Labour of Greece", Term("p", "Party of Labour"), Term("q", "Party of Labour of Albania"))
        );

    [Fact]
    public void Two_records_with_one_name_are_an_error_that_names_both_places()
    {
        var manuscript = Draft.Of(Chapter(P("Caesar"))) with
        {
            People = [Person("caesar", "Gaius Julius Caesar", "Caesar"), Person("octavian", "Octavian", "Caesar")],
        };
        Assert.Contains("NAME001 name 'Caesar' belongs to people/caesar.md:1:1 too", manuscript.Complaints());
    }

    [Fact]
    public void A_term_and_an_organisation_that_could_both_be_meant_are_an_error()
    {
        var senate = new Organisation
        {
            File = Nowhere,
            Key = new(EntryKind.Organisation, "senate"),
            Name = "Senate",
            SortName = "Senate",
        };
        var manuscript = Draft.Of(Chapter(P("The Senate"))) with { Terms = [Term("senate", "senate")], Organisations = [senate] };
        Assert.Contains(manuscript.Complaints(), c => c.StartsWith("NAME001", StringComparison.Ordinal));
    }

    [Fact]
    public void One_record_may_have_a_name_twice() =>
        Assert.Empty((Draft.Of(Chapter(P("Caesar"))) with { People = [Person("caesar", "Caesar", "Caesar")] }).Complaints());

    [Fact]
    public void Names_that_stand_nowhere_are_warned_of()
    {
        var manuscript = Draft.Of(Chapter(P("Nobody."))) with { People = [Person("caesar", "Caesar")], Terms = [Term("die", "die")] };
        Assert.Equal(["TERM002 term 'die' is never used", "NAME002 person 'Caesar' is never mentioned"], manuscript.Complaints());
    }

    [Fact]
    public void A_term_is_used_by_another_definition_but_not_by_its_own()
    {
        var manuscript = Draft.Of(Chapter(P("Nobody."))) with
        {
            Terms = [Term("die", "die") with { Body = [P("A die is cast.")] }, Term("cast", "cast") with { Body = [P("To cast.")] }],
        };
        Assert.Equal(["TERM002 term 'die' is never used"], manuscript.Complaints());
    }

    [Fact]
    public void Mentions_come_in_reading_order_from_everywhere()
    {
        var chapter = Chapter(H("Caesar"), P("Caesar", Mark("1")), Q(P("and Caesar"))) with
        {
            Title = "Caesar’s war",
            Notes = [Note("1", "See Caesar.")],
        };
        var manuscript = Draft.Of(chapter) with
        {
            People = [Person("caesar", "Caesar")],
            Terms = [Term("die", "die") with { Body = [P("Caesar threw it.")] }],
            Figures = [Figure("bust") with { Caption = [P("Caesar, in marble.")] }],
            Pages = [new StandingPage(Nowhere, "about", "About", 1, null, [P("On Caesar.")])],
        };
        Assert.Equal(
            [
                "Heading /rome/rubicon/",
                "Heading /rome/rubicon/#caesar",
                "Text /rome/rubicon/#p1",
                "Text /rome/rubicon/#p2",
                "Note /rome/rubicon/#note-1",
                "Caption /figures/bust/",
                "Definition /glossary/die/",
                "Page /about/",
            ],
            manuscript.Resolved().MentionsOf(new(EntryKind.Person, "caesar")).Select(m => $"{m.Place} {m.Address}")
        );
    }

    [Fact]
    public void A_record_may_ask_not_to_be_linked()
    {
        var manuscript = Draft.Of(Chapter(P("Caesar came."))) with { People = [Person("caesar", "Caesar") with { Autolink = false }] };
        Assert.Equal("p1: Caesar came.", manuscript.Markup());
        Assert.Empty(manuscript.Complaints());
    }

    [Fact]
    public void The_words_around_a_mention_are_whole_and_few()
    {
        var before = string.Join(' ', Enumerable.Repeat("before", 30));
        var after = string.Join(' ', Enumerable.Repeat("after", 30));
        var mention = Assert.Single(
            (Draft.Of(Chapter(P($"{before} Caesar {after}"))) with { People = [Person("caesar", "Caesar")] })
                .Resolved()
                .MentionsOf(new(EntryKind.Person, "caesar"))
        );
        Assert.Equal(string.Concat(Enumerable.Repeat("before ", 9)), mention.Before);
        Assert.Equal(string.Concat(Enumerable.Repeat(" after", 10)), mention.After);
    }

    [Theory]
    [InlineData("legions", 8, false)]
    [InlineData("legions", 9, true)]
    [InlineData("cohorts,", 20, true)]
    public void Whether_words_follow_those_around_a_mention_is_known_where_they_end_with_a_word_too(string word, int times, bool more)
    {
        var text = "Caesar " + string.Join(' ', Enumerable.Repeat(word, times));
        Assert.Equal(more, new Excerpt([new TextRun(Span.None, text)], 0, 6).EndsInside);
    }

    [Fact]
    public void The_words_around_a_mention_are_read_through_links_and_marks()
    {
        var chapter = Chapter(P("Then Brutus", Mark("1"), " stabbed ", Em("Caesar"), Mark("none"), ", and Brutus wept.")) with
        {
            Notes = [Note("1", "So they say.")],
        };
        var resolved = (Draft.Of(chapter) with { People = [Person("brutus", "Brutus"), Person("caesar", "Caesar")] }).Resolved();
        Assert.Equal(
            ["Then |Brutus| stabbed Caesar, and Brutus wept.", "Then Brutus stabbed Caesar, and |Brutus| wept."],
            resolved.MentionsOf(new(EntryKind.Person, "brutus")).Select(m => $"{m.Before}|{m.Words}|{m.After}")
        );
        Assert.Equal(
            ["Then Brutus stabbed |Caesar|, and Brutus wept."],
            resolved.MentionsOf(new(EntryKind.Person, "caesar")).Select(m => $"{m.Before}|{m.Words}|{m.After}")
        );
    }

    [Fact]
    public void The_words_around_a_mention_have_what_is_cited_there()
    {
        var elsie = new CitedWork(Span.None, "elsie-2010", "412")
        {
            Form = [new TextRun(Span.None, "Elsie, "), Em("Dictionary"), new TextRun(Span.None, ", 412")],
        };
        ImmutableArray<Inline> content =
        [
            new TextRun(Span.None, "Of the Sigurimi see "),
            new Citation(Span.None, [elsie]),
            new TextRun(Span.None, ", and for the prisons "),
            new Citation(Span.None, [elsie]) { InParentheses = true },
            new TextRun(Span.None, "."),
        ];
        var (sigurimi, prisons) = (new Excerpt(content, 7, 15), new Excerpt(content, 35, 42));
        Assert.Equal(
            ("Of the ", "Sigurimi", " see Elsie, Dictionary, 412, and for the prisons (Elsie,"),
            (sigurimi.Before, sigurimi.Words, sigurimi.After)
        );
        Assert.Equal(
            ("Of the Sigurimi see Elsie, Dictionary, 412, and for the ", "prisons", " (Elsie, Dictionary, 412)."),
            (prisons.Before, prisons.Words, prisons.After)
        );
        Assert.False(prisons.BeginsInside);
    }

    [Fact]
    public void Where_no_spaces_part_words_the_words_around_a_mention_are_cut_anywhere()
    {
        var mention = Assert.Single(
            (
                Draft.Of(Chapter(P(new string('前', 100) + "周恩来" + new string('后', 100)))) with
                {
                    People = [Person("zhou-enlai", "周恩来")],
                }
            )
                .Resolved()
                .MentionsOf(new(EntryKind.Person, "zhou-enlai"))
        );
        Assert.Equal((64, 64), (mention.Before.Length, mention.After.Length));
    }

    [Fact]
    public void Many_chapters_give_the_same_in_the_same_order_every_time()
    {
        var chapters = Enumerable
            .Range(1, 300)
            .Select(i =>
                Chapter($"c{i}", i, P("Caesar ", Mark("none"), Ref(ReferenceKind.Person, $"nobody-{i}", "x"))) with
                {
                    File = new SourceFile($"works/rome/chapters/{i}.md", ""),
                }
            );
        var manuscript = Draft.Of([.. chapters]) with { People = [Person("caesar", "Caesar")] };
        Assert.Equal(600, manuscript.Complaints().Length);
        Assert.Equal(manuscript.Complaints(), manuscript.Complaints());
        Assert.Equal(
            Enumerable.Range(1, 300).Select(i => $"/rome/c{i}/#p1"),
            manuscript.Resolved().MentionsOf(new(EntryKind.Person, "caesar")).Select(m => m.Address.Value)
        );
    }

    private static string Found(string text, params Entry[] entries)
    {
        var manuscript = Draft.Of(Chapter(P(text))) with
        {
            Terms = [.. entries.OfType<Term>()],
            People = [.. entries.OfType<Person>()],
            Organisations = [.. entries.OfType<Organisation>()],
        };
        return string.Join(
            '|',
            manuscript.Resolved().Mentions.Values.SelectMany(m => m).OrderBy(m => m.Before.Length).Select(m => m.Words)
        );
    }
}
