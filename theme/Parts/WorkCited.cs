using System.Collections.Immutable;
using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Theme.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>One line of the bibliography, after the manner of Chicago: its sentences joined by spaces, each closed once.</summary>
internal static class WorkCited
{
    private static English Say => English.Words;

    public static MarkupString Line(BibliographyItem work, IProseWriter prose)
    {
        var sentences = new List<string?>
        {
            Hands(work, prose),
            work.ContainerTitle is null ? Book(work, prose) : Article(work, prose),
            work.Edition is { } edition ? Words(Say.Edition(edition)) : null,
            work.Authors.Length > 0 && work.Editors.Length > 0 ? Words(Closed(Say.EditedByNames(Direct(work.Editors)))) : null,
            work.Translators.Length > 0 ? Words(Closed(Say.TranslatedBy(Direct(work.Translators)))) : null,
            work.ContainerTitle is null && Imprint(work) is { Length: > 0 } imprint ? Words(Closed(imprint)) : null,
            Address(work),
        };
        return new(string.Join(' ', sentences.Where(s => s is not null)));

        string Words(string text) => prose.Words(text).Value;
    }

    private static string? Hands(BibliographyItem work, IProseWriter prose)
    {
        var (names, role) = work.Authors.Length > 0 ? (work.Authors, "")
            : work.Editors.Length > 0 ? (work.Editors, ", " + (work.Editors.Length == 1 ? Say.EditedShort : Say.EditorsShort))
            : ([], "");
        if (names.IsEmpty) return null;
        // The first name is turned round, as the list is sorted by it; the others stand as they are said.
        var said = Say.Joined([names[0].Inverted, .. names.Skip(1).Select(n => n.Direct)]);
        return prose.Words(Closed(said + role)).Value;
    }

    private static string Book(BibliographyItem work, IProseWriter prose)
    {
        var title = Italic(work.Title, prose);
        if (work.Volume is { } volume) title += ", " + prose.Words(Say.Volume(volume)).Value;
        if (work.VolumeTitle is { } name) title += ", " + Italic(name, prose);
        return title + Stop(work.VolumeTitle ?? work.Volume ?? work.Title);
    }

    private static string Article(BibliographyItem work, IProseWriter prose)
    {
        var title = prose.Words($"\"{work.Title}{Stop(work.Title)}\"").Value;
        var where = Italic(work.ContainerTitle!, prose);
        if (work.Volume is { } volume) where += " " + prose.Words(volume).Value;
        if (work.Issue is { } issue) where += (work.Volume is null ? " " : ", no. ") + prose.Words(issue).Value;
        if (work.Year is { } year) where += $" ({Number(year)})";
        if (work.Page is { } page) where += ": " + prose.Words(page).Value;
        return $"{title} {where}.";
    }

    private static string Imprint(BibliographyItem work) => Together(", ", Together(": ", work.Place, work.Publisher), work.Year is { } year ? Number(year) : null);

    private static string? Address(BibliographyItem work) => (work.Doi is { } doi ? "https://doi.org/" + doi : work.Url) is not { } address ? null
        : $"<a href=\"{System.Net.WebUtility.HtmlEncode(address)}\" rel=\"external\">{System.Net.WebUtility.HtmlEncode(address)}</a>";

    private static string Italic(string title, IProseWriter prose) => $"<i>{prose.Words(title).Value}</i>";

    private static string Direct(ImmutableArray<BibliographyName> names) => Say.Joined([.. names.Select(n => n.Direct)]);

    private static string Together(string between, params string?[] parts) => string.Join(between, parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string Closed(string sentence) => sentence + Stop(sentence);

    private static string Stop(string before) => before.Length > 0 && before[^1] is '.' or '?' or '!' ? "" : ".";

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
