using System.Text;
using Annals.Core.Images;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>The size of images from the first bytes of their files.</summary>
public sealed class ImageSizeTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D494844520000028000000190080200000000", 640, 400)]
    [InlineData("474946383961800290010000000000", 640, 400)]
    // start of image, application segment, frame
    [InlineData("FFD8FFE000104A46494600010100000100010000FFC00011080190028003012200021101031101", 640, 400)]
    // the same with an Exif segment that says the camera was held upright
    [InlineData(
        "FFD8FFE100224578696600004D4D002A00000008000101120003000000010006000000000000FFC20011080190028003012200021101031101",
        400,
        640
    )]
    [InlineData("52494646000000005745425056503820000000003001009D012A8002900100000000", 640, 400)]
    [InlineData("524946460000000057454250565038580A00000000000000" + "7F02008F0100", 640, 400)]
    [InlineData("5249464600000000574542505650384C000000002F7FC2630000000000000000", 640, 400)]
    [InlineData("0000001C667479706176696600000000617669666D69663100000014697370650000000000000280000001900000", 640, 400)]
    public void An_image_tells_its_size(string hexadecimal, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Of(Convert.FromHexString(hexadecimal)));

    [Theory]
    [InlineData("<svg width=\"640\" height='400' viewBox=\"0 0 1 1\"/>", 640, 400)]
    [InlineData(
        "<?xml version=\"1.0\"?><!-- a map -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"\n viewBox=\"0 0 640.4, 400\" width=\"100%\">",
        640,
        400
    )]
    [InlineData("<svg stroke-width=\"3\" width=\"12.6px\" height=\"2\"/>", 13, 2)]
    [InlineData("<svg/>", 0, 0)]
    public void A_drawing_tells_its_size_or_none(string svg, int width, int height) =>
        Assert.Equal(new ImageSize(width, height), ImageSize.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("FFD8FFE0")]
    [InlineData("FFD8FFE0FFFF4A46")]
    [InlineData("FFD8FFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    [InlineData("FFD8FFE100224578696600004D4D002AFFFFFFF8000101120003000000010006000000000000")]
    [InlineData("524946460000000057454250")]
    [InlineData("25504446")]
    [InlineData("47494638")]
    public void What_is_cut_off_or_no_image_has_no_size(string hexadecimal) =>
        Assert.Null(ImageSize.Of(Convert.FromHexString(hexadecimal)));
}
