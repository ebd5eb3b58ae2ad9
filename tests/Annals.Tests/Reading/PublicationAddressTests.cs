using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>Addresses in publication.yml that others are made of by writing on.</summary>
public sealed class PublicationAddressTests
{
    [Theory]
    [InlineData("https://annals.example/?lang=la")]
    [InlineData("https://annals.example/rome#top")]
    public void A_site_s_address_has_no_query_and_no_fragment(string address) => Assert.Equal(["4:10 YAML012"], Told("baseUrl", address));

    [Theory]
    [InlineData("https://code.example/rome/issues/new#top")]
    [InlineData("caesar@[rubicon]")]
    public void What_reports_go_to_can_be_written_on_and_is_an_address(string address) =>
        Assert.Equal(["4:14 YAML012"], Told("corrections", address));

    [Theory]
    [InlineData("https://code.example/rome/issues/new?template=slip.md")]
    [InlineData("mailto:caesar@rome.example")]
    [InlineData("caesar@rome.example")]
    public void A_query_a_mail_address_and_a_page_are_what_reports_may_go_to(string address) => Assert.Empty(Told("corrections", address));

    private static IEnumerable<string> Told(string key, string address) =>
        Manuscripts
            .Of(
                InputTree.Of([
                    ("publication.yml", $"title: Annals\nlanguage: en\nworks: [rome]\n{key}: \"{address}\"\n"),
                    ("works/rome/work.yml", "title: Rome\n"),
                    (Example.Path, Example.Head + "Alea iacta est.\n"),
                ])
            )
            .Diagnostics.Select(d => $"{d.Position.Line}:{d.Position.Column} {d.Rule.Code}");
}
