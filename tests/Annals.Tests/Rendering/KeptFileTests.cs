using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Rendering.Offline;
using Annals.Tests.Resolving;
using Xunit;
using static Annals.Tests.Resolving.Draft;

namespace Annals.Tests.Rendering;

/// <summary>With which works images and figures are kept, where names are alike and where several works show one.</summary>
public sealed class KeptFileTests
{
    private static readonly KeptFiles s_files = new(
        Two(
            [Place("rome"), Place("both"), P(new Picture(default, "map-north.png", ""))],
            [
                Q(Place("both")),
                P(Em(new Picture(default, "sign.png", ""))),
                P(Emended("x", "y")),
                P(new Emendation(default, Line(new Picture(default, "old.png", "")), Line("new"), "why")),
                P(new Picture(default, "shared.png", "")),
            ]
        ),
        _ => null
    );

    [Theory]
    [InlineData("images/map.700.5f3a.avif", "rome")]
    [InlineData("images/map-south.700.5f3a.avif", "")]
    [InlineData("images/both.700.5f3a.avif", "rome greece")]
    [InlineData("images/sign.700.5f3a.avif", "greece")]
    [InlineData("images/old.700.5f3a.avif", "greece")]
    [InlineData("images/nobody.700.5f3a.avif", "")]
    [InlineData("images/shared.700.5f3a.avif", "")]
    [InlineData("figures/both/index.html", "rome greece")]
    [InlineData("figures/rome/index.html", "rome")]
    [InlineData("people/apelles/index.html", "rome greece")]
    public void An_image_or_a_figure_is_kept_with_the_works_that_show_it(string path, string works) =>
        Assert.Equal(works, Kept(s_files, path));

    [Fact]
    public void A_picture_whose_name_begins_as_another_s_is_kept_with_the_work_that_shows_it()
    {
        var files = new KeptFiles(Two([Place("rome")], [P(new Picture(default, "map-north.png", ""))]), _ => null);
        Assert.Equal(("rome", "greece"), (Kept(files, "images/map.700.5f3a.avif"), Kept(files, "images/map-north.700.5f3a.avif")));
    }

    private static string Kept(KeptFiles files, string path) => string.Join(' ', files.WorksOf(path)!.Value.Select(w => w.Value));

    private static FigurePlace Place(string id) => new(Span.None, id);

    private static Publication Two(Block[] rome, Block[] greece)
    {
        var draft = Draft.Of(Draft.Chapter("rome", 1, rome));
        var other = draft.Works[0] with
        {
            Slug = new WorkSlug("greece"),
            Chapters = [Draft.Chapter("greece", 1, greece) with { Work = new WorkSlug("greece") }],
        };
        return (
            draft with
            {
                Settings = draft.Settings with { Works = draft.Settings.Works.Add(new(other.Slug, Span.None)) },
                Works = draft.Works.Add(other),
                People = [Draft.Person("apelles", "Apelles") with { Body = [P(new Picture(default, "shared.png", ""))] }],
                Figures =
                [
                    Shown("rome", "map.png"),
                    Shown("both", "both.png") with
                    {
                        Maker = new("apelles", Span.None),
                    },
                    Shown("nobody", "nobody.png"),
                ],
            }
        ).Resolved();
    }

    private static Figure Shown(string id, string image) => Draft.Figure(id) with { Image = new(image, Span.None) };
}
