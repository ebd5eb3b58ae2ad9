using System.Diagnostics;
using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading;

namespace Annals.Editing.Beginning;

/// <summary>
/// Plans something new: its name, its place, its text. Nothing that lies in the input folder is written over, and what is added to keeps all that it has. Whether the check has something
/// against the new text is for whoever carries the plan out to see first.
/// </summary>
public static class Beginnings
{
    private const string Unwritten = "This chapter is still to be written.";

    /// <summary>A chapter that does not say its order is read as one far behind all that do.</summary>
    private const int MostChapters = 1_000_000;

    /// <summary>The plan. With an error there is none, and the diagnostics say why.</summary>
    /// <param name="input">The folder as it is; empty where there is none yet.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<BeginningPlan> Of(InputTree input, NewItem item, CancellationToken cancellation = default)
    {
        var found = new List<Diagnostic>();
        var plan = item switch
        {
            NewPublication publication => Publication(publication, found),
            NewWork work => Work(input, work, found),
            NewChapter chapter => Chapter(input, chapter, found, cancellation),
            NewEntry entry => Entry(entry, found),
            NewEvent historical => Event(historical, found),
            NewFigure figure => Figure(figure, found),
            NewNote note => Note(input, note, found, cancellation),
            _ => throw new UnreachableException(item.GetType().Name),
        };
        // What is amended is a file of the tree; what is new must meet none, on disks that take capitals for small letters neither.
        var there = input.Files.ToLookup(f => f.Path, StringComparer.OrdinalIgnoreCase);
        var amended = item is NewWork ? "publication.yml" : item is NewNote ? plan?.Files[0].Path : null;
        foreach (var file in plan?.Files.Where(f => f.Path != amended && there.Contains(f.Path)) ?? []) found.Add(Taken(there[file.Path].First().Path));
        return plan is null || found.Count > 0 ? Checked.Of(BeginningPlan.Nothing, found) : Checked.Of(plan);
    }

    /// <summary>What is told where a file would be written over.</summary>
    /// <param name="path">Below the input folder.</param>
    public static Diagnostic Taken(string path) =>
        BeginningRules.Taken.About(path, "this is there already, and nothing is written over", path == "publication.yml" ? "name another folder with --input" : "give the new one another name with --slug, or edit this");

    private static BeginningPlan? Publication(NewPublication publication, List<Diagnostic> found)
    {
        if (NewName.Of(publication.Slug, publication.Title, "works", found) is not { } slug) return null;
        if (FirstChapter(slug, publication.Chapter, publication.Day, publication.Text, found) is not { } chapter) return null;
        var settings = new RecordText().Add("title", publication.Title).Add("language", publication.Language).Plain("works", $"[{YamlText.Flow(slug)}]");
        return new([settings.Yaml("publication.yml"), new RecordText().Add("title", publication.Title).Yaml($"works/{slug}/work.yml"), chapter], null);
    }

    private static BeginningPlan? Work(InputTree input, NewWork work, List<Diagnostic> found)
    {
        if (NewName.Of(work.Slug, work.Title, "works", found) is not { } slug) return null;
        if (FirstChapter(slug, work.Chapter, work.Day, work.Text, found) is not { } chapter) return null;
        if (input.Below($"works/{slug}/").FirstOrDefault() is { } there)
        {
            found.Add(Taken(there.Path));
            return null;
        }
        if (input.Find("publication.yml") is not { } publication)
        {
            found.Add(NoPublication());
            return null;
        }
        if (WorkListText.With(publication, slug) is { } settings) return new([settings, new RecordText().Add("title", work.Title).Add("language", work.Language).Yaml($"works/{slug}/work.yml"), chapter], null);
        found.Add(BeginningRules.NotAmended.About(publication.Path, $"the work '{slug}' cannot be added to the list of works", "write it into the list first, as a list with a work a line, or mend what check finds here"));
        return null;
    }

    private static InputFile? FirstChapter(string work, string title, DateOnly day, string? text, List<Diagnostic> found) =>
        NewName.Of(null, title, $"works/{work}/chapters", found) is { } slug ? ChapterFile(work, title, slug, 1, null, day, text) : null;

