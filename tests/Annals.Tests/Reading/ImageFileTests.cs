using System.Text;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading.Images;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>What is wrong with an image, as far as that can be seen without decoding it.</summary>
public sealed class ImageFileTests
{
    [Fact]
    public void A_sound_image_has_no_fault_and_can_be_made_in_other_sizes()
    {
        var image = Read("reform.png", DrawnImage.Landscape(40, 30));
        Assert.Equal((40, 30, null, true), (image.Width, image.Height, image.Fault, image.IsRaster));
    }

    [Fact]
    public void A_file_that_claims_billions_of_pixels_is_not_opened()
    {
        var image = Read("bomb.png", DrawnImage.Claiming(60_000, 60_000));
        Assert.Equal(("has 60000 × 60000 pixels", false), (image.Fault, image.IsRaster));
    }

    [Fact]
    public void A_file_without_its_end_is_cut_off() =>
        Assert.Equal("is cut off", Read("reform.png", DrawnImage.Landscape(400, 300)[..^20]).Fault);

    [Fact]
    public void An_empty_file_is_no_image() => Assert.Equal("is no image that browsers show", Read("reform.png", []).Fault);

    [Fact]
    public void A_drawing_is_published_as_it_is_and_must_be_named_as_one()
    {
        var svg = Encoding.UTF8.GetBytes("<svg width=\"60000\" height=\"60000\"/>");
        Assert.Equal((null, false), (Read("map.svg", svg).Fault, Read("map.svg", svg).IsRaster));
        Assert.Equal("is a drawing (SVG), but its name does not end in .svg", Read("map.png", svg).Fault);
    }

    [Fact]
    public void The_ending_of_a_name_does_not_matter_where_the_image_is_encoded_anew() =>
        Assert.Null(Read("reform.jpg", DrawnImage.Landscape(40, 30)).Fault);

    private static ImageFile Read(string name, byte[] bytes) =>
        (ImageFile)ImageFiles.Read(new InputFile("images/" + name, () => bytes), name).Record!;
}
