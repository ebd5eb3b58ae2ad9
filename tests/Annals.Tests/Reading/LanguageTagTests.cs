using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>Which tags have the shape of one (RFC 5646, 2.1, and its appendix A).</summary>
public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("la")]
    [InlineData("grc-Grek-GR")]
    [InlineData("zh-cmn-Hant-TW")]
    [InlineData("de-CH-1901")]
    [InlineData("sl-IT-nedis-rozaj")]
    [InlineData("es-419")]
    [InlineData("en-u-ca-buddhist-x-rome")]
    public void A_tag_is_taken(string tag) => Assert.False(IsRefused(tag));

    [Theory]
    [InlineData("latin")]
    [InlineData("l")]
    [InlineData("xx-yy-zz")]
    [InlineData("la-")]
    [InlineData("la-a")]
    [InlineData("de-419-DE")]
    [InlineData("la_IT")]
    [InlineData("\u212Aa")]
    public void What_is_none_is_told(string tag) => Assert.True(IsRefused(tag));

    private static bool IsRefused(string tag) =>
        Publisher
            .Check(InputTree.Of(("publication.yml", $"title: Rome\nlanguage: \"{tag}\"\n")))
            .Diagnostics.Any(d => d.Rule == FrontMatterRules.BadLanguage);
}
