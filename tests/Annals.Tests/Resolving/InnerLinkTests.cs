using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.Tests.Resolving.Proofs;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Resolving;

public sealed class InnerLinkTests
{
    [Theory]
    [InlineData("/rome/", "")]
    [InlineData("/rome/rubicon/#p1", "")]
    [InlineData("#p1", "")]
    [InlineData("/feed.xml", "")]
    [InlineData("https://example.org/nowhere", "")]
    [InlineData("//example.org/nowhere", "")]
    [InlineData("/rom/", "REF005 the site has no page '/rom/'")]
    [InlineData("/glossary/", "REF005 the site has no page '/glossary/'")]
    [InlineData("/rome/text/#rubicon-p1", "")]
    [InlineData("/#chapters", "")]
    [InlineData("/rome/text/#rubicon-p2", "REF005 '/rome/text/' has no place '#rubicon-p2'")]
    [InlineData("/search/#nowhere", "REF005 '/search/' has no place '#nowhere'")]
    [InlineData("#p2", "REF005 '/rome/rubicon/' has no place '#p2'")]
    public void An_address_of_the_site_must_be_there(string target, string complaint) =>
        Assert.Equal(
            complaint,
            string.Join('|', Draft.Of(Chapter(P("See ", new Link(default, target, null, Line("there")), "."))).Complaints())
        );

    [Theory]
    [InlineData("1.0.0..1.1.0/#change-1", "")]
    [InlineData("1.0.0..1.1.0/#p1", "")]
    [InlineData("1.0.0..1.1.0/#change-99", "'/rome/rubicon/changes/1.0.0..1.1.0/' has no place '#change-99'")]
    [InlineData("1.0.0..draft/#change-1", "'/rome/rubicon/changes/1.0.0..draft/' is there only while the chapter is a draft")]
    public void A_place_among_what_changed_must_be_there_and_last(string address, string complaint)
    {
        var input = SiteText
            .Read("rules", "REF006", "site.txt")
            .Edited(
                "works/rome/chapters/01-alesia.md",
                text => text.Replace("chapter:rubicon", "/rome/rubicon/changes/" + address, StringComparison.Ordinal)
            );

        var found = Publisher.Check(input).Diagnostics.Where(d => d.Rule.Code == "REF005");

        Assert.Equal(complaint, string.Join('|', found.Select(d => d.Message)));
    }
}
