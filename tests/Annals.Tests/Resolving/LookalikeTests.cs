using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading;
using Annals.Tests.Architecture;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class LookalikeTests
{
    private static readonly Person[] s_people =
    [
        Person("enver-hoxha", "Enver Hoxha", "Hoxha"),
        Person("koci-xoxe", "Koçi Xoxe", "Xoxe"),
        Person("khrushchev", "Nikita Khrushchev"),
        Person("marx", "Karl Marx"),
        Person("ceausescu", "Nicolae Ceaușescu"),
        Person("alia", "Ramiz Alia"),
        Person("gorbachev", "Mikhail Gorbachev"),
        Person("stefan", "Stefan Gjoni"),
    ];

    private static readonly Place[] s_places =
    [
        Place("albania", "Albania"),
        Place("vlora", "Vlora"),
        Place("united-states", "United States"),
        Place("austria", "Austria"),
    ];

    private static readonly Organisation[] s_organisations =
    [
        new()
        {
            File = new("organisations/cominform.md", ""),
            Key = new(EntryKind.Organisation, "cominform"),
            Name = "Cominform",
            SortName = "Cominform",
        },
    ];

    [Theory]
    [InlineData("Khoja", "Hoxha")]
    [InlineData("Hodja", "Hoxha")]
    [InlineData("Hodža", "Hoxha")]
    [InlineData("Dzodze", "Xoxe")]
    [InlineData("Kochi", "Koçi", " Xoxe")]
    [InlineData("Koci", "Koçi", " Xoxe")]
    [InlineData("Aliya", "Alia")]
    [InlineData("Ceausescu", "Ceaușescu")]
    [InlineData("Khruschev", "Khrushchev")]
    [InlineData("Krushchev", "Khrushchev")]
    [InlineData("Gorbachov", "Gorbachev")]
    [InlineData("Gorabchiev", "Gorbachev")]
    [InlineData("Khurshhev", "Khrushchev")]
    [InlineData("Comminforrm", "Cominform")]
    public void A_spelling_of_a_name_is_told_of(string word, string name, string after = "") =>
        Assert.Contains(
            $"NAME004 '{word}' looks like a spelling of '{name}",
            Told($"he met {word}{after} there"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Marks")]
    [InlineData("Mark")]
    [InlineData("Albanian")]
    [InlineData("Albanians")]
    [InlineData("Albany")]
    [InlineData("Australia")]
    [InlineData("Austrian")]
    [InlineData("Status")]
    [InlineData("Stepan")]
    [InlineData("Carl")]
    [InlineData("Carl Gustaf")]
    [InlineData("Kochi")]
    [InlineData("Hoxhaism")]
    [InlineData("HODJA")]
    [InlineData("hodja")]
    [InlineData("Party")]
    [InlineData("Gorbovei")]
    [InlineData("Cominformist")]
    [InlineData("Comformism")]
    public void Other_words_are_not(string word) => Assert.Equal("", Told($"he met {word} there"));

    [Fact]
    public void The_first_word_of_a_sentence_is_passed_over_and_a_spelling_is_told_of_once() =>
        Assert.Single(
            Draft.Of(Chapter(P("Hodja spoke. Hodja left. “Hodja!” And Hodja, and Hodja."))).With(s_people).Complaints(),
            c => c.StartsWith("NAME004", StringComparison.Ordinal)
        );

    [Fact]
    public void A_word_that_the_chapter_has_with_a_small_letter_is_a_word_of_the_language() => Assert.Equal("", Told("a hodja, the Hodja"));

    [Theory]
    [InlineData("the plain one ", ReferenceKind.Plain, "")]
    [InlineData("the linked one ", ReferenceKind.Person, "enver-hoxha")]
    public void Plain_and_linked_words_are_settled(string before, ReferenceKind kind, string target) =>
        Assert.DoesNotContain(
            Draft.Of(Chapter(P(before, Ref(kind, target, "Hodja")))).With(s_people).Complaints(),
            c => c.StartsWith("NAME004", StringComparison.Ordinal)
        );

    [Fact]
    public void Headings_and_editors_notes_are_passed_over() =>
        Assert.DoesNotContain(
            Draft
                .Of(Chapter(H("Of Hodja"), P("He", Mark("ed-a"))) with { Notes = [Note("ed-a", "like Hodja")] })
                .With(s_people)
                .Complaints(),
            c => c.StartsWith("NAME004", StringComparison.Ordinal)
        );

    [Fact]
    public void The_place_is_told_exactly() // in a file of empty lines, whose every letter is a line
    {
        var diagnostic = Annals
            .Resolving.Resolution.Of(Draft.Of(Chapter(P("He met Hodja."))).With(s_people), CancellationToken.None)
            .Diagnostics.Single(d => d.Rule.Code == "NAME004");
        Assert.Equal((8, 1), (diagnostic.Position.Line, diagnostic.Position.Column));
    }

    [Fact]
    public void The_publications_names_are_like_nothing_in_other_prose()
    {
        var people = ((string[])["people", "places", "organisations"])
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, "input", folder), "*.md"))
            .Select(path => (path[(path.LastIndexOf("input", StringComparison.Ordinal) + 6)..].Replace('\\', '/'), File.ReadAllText(path)));
        var records = Manuscripts
            .Of(InputTree.Of([("publication.yml", "title: A\nlanguage: en\nworks: []\n"), .. people]), CancellationToken.None)
            .Value!;
        var prose = Directory
            .GetFiles(TestFolder.Of("imports"), "source.txt", SearchOption.AllDirectories)
            .Where(path => !path.Contains("annals", StringComparison.Ordinal) && !path.Contains("albanian", StringComparison.Ordinal))
            .Select((path, i) => Chapter($"c{i}", i, [.. File.ReadAllText(path).Split("\n\n").Select(p => P(p.Replace('\n', ' ')))]))
            .ToArray();
        Assert.DoesNotContain(
            (Draft.Of(prose) with { People = records.People, Places = records.Places, Organisations = records.Organisations }).Complaints(),
            c => c.StartsWith("NAME004", StringComparison.Ordinal)
        );
    }

    private static string Told(string text) =>
        string.Join(
            "\n",
            (Draft.Of(Chapter(P(text))).With(s_people) with { Places = [.. s_places], Organisations = [.. s_organisations] })
                .Complaints()
                .Where(c => c.StartsWith("NAME004", StringComparison.Ordinal))
        );

    private static Place Place(string id, string name) =>
        new()
        {
            File = new($"places/{id}.md", ""),
            Key = new(EntryKind.Place, id),
            Name = name,
            SortName = name,
        };
}
