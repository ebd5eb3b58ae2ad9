using System.Buffers.Binary;
using System.Text;
using Annals.App.Workshop;
using Annals.Core.Publications;
using Xunit;

namespace Annals.Tests.App;

/// <summary>The real encoder, on images that the tests draw.</summary>
public sealed class PictureStoreTests : IDisposable
{
    private static readonly string s_theme = ThemeFolder.Find(null)!.Path;

    private readonly TemporaryFolder _folder = new();
    private readonly ThemeFolder _own;

    /// <summary>A theme of the test's own, which keeps nothing from before.</summary>
    public PictureStoreTests()
    {
        Directory.CreateDirectory(_folder["theme"]);
        foreach (var part in (string[])["css", "images", "node_modules"])
            Directory.CreateSymbolicLink(_folder["theme/" + part], Path.Combine(s_theme, part));
        File.CreateSymbolicLink(_folder["theme/package.json"], Path.Combine(s_theme, "package.json"));
        _own = ThemeFolder.Find(_folder["theme"])!;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_photograph_is_made_in_three_widths_as_Avif_and_as_Jpeg()
    {
        var made = Made(DrawnImage.Landscape(2400, 600));
        Assert.Equal(
            [
                ("image/avif", 700, 175),
                ("image/avif", 1400, 350),
                ("image/avif", 2100, 525),
                ("image/jpeg", 700, 175),
                ("image/jpeg", 1400, 350),
                ("image/jpeg", 2100, 525),
            ],
            made.Renditions.Select(r => (r.Type, r.Width, r.Height))
        );
        Assert.All(
            made.Renditions,
            r =>
                Assert.Equal(
                    r.Type == "image/avif" ? "ftypavif" : "\u00FF\u00D8\u00FF\u00DB",
                    Encoding.Latin1.GetString(r.Type == "image/avif" ? r.Open().Span[4..12] : r.Open().Span[..4])
                )
        );
    }

    [Fact]
    public void No_image_is_made_larger_than_it_is() =>
        Assert.Equal([(90, 60), (90, 60)], Made(DrawnImage.Landscape(90, 60)).Renditions.Select(r => (r.Width, r.Height)));

    [Fact]
    public void What_is_transparent_has_Png_behind() =>
        Assert.Equal("png", Made(DrawnImage.Landscape(90, 60, clear: true)).Renditions[^1].Ending);

    [Fact]
    public void A_photograph_is_turned_as_the_camera_was_held_and_tells_nothing_of_it()
    {
        var upright = Made(Held(Made(DrawnImage.Landscape(90, 60)).Renditions[^1].Open().Span, 6));
        Assert.All(upright.Renditions, r => Assert.Equal((60, 90), (r.Width, r.Height)));
        Assert.All(upright.Renditions, r => Assert.True(r.Open().Span.IndexOf("Exif"u8) < 0));
    }

    [Fact]
    public void The_same_image_gives_the_same_bytes()
    {
        var image = DrawnImage.Landscape(200, 100);
        var first = Bytes(Made(image));
        Directory.Delete(_folder["theme/obj"], recursive: true);
        Assert.Equal(first, Bytes(Made(image)));

        static string[] Bytes(RenderedImage made) => [.. made.Renditions.Select(r => Convert.ToHexString(r.Open().Span))];
    }

    [Fact]
    public void What_is_kept_is_not_made_again_and_a_new_image_costs_only_itself()
    {
        var (hills, sky) = (DrawnImage.Landscape(90, 60), DrawnImage.Landscape(60, 90));
        Made(hills);
        var made = Assert.Single(Times());
        // Node would fail now, if it were asked.
        Directory.Delete(_folder["theme/node_modules"]);
        Directory.CreateDirectory(_folder["theme/node_modules/sharp"]);
        File.Copy(Path.Combine(s_theme, "node_modules/sharp/package.json"), _folder["theme/node_modules/sharp/package.json"]);
        Made(hills);
        Directory.Delete(_folder["theme/node_modules"], recursive: true);
        Directory.CreateSymbolicLink(_folder["theme/node_modules"], Path.Combine(s_theme, "node_modules"));
        Made(hills, sky);
        Assert.Equal(2, Times().Count);
        Assert.Contains(made, Times());

        List<(string, DateTime)> Times() =>
            [
                .. Directory
                    .EnumerateFiles(_folder["theme/obj/made/images"], "made.json", SearchOption.AllDirectories)
                    .Select(f => (f, File.GetLastWriteTimeUtc(f))),
            ];
    }

    [Fact]
    public void An_image_that_cannot_be_read_is_refused_and_does_not_stop_the_others()
    {
        var whole = DrawnImage.Landscape(200, 100);
        byte[] damaged = [.. whole[..(whole.Length / 2)], .. whole[^12..]];
        var made = new PictureStore(_own).Of(
            [
                Image("empty.png", []),
                Image("damaged.png", damaged),
                Image("bomb.png", DrawnImage.Claiming(60_000, 60_000)),
                Image("sound.png", whole),
            ],
            CancellationToken.None
        );
        Assert.Equal([true, true, true, false], made.Select(m => m.Refusal is not null));
        Assert.All(made.Take(3), m => Assert.DoesNotContain('\n', m.Refusal!));
        Assert.NotEmpty(made[3].Renditions);
    }

    [Fact]
    public async Task An_image_that_goes_away_while_others_are_made_ends_the_encoder()
    {
        var opened = 0;
        var drawn = DrawnImage.Landscape(90, 60);
        // Opened once for its hash and once more to be sent.
        var gone = new ImageFile(
            "gone.png",
            1,
            1,
            () => opened++ == 0 ? drawn : throw new FileNotFoundException("could not find images/gone.png")
        )
        {
            IsRaster = true,
        };
        var making = Task.Run(() => new PictureStore(_own).Of([gone], CancellationToken.None));
        Assert.Equal(
            "could not find images/gone.png",
            (await Assert.ThrowsAsync<FileNotFoundException>(() => making.WaitAsync(TimeSpan.FromMinutes(1)))).Message
        );
    }

    [Fact]
    public void A_build_says_at_the_figure_that_its_image_is_damaged_and_writes_nothing()
    {
        var whole = DrawnImage.Landscape(200, 100);
        _folder.Write("input/publication.yml", "title: Rome\nlanguage: en\nworks: [rome]\n");
        _folder.Write("input/works/rome/work.yml", "title: Rome\n");
        _folder.Write(
            "input/works/rome/chapters/01-rubicon.md",
            "---\ntitle: The Rubicon\norder: 1\nslug: rubicon\nversion: 1.0.0\ndate: 2026-11-22\n---\nCaesar crossed the river.\n\n![](figure:bust)\n"
        );
        _folder.Write("input/figures/bust.md", "---\ntitle: Caesar\nimage: bust.png\nalt: A marble bust.\n---\nA bust.\n");
        Directory.CreateDirectory(_folder["input/images"]);
        File.WriteAllBytes(_folder["input/images/bust.png"], [.. whole[..(whole.Length / 2)], .. whole[^12..]]);

        var build = AnnalsProcess.Run(_folder.Path, "--no-search");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains(
            "input/figures/bust.md:3:8: error FIG007: image 'images/bust.png' cannot be read to its end",
            build.Errors,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("   at ", build.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["output/images"]));
    }

    private RenderedImage Made(params byte[][] images)
    {
        var made = new PictureStore(_own).Of([.. images.Select((bytes, i) => Image($"{i}.png", bytes))], CancellationToken.None);
        Assert.All(made, m => Assert.Null(m.Refusal));
        return made[^1];
    }

    private static ImageFile Image(string name, byte[] bytes) => new(name, 1, 1, () => bytes) { IsRaster = true };

    /// <summary>A JPEG file with a segment that says how the camera was held.</summary>
    private static byte[] Held(ReadOnlySpan<byte> jpeg, ushort orientation)
    {
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001"u8, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(exif.AsSpan(exif.Length - 8), orientation);
        byte[] length = [0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(exif.Length + 2));
        return [0xFF, 0xD8, 0xFF, 0xE1, .. length, .. exif, .. jpeg[2..]];
    }
}
