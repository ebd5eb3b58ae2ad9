using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving.Names;
using Annals.Resolving.Pages;
using Annals.Tests.Rendering;
using Xunit;

namespace Annals.Tests.Resolving;

public sealed class RegisterTests
{
    [Fact]
    public void A_form_of_the_source_stands_by_surname_and_leads_to_the_standard_one() =>
        Assert.Equal(
            ["D: Dzodze, Kochi → Xoxe, Koçi", "X: Xoxe, Koçi"],
            Lines(A.Person("koci-xoxe", "Koçi Xoxe", "Kochi Dzodze") with { SortName = "Xoxe, Koçi" })
        );

    [Fact]
    public void A_form_that_would_stand_beside_the_entry_gets_no_line() =>
        Assert.Equal(
            ["H: Hoxha, Enver", "K: Khoja → Hoxha, Enver"],
            Lines(A.Person("enver-hoxha", "Enver Hoxha", "Hoxha", "Khoja", "Enver Khalil Khoja") with { SortName = "Hoxha, Enver" })
        );

    [Fact]
    public void Letters_with_marks_stand_with_those_without() =>
        Assert.Equal(
            ["C: Camaj, Martin", "C: Çarçani, Adil", "C: Ceaușescu, Nicolae"],
            Lines(
                A.Person("a", "Nicolae Ceaușescu") with
                {
                    SortName = "Ceaușescu, Nicolae",
                },
                A.Person("b", "Adil Çarçani") with
                {
                    SortName = "Çarçani, Adil",
                },
                A.Person("c", "Martin Camaj") with
                {
                    SortName = "Camaj, Martin",
                }
            )
        );

    [Fact]
    public void Numbers_stand_under_one_head() =>
        Assert.Equal(
            [
                "0–9: 22nd Congress → Twenty-second Congress",
                "0–9: 1976 constitution → Constitution of 1976",
                "C: Constitution of 1976",
                "T: Twenty-second Congress",
            ],
            Lines(A.Term("a", "Constitution of 1976", "1976 constitution"), A.Term("b", "Twenty-second Congress", "22nd Congress"))
        );

    [Fact]
    public void A_form_that_begins_alike_but_has_others_between_keeps_its_line() =>
        Assert.Equal(
            ["H: Hoxha, E. → Hoxha, Enver", "H: Hoxha, Ebru", "H: Hoxha, Enver"],
            Lines(
                A.Person("enver-hoxha", "Enver Hoxha", "Hoxha, E.") with
                {
                    SortName = "Hoxha, Enver",
                },
                A.Person("ebru-hoxha", "Ebru Hoxha") with
                {
                    SortName = "Hoxha, Ebru",
                }
            )
        );

    [Fact]
    public void A_letter_of_the_language_has_a_head_of_its_own() =>
        Assert.Equal(
            ["C: Camaj, Martin", "Ç: Çarçani, Adil", "D: Doda → Dhoda", "Dh: Dhoda"],
            Lines(
                "sq",
                A.Person("b", "Adil Çarçani") with
                {
                    SortName = "Çarçani, Adil",
                },
                A.Person("c", "Martin Camaj") with
                {
                    SortName = "Camaj, Martin",
                },
                A.Person("d", "Dhoda", "Doda")
            )
        );

    [Fact]
    public void A_name_that_is_only_turned_round_gets_no_line_and_one_that_is_filed_elsewhere_does()
    {
        var times = new Organisation
        {
            File = new SourceFile("test.md", ""),
            Key = new(EntryKind.Organisation, "times"),
            Name = "The Times",
            SortName = "Times, The",
        };
        var bank = times with
        {
            Key = new(EntryKind.Organisation, "bank"),
            Name = "State Bank of Albania",
            SortName = "Albania, State Bank of",
        };
        Assert.Equal(
            ["A: Albania, State Bank of", "S: State Bank of Albania → Albania, State Bank of", "T: Times, The"],
            Lines(times, bank)
        );
    }

    [Fact]
    public void The_form_that_stands_in_the_reading_text_leads_to_its_entry_too() =>
        Assert.Equal(
            ["J: Jugoslavs → Yugoslavs", "S: South Slavs → Yugoslavs", "Y: Yugoslavs"],
            Lines(A.Term("a", "Yugoslavs") with { Variants = [new("Jugoslavs", "South Slavs", Span.None)] })
        );

    [Theory]
    [InlineData("King Zog I", "King Zog I")]
    [InlineData("Ahmed Z.", "Ahmed Z.")]
    [InlineData("Ahmet Zogolli", "Zogolli, Ahmet")]
    [InlineData("Zogu, A.", "Zogu, A.")]
    public void Only_a_surname_goes_before_the_rest(string form, string filed) =>
        Assert.Equal(filed, SortForms.Of(form, A.Person("zog", "Ahmet Zogu") with { SortName = "Zogu, Ahmet" }));

    [Fact]
    public void Ten_thousand_forms_of_one_name_are_filed_in_no_time()
    {
        var forms = Enumerable.Range(1, 10_000).Select(i => $"Hoxha {i}").ToArray();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(["H: Hoxha"], Lines(A.Person("hoxha", "Hoxha", forms)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private static IEnumerable<string> Lines(params Entry[] entries) => Lines("en", entries);

    private static IEnumerable<string> Lines(string language, params Entry[] entries) =>
        from heading in Registers.Of(entries, Collation.Of(language))
        from line in heading.Lines
        select $"{heading.Letter}: {(line.Form is null ? "" : line.Form + " → ")}{line.Entry.SortName}";
}
