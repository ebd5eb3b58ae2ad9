using System.Text;
using Annals.Core.Files;

namespace Annals.Resolving.Links;

/// <summary>A link to another site.</summary>
/// <param name="Path">The file that has it, below the input folder.</param>
/// <param name="Address">As written, with <c>http</c> or <c>https</c>.</param>
public sealed record OutsideLink(string Path, Position Position, string Address);

/// <summary>
/// The links of a publication to other sites: those in its texts, in its records' particulars and in its bibliography; and what there is to
/// tell of them once somebody has asked.
/// </summary>
public static class OutsideLinks
{
    /// <param name="input">What the publication was read from: particulars are looked up there.</param>
    public static ImmutableArray<OutsideLink> Of(Publication publication, InputTree input)
    {
        var links = publication
            .Works.SelectMany(w => w.Chapters)
            .SelectMany(c => In(c.File, c.Body).Concat(c.Notes.SelectMany(n => In(c.File, n.Content))))
            .Concat(publication.Entries.SelectMany(e => In(e.File, e.Body)))
            .Concat(publication.Events.SelectMany(e => In(e.File, e.Body)))
            .Concat(publication.Errata.SelectMany(e => In(e.File, e.Body)))
            .Concat(publication.Figures.SelectMany(f => In(f.File, f.Caption)))
            .Concat(publication.Pages.SelectMany(p => In(p.File, p.Body)))
            .Concat(publication.Entries.OfType<NamedEntry>().SelectMany(e => Named(input, e.File.Path, e.Links.Select(l => l.Address))))
            .Concat(Named(input, BibliographyItem.File, publication.Bibliography.Select(b => b.Url)));
        return
        [
            .. links
                .DistinctBy(l => (l.Path, l.Address))
                .OrderBy(l => l.Path, StringComparer.Ordinal)
                .ThenBy(l => l.Position.Line)
                .ThenBy(l => l.Position.Column),
        ];
    }

    /// <param name="answers">By address; of one that nobody asked for there is nothing to tell.</param>
    public static ImmutableArray<Diagnostic> Told(ImmutableArray<OutsideLink> links, IReadOnlyDictionary<string, OutsideAnswer> answers) =>
        [.. links.Where(l => answers.ContainsKey(l.Address)).Select(l => Told(l, answers[l.Address])).OfType<Diagnostic>()];

    private static Diagnostic? Told(OutsideLink link, OutsideAnswer answer) =>
        answer.Standing switch
        {
            OutsideStanding.There => null,
            OutsideStanding.Moved => new(
                OutsideLinkRules.Moved,
                link.Path,
                link.Position,
                $"{link.Address} has moved for good",
                $"write {answer.MovedTo}, if it is the same page"
            ),
            OutsideStanding.Gone => new(
                OutsideLinkRules.Gone,
                link.Path,
                link.Position,
                $"{link.Address} is there no more: {answer.Word}",
                "correct the address, or link to a copy in a web archive"
            ),
            OutsideStanding.PlaceGone => new(
                OutsideLinkRules.PlaceGone,
                link.Path,
                link.Position,
                $"the page {link.Address} is there, but has no such place",
                "correct what follows the #, or leave it out to link to the page"
            ),
            OutsideStanding.Unknown => new(
                OutsideLinkRules.NoAnswer,
                link.Path,
                link.Position,
                $"whether {link.Address} is there could not be found out: {answer.Word}",
                "look at it in a browser, or check again later"
            ),
            _ => throw new System.Diagnostics.UnreachableException(answer.Standing.ToString()),
        };

    private static IEnumerable<OutsideLink> In(SourceFile file, ImmutableArray<Block> prose) =>
        Inlines
            .In(prose)
            .OfType<Link>()
            .Where(l => IsOutside(l.Target))
            .Select(l => new OutsideLink(file.Path, file.PositionOf(l.Span.Start), l.Target));

    private static IEnumerable<OutsideLink> Named(InputTree input, string path, IEnumerable<string?> addresses)
    {
        var outside = addresses.OfType<string>().Where(IsOutside).ToList();
        if (outside.Count == 0 || input.Find(path) is not { } found)
            return [];
        var text = Encoding.UTF8.GetString(found.Open().Span).TrimStart('\uFEFF');
        var file = new SourceFile(path, text);
        return outside.Select(address => new OutsideLink(
            path,
            file.PositionOf(Math.Max(text.IndexOf(address, StringComparison.Ordinal), 0)),
            address
        ));
    }

    private static bool IsOutside(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
}
