using Annals.Core.Publications;
using Annals.Tests.Rendering;
using Annals.Theme.Parts;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class RegisterTests
{
    [Fact]
    public void A_form_of_the_source_stands_by_surname_and_leads_to_the_standard_one() => Assert.Equal(
        ["D: Dzodze, Kochi → Xoxe, Koçi", "X: Xoxe, Koçi"],
        Lines(A.Person("koci-xoxe", "Koçi Xoxe", "Kochi Dzodze") with { SortName = "Xoxe, Koçi" }));

    [Fact]
    public void A_form_that_would_stand_beside_the_entry_gets_no_line() => Assert.Equal(
        ["H: Hoxha, Enver", "K: Khoja → Hoxha, Enver"],
        Lines(A.Person("enver-hoxha", "Enver Hoxha", "Hoxha", "Khoja", "Enver Khalil Khoja") with { SortName = "Hoxha, Enver" }));

    [Fact]
    public void Letters_with_marks_stand_with_those_without() => Assert.Equal(
        ["C: Camaj, Martin", "C: Çarçani, Adil", "C: Ceaușescu, Nicolae"],
        Lines(
            A.Person("a", "Nicolae Ceaușescu") with { SortName = "Ceaușescu, Nicolae" },
            A.Person("b", "Adil Çarçani") with { SortName = "Çarçani, Adil" },
            A.Person("c", "Martin Camaj") with { SortName = "Camaj, Martin" }));

    [Fact]
    public void Numbers_stand_under_one_head() => Assert.Equal(
        ["0–9: 1976 constitution → Constitution of 1976", "0–9: 22nd Congress → Twenty-second Congress", "C: Constitution of 1976", "T: Twenty-second Congress"],
        Lines(A.Term("a", "Constitution of 1976", "1976 constitution"), A.Term("b", "Twenty-second Congress", "22nd Congress")));

    private static IEnumerable<string> Lines(params Entry[] entries) =>
        from heading in Register.Of([.. entries])
        from line in heading.Lines
        select $"{heading.Letter}: {(line.Form is null ? "" : line.Form + " → ")}{line.Entry.SortName}";
}
