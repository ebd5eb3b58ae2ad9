using System.Diagnostics;
using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading;

namespace Annals.Editing.Beginning;

/// <summary>
/// Plans something new: its name, its place, its text. Nothing that lies in the input folder is written over, and what is added to keeps
/// all that it has. Whether the check has something against the new text is for whoever carries the plan out to see first.
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
        var amended =
            item is NewWork ? "publication.yml"
            : item is NewNote ? plan?.Files[0].Path
            : null;
        foreach (var file in plan?.Files.Where(f => f.Path != amended && there.Contains(f.Path)) ?? [])
            found.Add(Taken(there[file.Path].First().Path));
        return plan is null || found.Count > 0 ? Checked.Of(BeginningPlan.Nothing, found) : Checked.Of(plan);
    }

    private static readonly string[] s_ofNames = ["people/", "places/", "organisations/", "glossary/"];

    /// <summary>What is told where a file would be written over.</summary>
    /// <param name="path">Below the input folder.</param>
    public static Diagnostic Taken(string path) =>
        BeginningRules.Taken.About(
            path,
            "this is there already, and nothing is written over",
            path == "publication.yml" ? "name another folder with --input"
                // of two records that claim one name the texts could mean either
                : s_ofNames.Any(folder => path.StartsWith(folder, StringComparison.Ordinal))
                    ? "edit this, or give the new one another name with --slug, and one of its own if both are called the same"
                : "give the new one another name with --slug, or edit this"
        );

    private static BeginningPlan? Publication(NewPublication publication, List<Diagnostic> found)
    {
        if (NewName.Of(publication.Slug, publication.Title, "works", found) is not { } slug)
            return null;
        if (FirstChapter(slug, publication.Chapter, publication.ChapterSlug, publication.Day, publication.Text, found) is not { } chapter)
            return null;
        var settings = new RecordText()
            .Add("title", publication.Title)
            .Add("language", publication.Language)
            .Plain("works", $"[{YamlText.Flow(slug)}]");
        return new(
            [settings.Yaml("publication.yml"), new RecordText().Add("title", publication.Title).Yaml($"works/{slug}/work.yml"), chapter],
            null
        );
    }

    private static BeginningPlan? Work(InputTree input, NewWork work, List<Diagnostic> found)
    {
        if (NewName.Of(work.Slug, work.Title, "works", found) is not { } slug)
            return null;
        if (FirstChapter(slug, work.Chapter, work.ChapterSlug, work.Day, work.Text, found) is not { } chapter)
            return null;
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
        if (WorkListText.With(publication, slug) is { } settings)
            return new(
                [
                    settings,
                    new RecordText().Add("title", work.Title).Add("language", work.Language).Yaml($"works/{slug}/work.yml"),
                    chapter,
                ],
                null
            );
        found.Add(
            BeginningRules.NotAmended.About(
                publication.Path,
                $"the work '{slug}' cannot be added to the list of works",
                "write it into the list first, as a list with a work a line, or mend what check finds here"
            )
        );
        return null;
    }

    private static InputFile? FirstChapter(string work, string title, string? given, DateOnly day, string? text, List<Diagnostic> found) =>
        NewName.Of(given, title, $"works/{work}/chapters", found, "--chapter-slug") is { } slug
            ? ChapterFile(work, slug, 1, new NewChapter(title, work, Summary: null, day) { Text = text })
            : null;

    private static BeginningPlan? Chapter(InputTree input, NewChapter chapter, List<Diagnostic> found, CancellationToken cancellation)
    {
        if (Read(input, found, cancellation) is not { } manuscript || PlaceNamed.Work(chapter.Work, manuscript, found) is not { } work)
            return null;
        if (NewName.Of(chapter.Slug, chapter.Title, $"works/{work.Slug}/chapters", found) is not { } slug)
            return null;
        if (work.Chapters.FirstOrDefault(c => c.Slug.Value.Value == slug) is { } there)
        {
            found.Add(Taken(there.File.Path));
            return null;
        }
        var order = work.Chapters.Select(c => c.Order.Value).Where(o => o < MostChapters).DefaultIfEmpty(0).Max() + 1;
        var target = manuscript.Works.Any(w => w.Slug != work.Slug && w.Chapters.Any(c => c.Slug.Value.Value == slug))
            ? $"{work.Slug}/{slug}"
            : slug;
        return AddedText.IsProved(work, input)
            ? new(
                [
                    ChapterFile(
                        work.Slug.Value,
                        slug,
                        order,
                        chapter with
                        {
                            Text = AddedText.Of(chapter.Text ?? Unwritten) ?? chapter.Text,
                        },
                        isAdded: true
                    ),
                ],
                Link(chapter.Title, $"chapter:{target}")
            )
            {
                Remark =
                    "The work's source has no such chapter, so it is marked as added: titleSupplied, and {++ … ++}{>>ours<<} around each paragraph. Mark what you write there likewise, and the work still gives its source back.",
                SourceHint = "the source has no such chapter: put each paragraph of it between {++ and ++}{>>ours<<}",
            }
            : new([ChapterFile(work.Slug.Value, slug, order, chapter)], Link(chapter.Title, $"chapter:{target}"));
    }

    /// <param name="isAdded">Whether the work has a source, and it does not have this chapter.</param>
    private static InputFile ChapterFile(string work, string slug, int order, NewChapter chapter, bool isAdded = false)
    {
        var text = new RecordText().Add("title", chapter.Title);
        if (isAdded)
            text.Plain("titleSupplied", "true");
        return text.Plain("order", order.ToString(CultureInfo.InvariantCulture))
            .Add("slug", slug)
            .Plain("version", "1.0.0")
            .Day("date", chapter.Day)
            .Add("summary", chapter.Summary)
            .Markdown(
                string.Create(CultureInfo.InvariantCulture, $"works/{work}/chapters/{order:00}-{slug}.md"),
                chapter.Text ?? Unwritten
            );
    }

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
        return Record(
            entry,
            folder,
            entry.Name,
            scheme,
            found,
            new RecordText()
                .Add(key, entry.Name)
                .Add("sort", entry.Sort)
                .Date("dates", entry.Dates)
                .Coordinates(entry.Latitude, entry.Longitude)
        );
    }

    private static BeginningPlan? Event(NewEvent historical, List<Diagnostic> found) =>
        Record(
            historical,
            "events",
            historical.Title,
            "event",
            found,
            new RecordText().Date("date", historical.Date).Add("title", historical.Title)
        );

    private static BeginningPlan? Figure(NewFigure figure, List<Diagnostic> found)
    {
        var plan = Record(
            figure,
            "figures",
            figure.Title,
            "figure",
            found,
            new RecordText()
                .Add("title", figure.Title)
                .Add("maker", figure.Maker)
                .Add("kind", figure.Kind)
                .Date("date", figure.Date)
                .Add("alt", figure.Alternative)
                .Add("image", figure.Image)
        );
        return plan is null ? null : plan with { Reference = $"![](figure:{Path.GetFileNameWithoutExtension(plan.Files[0].Path)})" };
    }

    private static BeginningPlan? Record(
        NewItem item,
        string folder,
        string name,
        string scheme,
        List<Diagnostic> found,
        RecordText text
    ) =>
        NewName.Of(item.Slug, name, folder, found) is { } slug
            ? new([text.Markdown($"{folder}/{slug}.md", item.Text)], Link(name, $"{scheme}:{slug}"))
            : null;

    private static string Link(string words, string target) =>
        $"[{words.Replace("\\", @"\\", StringComparison.Ordinal).Replace("[", @"\[", StringComparison.Ordinal).Replace("]", @"\]", StringComparison.Ordinal)}]({target})";

    private static BeginningPlan? Note(InputTree input, NewNote note, List<Diagnostic> found, CancellationToken cancellation)
    {
        if (
            Read(input, found, cancellation) is not { } manuscript
            || PlaceNamed.Chapter(note.Chapter, manuscript, found) is not { } chapter
        )
            return null;
        if (NoteText.With(input.Find(chapter.File.Path)!, chapter, note.Hand, note.Text ?? "") is { } amended)
        {
            var isSources =
                note.Hand == NoteLayer.Author
                && manuscript.Works.FirstOrDefault(w => w.Slug == chapter.Work) is { } work
                && AddedText.IsProved(work, input);
            return new([amended.File], $"[^{amended.Label}]")
            {
                Remark = isSources
                    ? "The author's notes are the source's in this work, which no longer gives it back with this one in its text. Make it the editor's: --hand editor, or a label such as [^ed-1]."
                    : null,
            };
        }
        found.Add(
            BeginningRules.NotAmended.About(
                chapter.File.Path,
                "the note cannot be put behind the others so that it is read as one",
                "write it at the end of the file, after an empty line: [^label]: the note"
            )
        );
        return null;
    }

    private static Manuscript? Read(InputTree input, List<Diagnostic> found, CancellationToken cancellation)
    {
        var (manuscript, told) = Manuscripts.Of(input, cancellation);
        if (manuscript is null)
            found.AddRange(input.Find("publication.yml") is null ? [NoPublication()] : told.Where(d => d.Severity == Severity.Error));
        return manuscript;
    }

    private static Diagnostic NoPublication() =>
        InputRules.NoPublication.About(
            "publication.yml",
            "there is no publication.yml",
            "begin with new publication, or point --input at the folder that has it"
        );
}
