using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData(ReferenceKind.Person, "caesar", null, "/people/caesar/")]
    [InlineData(ReferenceKind.Term, "die", null, "/glossary/die/")]
    [InlineData(ReferenceKind.Event, "crossing", null, "/timeline/#event-crossing")]
    [InlineData(ReferenceKind.Figure, "river", null, "/rome/gaul/#figure-river")]
    [InlineData(ReferenceKind.Figure, "unshown", null, "/figures/unshown/")]
    [InlineData(ReferenceKind.Chapter, "gaul", null, "/rome/gaul/")]
    [InlineData(ReferenceKind.Chapter, "gaul", "p1", "/rome/gaul/#p1")]
    [InlineData(ReferenceKind.Chapter, "gaul", "the-war", "/rome/gaul/#the-war")]
    [InlineData(ReferenceKind.Chapter, "rome/gaul", null, "/rome/gaul/")]
    public void A_reference_leads_to_what_it_names(ReferenceKind kind, string target, string? fragment, string address)
    {
        var manuscript = World(kind, target, fragment);
        Assert.DoesNotContain(manuscript.Complaints(), c => c.StartsWith("REF", StringComparison.Ordinal));
        Assert.Equal(address, TheReference(manuscript).Address?.Value);
    }

    [Theory]
    [InlineData(ReferenceKind.Person, "cesar", null, "REF001 there is no person 'cesar'", "did you mean person:caesar?")]
    [InlineData(ReferenceKind.Place, "caesar", null, "REF001 there is no place 'caesar'", "did you mean person:caesar?")]
    [InlineData(
        ReferenceKind.Person,
        "Gaius Julius Caesar",
        null,
        "REF001 there is no person 'Gaius Julius Caesar'",
        "did you mean person:caesar?"
    )]
    [InlineData(ReferenceKind.Organisation, "senate", null, "REF001 there is no organisation 'senate'", null)]
    [InlineData(ReferenceKind.Event, "crossin", null, "REF001 there is no event 'crossin'", "did you mean event:crossing?")]
    [InlineData(ReferenceKind.Chapter, "gual", null, "REF001 there is no chapter 'gual'", "did you mean chapter:gaul?")]
    [InlineData(ReferenceKind.Chapter, "gaul", "p3", "REF002 chapter 'gaul' has no place '#p3'", "its paragraphs are #p1 to #p2")]
    [InlineData(ReferenceKind.Chapter, "gaul", "p0", "REF002 chapter 'gaul' has no place '#p0'", "its paragraphs are #p1 to #p2")]
    [InlineData(ReferenceKind.Chapter, "gaul", "the-wars", "REF002 chapter 'gaul' has no place '#the-wars'", "did you mean #the-war?")]
    [InlineData(ReferenceKind.Chapter, "old-gaul", null, "REF003 chapter 'old-gaul' has another slug now", "write chapter:gaul")]
    public void A_reference_that_leads_astray_is_reported(
        ReferenceKind kind,
        string target,
        string? fragment,
        string complaint,
        string? hint
    )
    {
        var diagnostics = Annals.Resolving.Resolution.Of(World(kind, target, fragment), CancellationToken.None).Diagnostics;
        var diagnostic = Assert.Single(diagnostics, d => d.Rule.Code.StartsWith("REF", StringComparison.Ordinal));
        Assert.Equal((complaint, hint), ($"{diagnostic.Rule.Code} {diagnostic.Message}", diagnostic.Hint));
    }

    [Fact]
    public void A_former_slug_leads_to_the_chapter() =>
        Assert.Equal("/rome/gaul/", TheReference(World(ReferenceKind.Chapter, "old-gaul", null)).Address?.Value);

    [Fact]
    public void A_chapter_of_another_work_is_found_by_its_slug_alone_where_only_one_has_it()
    {
        var manuscript = World(ReferenceKind.Chapter, "salamis", null);
        var greece = manuscript.Works[0] with
        {
            Slug = new("greece"),
            Chapters = [Chapter("salamis", 1, P("Ships.")) with { Work = new("greece") }],
        };
        Assert.Equal("/greece/salamis/", TheReference(manuscript with { Works = [.. manuscript.Works, greece] }).Address?.Value);
    }

    [Fact]
    public void A_slug_that_two_other_works_have_is_ambiguous()
    {
        var manuscript = World(ReferenceKind.Chapter, "origins", null);
        Work Other(string slug) =>
            manuscript.Works[0] with
            {
                Slug = new(slug),
                Chapters = [Chapter("origins", 1, P("Once.")) with { Work = new(slug) }],
            };
        var complaints = (manuscript with { Works = [.. manuscript.Works, Other("greece"), Other("egypt")] }).Complaints();
        Assert.Contains("REF004 several works have a chapter 'origins'", complaints);
    }

    private static Reference TheReference(Manuscript manuscript) =>
        ((Paragraph)manuscript.Resolved().Works[0].Chapters[0].Body[0]).Content.OfType<Reference>().Single(r => !r.Automatic);

    private static Manuscript World(ReferenceKind kind, string target, string? fragment)
    {
        Assert.True(Edtf.TryParse("-0049-01", out var date));
        return Draft.Of(
            Chapter("rubicon", 1, P("See ", Ref(kind, target, "there", fragment), ".")),
            Chapter("gaul", 2, H("The war"), P("One."), P("Two."), new FigurePlace(default, "river")) with
            {
                Formerly = [new(new ChapterSlug("old-gaul"), Span.None)],
            }
        ) with
        {
            People = [Person("caesar", "Gaius Julius Caesar")],
            Terms = [Term("die", "die")],
            Events = [new HistoricalEvent(new SourceFile("events/crossing.md", ""), "crossing", date!, "Crossing", [])],
            Figures = [Figure("river"), Figure("unshown")],
        };
    }
}