    private static BeginningPlan? Chapter(InputTree input, NewChapter chapter, List<Diagnostic> found, CancellationToken cancellation)
    {
        if (Read(input, found, cancellation) is not { } manuscript || PlaceNamed.Work(chapter.Work, manuscript, found) is not { } work) return null;
        if (NewName.Of(chapter.Slug, chapter.Title, $"works/{work.Slug}/chapters", found) is not { } slug) return null;
        if (work.Chapters.FirstOrDefault(c => c.Slug.Value.Value == slug) is { } there)
        {
            found.Add(Taken(there.File.Path));
            return null;
        }
        var order = work.Chapters.Select(c => c.Order.Value).Where(o => o < MostChapters).DefaultIfEmpty(0).Max() + 1;
        var target = manuscript.Works.Any(w => w.Slug != work.Slug && w.Chapters.Any(c => c.Slug.Value.Value == slug)) ? $"{work.Slug}/{slug}" : slug;
        return new([ChapterFile(work.Slug.Value, chapter.Title, slug, order, chapter.Summary, chapter.Day, chapter.Text)], Link(chapter.Title, $"chapter:{target}"));
    }

    private static InputFile ChapterFile(string work, string title, string slug, int order, string? summary, DateOnly day, string? text) =>
        new RecordText().Add("title", title).Plain("order", order.ToString(CultureInfo.InvariantCulture)).Add("slug", slug).Plain("version", "1.0.0").Day("date", day).Add("summary", summary)
            .Markdown(string.Create(CultureInfo.InvariantCulture, $"works/{work}/chapters/{order:00}-{slug}.md"), text ?? Unwritten);

    private static BeginningPlan? Entry(NewEntry entry, List<Diagnostic> found)
    {
        var (folder, key, scheme) = entry.Kind switch
        {
            EntryKind.Term => ("glossary", "term", "term"),
            EntryKind.Person => ("people", "name", "person"),
            EntryKind.Place => ("places", "name", "place"),
            EntryKind.Organisation => ("organisations", "name", "organisation"),
            _ => throw new UnreachableException(entry.Kind.ToString()),
        };
        return Record(entry, folder, entry.Name, scheme, found,
            new RecordText().Add(key, entry.Name).Add("sort", entry.Sort).Date("dates", entry.Dates).Coordinates(entry.Latitude, entry.Longitude));
    }

    private static BeginningPlan? Event(NewEvent historical, List<Diagnostic> found) =>
        Record(historical, "events", historical.Title, "event", found, new RecordText().Date("date", historical.Date).Add("title", historical.Title));

    private static BeginningPlan? Figure(NewFigure figure, List<Diagnostic> found)
    {
        var plan = Record(figure, "figures", figure.Title, "figure", found, new RecordText().Add("title", figure.Title).Add("maker", figure.Maker).Add("kind", figure.Kind)
            .Date("date", figure.Date).Add("alt", figure.Alternative).Add("image", figure.Image));
        return plan is null ? null : plan with { Reference = $"![](figure:{Path.GetFileNameWithoutExtension(plan.Files[0].Path)})" };
    }

    private static BeginningPlan? Record(NewItem item, string folder, string name, string scheme, List<Diagnostic> found, RecordText text) =>
        NewName.Of(item.Slug, name, folder, found) is { } slug ? new([text.Markdown($"{folder}/{slug}.md", item.Text)], Link(name, $"{scheme}:{slug}")) : null;

    private static string Link(string words, string target) =>
        $"[{words.Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal)}]({target})";

    private static BeginningPlan? Note(InputTree input, NewNote note, List<Diagnostic> found, CancellationToken cancellation)
    {
        if (Read(input, found, cancellation) is not { } manuscript || PlaceNamed.Chapter(note.Chapter, manuscript, found) is not { } chapter) return null;
        if (NoteText.With(input.Find(chapter.File.Path)!, chapter, note.Hand, note.Text ?? "") is { } amended) return new([amended.File], $"[^{amended.Label}]");
        found.Add(BeginningRules.NotAmended.About(chapter.File.Path, "the note cannot be put behind the others so that it is read as one", "write it at the end of the file, after an empty line: [^label]: the note"));
        return null;
    }

    private static Manuscript? Read(InputTree input, List<Diagnostic> found, CancellationToken cancellation)
    {
        var (manuscript, told) = Manuscripts.Of(input, cancellation);
        if (manuscript is null) found.AddRange(input.Find("publication.yml") is null ? [NoPublication()] : told.Where(d => d.Severity == Severity.Error));
        return manuscript;
    }

    private static Diagnostic NoPublication() => InputRules.NoPublication.About("publication.yml", "there is no publication.yml", "begin with new publication, or point --input at the folder that has it");
}
