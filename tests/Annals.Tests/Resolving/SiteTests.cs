using Annals.Core.Publications;
using Annals.Reading;
using Annals.Resolving;
using Annals.Resolving.Pages;
using Xunit;

namespace Annals.Tests.Resolving;

/// <summary>
/// Whole sites below <c>tests/sites</c>: <c>site.txt</c>, and in <c>resolved.txt</c> what becomes of it before it is rendered.
/// </summary>
public sealed class SiteTests
{
    public static TheoryData<string> Sites =>
        [
            .. Directory
                .EnumerateFiles(TestFolder.Of("sites"), "resolved.txt", SearchOption.AllDirectories)
                .Select(f => Path.GetFileName(Path.GetDirectoryName(f)!))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_is_resolved_as_it_should_be(string site)
    {
        var golden = TestFolder.Of("sites", site, "resolved.txt");
        var actual = Resolved(site);
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
    }

    [Fact]
    public void Resolving_twice_gives_the_same() => Assert.Equal(Resolved("civil-war"), Resolved("civil-war"));

    private static string Resolved(string site)
    {
        var read = Manuscripts.Of(SiteText.Read("sites", site, "site.txt"));
        var resolved = Resolution.Of(read.Value!, CancellationToken.None);
        var publication = resolved.Value;
        return string.Join(
            '\n',
            [
                .. publication.Works.SelectMany(w => w.Chapters).SelectMany(Chapter),
                "figures",
                .. publication.Figures.Select(f => $"  {f.Id} {f.Standing?.Number} by {f.MakerName} {f.MakerKey}"),
                "mentions",
                .. publication.Entries.SelectMany(e =>
                    publication.MentionsOf(e.Key).Select(m => $"  {m.Entry} {m.Place} {m.Address}: {m.Before}<{m.Words}>{m.After}")
                ),
                "pages",
                .. PagePlan.Of(publication).Select(p => $"  {p.Address} {p.Title}: {p.Description}"),
                "diagnostics",
                .. read.Diagnostics.Concat(resolved.Diagnostics).Select(d => $"  {d}"),
                "",
            ]
        );
    }

    private static IEnumerable<string> Chapter(Chapter chapter) =>
        [
            $"{chapter.Work}/{chapter.Slug}: {chapter.Words} words, {chapter.Paragraphs} paragraphs",
            .. chapter.Body.SelectMany(Draft.Lines).Select(line => "  " + line),
            .. chapter
                .Notes.SelectMany(n =>
                    n.Content.SelectMany(Draft.Lines).Prepend($"note {n.Mark}, {n.References} times, first in p{n.Paragraph}:")
                )
                .Select(line => "  " + line),
        ];
}
