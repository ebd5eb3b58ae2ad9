using Annals.Core.Prose;
using Annals.Core.Publications;
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
}
