using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.Rendering;

public sealed class WritingDirectionTests
{
    [Theory]
    [InlineData("ar")]
    [InlineData("AR-eg")]
    [InlineData("he-IL")]
    [InlineData("fa")]
    [InlineData("ur")]
    [InlineData("yi")]
    [InlineData("ota")]
    [InlineData("dv")]
    [InlineData("ku-Arab")]
    [InlineData("az-Arab-IR")]
    [InlineData("az-IR")]
    [InlineData("pa-PK")]
    [InlineData("syr")]
    public void A_language_of_Arabic_Hebrew_or_kindred_letters_is_read_from_the_right(string language) =>
        Assert.Equal("rtl", WritingDirection.Of(language));

    [Theory]
    [InlineData("en")]
    [InlineData("sq")]
    [InlineData("ku")]
    [InlineData("az")]
    [InlineData("ar-Latn")]
    [InlineData("fa-Cyrl")]
    [InlineData("ota-Latn")]
    [InlineData("en-x-arab")]
    [InlineData("zh-Hant")]
    [InlineData("")]
    [InlineData(null)]
    public void Every_other_is_read_from_the_left(string? language) => Assert.Equal("ltr", WritingDirection.Of(language));

    [Theory]
    [InlineData("ar", "en", "rtl")]
    [InlineData("en", "ar", "ltr")]
    [InlineData("ar", "fa", null)]
    [InlineData("de", "en", null)]
    [InlineData(null, "ar", null)]
    public void Words_say_their_direction_only_where_it_is_not_that_of_the_words_around_them(
        string? language,
        string around,
        string? direction
    ) => Assert.Equal(direction, WritingDirection.Within(language, around));
}
