using System.Collections.Immutable;
using System.Text;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Rendering.Assets;
using Xunit;

namespace Annals.Tests.Rendering;

public sealed class AssetTests
{
    [Fact]
    public void A_file_s_name_changes_with_its_bytes_and_with_nothing_else()
    {
        var (_, one) = Of(("fonts/serif.woff2", "a"));
        var (_, same) = Of(("fonts/serif.woff2", "a"));
        var (_, other) = Of(("fonts/serif.woff2", "b"));
        Assert.Equal("/assets/fonts/serif.ca978112ca.woff2", one.AddressOf("fonts/serif.woff2").Value);
        Assert.Equal(one.AddressOf("fonts/serif.woff2"), same.AddressOf("fonts/serif.woff2"));
        Assert.NotEqual(one.AddressOf("fonts/serif.woff2"), other.AddressOf("fonts/serif.woff2"));
    }

    [Fact]
    public void Style_sheets_are_one_in_the_order_of_their_names_with_files_as_published()
    {
        var (files, addresses) = Of(
            ("02-faces.css", "/* faces */\n@font-face {\n  src: url(fonts/serif.woff2) format(\"woff2\"), url(data:x);\n}\n"),
            ("01-tokens.css", ":root { --a: 1 }\n"),
            ("fonts/serif.woff2", "a")
        );
        Assert.Equal(
            ":root { --a: 1 }\n@font-face {\nsrc: url(\"fonts/serif.ca978112ca.woff2\") format(\"woff2\"), url(data:x);\n}\n",
            TextOf(files, addresses.AddressOf("annals.css"))
        );
    }

    [Fact]
    public void A_sheet_without_a_number_is_for_the_pages_that_ask_for_it()
    {
        var (files, addresses) = Of(("01-tokens.css", ":root { --a: 1 }\n"), ("versions.css", ".now { --b: 2 }\n"));
        Assert.Equal(":root { --a: 1 }\n", TextOf(files, addresses.AddressOf("annals.css")));
        Assert.Equal(".now { --b: 2 }\n", TextOf(files, addresses.AddressOf("versions.css")));
    }

    [Fact]
    public void A_sheet_that_uses_a_file_which_is_not_there_is_a_programmer_s_mistake() =>
        Assert.Throws<InvalidOperationException>(() => Of(("a.css", "a { background: url(none.png) }")));

    [Fact]
    public void Scripts_import_one_another_by_their_published_names()
    {
        var (files, addresses) = Of(
            (
                "search.js",
                "import { a } from './search/names.js';\nexport * from \"./search/names.js\";\nconst b = await import('./search/names.js');\n"
            ),
            ("search/names.js", "import '../search-words.js';\n"),
            ("search-words.js", "export const a = 1;\n")
        );
        var words = addresses.AddressOf("search-words.js").Value["/assets/".Length..];
        var names = addresses.AddressOf("search/names.js").Value["/assets/".Length..];
        Assert.Equal($"import '../{words}';\n", TextOf(files, addresses.AddressOf("search/names.js")));
        Assert.Equal(
            $"import {{ a }} from './{names}';\nexport * from \"./{names}\";\nconst b = await import('./{names}');\n",
            TextOf(files, addresses.AddressOf("search.js"))
        );
    }

    [Fact]
    public void Lines_that_are_a_comment_are_not_published()
    {
        var (files, addresses) = Of(("a.js", "// Why.\nconst a = 'http://b'; // kept\n\n  // How.\nconst c = 1;\n"));
        Assert.Equal("const a = 'http://b'; // kept\n\nconst c = 1;\n", TextOf(files, addresses.AddressOf("a.js")));
    }

    [Fact]
    public void A_script_s_name_changes_with_what_it_imports()
    {
        var (_, one) = Of(("a.js", "import './b.js';"), ("b.js", "1"));
        var (_, two) = Of(("a.js", "import './b.js';"), ("b.js", "2"));
        Assert.NotEqual(one.AddressOf("a.js"), two.AddressOf("a.js"));
    }

    [Fact]
    public void Images_keep_their_folders_and_are_opened_when_written()
    {
        var opened = 0;
        var image = new ImageFile(
            "plates/Land reform.jpg",
            1,
            1,
            () =>
            {
                opened++;
                return Encoding.UTF8.GetBytes("a");
            }
        );
        var (files, addresses) = AssetFiles.Of([], [new RenderedImage(image, [])]);
        Assert.Equal("/images/plates/Land%20reform.ca978112ca.jpg", addresses.AddressOf("images/plates/Land reform.jpg").Value);
        Assert.Equal("images/plates/Land reform.ca978112ca.jpg", Assert.Single(files).Path);
        Assert.Equal(1, opened);
    }

    [Fact]
    public void Where_an_image_has_renditions_they_alone_are_published()
    {
        var image = new ImageFile(
            "plates/Land reform.jpg",
            1,
            1,
            () => throw new InvalidOperationException("the original stays with the editors")
        );
        var (files, addresses) = AssetFiles.Of(
            [],
            [
                new RenderedImage(
                    image,
                    [Rendition("image/avif", "avif", 700), Rendition("image/jpeg", "jpg", 700), Rendition("image/jpeg", "jpg", 1400)]
                ),
            ]
        );
        Assert.Equal(
            [
                "images/plates/Land reform.700.ca978112ca.avif",
                "images/plates/Land reform.700.ca978112ca.jpg",
                "images/plates/Land reform.1400.ca978112ca.jpg",
            ],
            files.Select(f => f.Path)
        );
        Assert.Equal(["image/avif", "image/jpeg", "image/jpeg"], addresses.RenditionsOf("plates/Land reform.jpg").Select(r => r.Type));
        Assert.Equal("/images/plates/Land%20reform.1400.ca978112ca.jpg", addresses.AddressOf("images/plates/Land reform.jpg").Value);

        static Rendition Rendition(string type, string ending, int width) =>
            new(type, ending, width, width, () => Encoding.UTF8.GetBytes("a"));
    }

    [Fact]
    public void A_file_that_the_theme_does_not_have_is_named() =>
        Assert.Contains(
            "'none.js'",
            Assert.Throws<ArgumentException>(() => Of(("a.js", "")).Addresses.AddressOf("none.js")).Message,
            StringComparison.Ordinal
        );

    private static (ImmutableArray<OutputFile> Files, IAssetAddresses Addresses) Of(params (string Name, string Text)[] theme) =>
        AssetFiles.Of(theme.Select(f => new ThemeFile(f.Name, Encoding.UTF8.GetBytes(f.Text))), []);

    private static string TextOf(ImmutableArray<OutputFile> files, UrlPath address) =>
        Encoding.UTF8.GetString(files.Single(f => f.Path == address.File).Content().Span);
}
