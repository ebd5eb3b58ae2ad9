using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter;

namespace Annals.Editing.Renaming;

/// <summary>What is meant by an order: the thing with its old name and its new.</summary>
/// <param name="File">Where it is written, below the input folder.</param>
/// <param name="Path">Where it will be written.</param>
internal sealed record RenamingSubject(Renamed Renamed, string File, string Path)
{
    /// <summary>Null, and the reason, where nothing or several things have the old name, and where it cannot have the new one.</summary>
    public static RenamingSubject? Of(RenamingOrder order, Manuscript manuscript, ICollection<Diagnostic> found) =>
        order.Kind switch
        {
            RenamedKind.Chapter => Chapter(order, manuscript, found),
            RenamedKind.Note => Note(order, manuscript, found),
            _ => Record(order, manuscript, found),
        };

    private static RenamingSubject? Record(RenamingOrder order, Manuscript manuscript, ICollection<Diagnostic> found)
    {
        var all = NamedThing.All(order.Kind, manuscript);
        var kind = NamedThing.WordFor(order.Kind);
        if (all.FirstOrDefault(t => t.Name == order.Old) is not { } named)
        {
            var now = all.FirstOrDefault(t => t.Formerly.Contains(order.Old, StringComparer.Ordinal));
            var other = Enum.GetValues<RenamedKind>()
                .Where(k => k is not RenamedKind.Note)
                .FirstOrDefault(k => k != order.Kind && NamedThing.All(k, manuscript).Any(t => t.Name == order.Old), order.Kind);
            found.Add(
                RenamingRules.Unknown.About(
                    NamedThing.FolderOf(order.Kind),
                    $"there is no {kind} '{order.Old}'",
                    now is not null ? $"it is called {now.Name} now"
                        : other != order.Kind ? $"did you mean rename {NamedThing.WordFor(other)} {order.Old}?"
                        : Nearest.To(order.Old, all.Select(t => t.Name)) is { } near ? $"did you mean {near}?"
                        : NamedThing.WhereNamesAre(order.Kind)
                )
            );
            return null;
        }
        if (order.Kind == RenamedKind.Work && manuscript.Releases.FirstOrDefault(r => r.Work.Value == order.Old) is { } release)
        {
            found.Add(
                RenamingRules.KeepsItsName.About(
                    release.Path,
                    $"the work '{order.Old}' has published versions, which name it and stay as they are",
                    "leave the slug, which only addresses show; the title in work.yml may change"
                )
            );
            return null;
        }
        if (!IsName(order, named.File, order.Kind == RenamedKind.Source ? IsKey : name => Slugs.IsFileName(name), found))
            return null;
        if (
            all.FirstOrDefault(t =>
                t.Name != order.Old && (t.Name == order.New || t.Formerly.Contains(order.New, StringComparer.Ordinal))
            ) is
            { } owner
        )
        {
            found.Add(
                Taken(
                    owner.File,
                    $"the name '{order.New}' {(owner.Name == order.New ? $"is another {kind}'s" : $"was {owner.Name}'s, whose old address it is")}"
                )
            );
            return null;
        }
        var folder = named.File[..(named.File.LastIndexOf('/') + 1)];
        var path = order.Kind switch
        {
            RenamedKind.Source => named.File,
            RenamedKind.Work => $"works/{order.New}/work.yml",
            _ => $"{folder}{order.New}.md",
        };
        return new(new Renamed(order.Kind, order.Old, order.New), named.File, path);
    }

    private static RenamingSubject? Chapter(RenamingOrder order, Manuscript manuscript, ICollection<Diagnostic> found)
    {
        if (ChapterFound.By(order.Old, manuscript, RenamingRules.Unknown, found) is not { } chapter)
            return null;
        var (file, slug) = (chapter.File.Path, chapter.Slug.Value.Value);
        if (!IsName(order with { Old = slug }, file, name => Slugs.IsFileName(name), found))
            return null;
        var others = manuscript.Works.First(w => w.Slug == chapter.Work).Chapters.Where(c => c.File.Path != file).ToList();
        if (others.FirstOrDefault(c => c.Slug.Value.Value == order.New || c.Formerly.Any(f => f.Value.Value == order.New)) is { } owner)
        {
            found.Add(
                Taken(
                    owner.File.Path,
                    $"the slug '{order.New}' {(owner.Slug.Value.Value == order.New ? "is another chapter's" : $"was {owner.Slug}'s, whose old address it is")}"
                )
            );
            return null;
        }
        return new(
            new Renamed(RenamedKind.Chapter, slug, order.New, NamedChapter.Of(chapter)),
            file,
            ChapterFile.Renamed(file, slug, order.New)
        );
    }

    private static RenamingSubject? Note(RenamingOrder order, Manuscript manuscript, ICollection<Diagnostic> found)
    {
        if (ChapterFound.By(order.Chapter ?? "", manuscript, RenamingRules.Unknown, found) is not { } chapter)
            return null;
        var file = chapter.File.Path;
        var labels = chapter.Notes.Select(n => n.Key.Written).ToImmutableArray();
        if (chapter.Notes.FirstOrDefault(n => n.Key.Written == order.Old) is not { } note)
        {
            found.Add(
                RenamingRules.Unknown.About(
                    file,
                    $"the chapter has no note '{order.Old}'",
                    Nearest.To(order.Old, labels) is { } near ? $"did you mean {near}?"
                        : labels.IsEmpty ? "it has no notes"
                        : "its notes are " + string.Join(", ", labels.Take(12))
                )
            );
            return null;
        }
        if (!IsName(order, file, name => Slugs.IsSlug(name), found))
            return null;
        if (NoteKey.Parse(order.New).Layer != note.Key.Layer)
        {
            found.Add(
                RenamingRules.BadName.At(
                    chapter.File,
                    note.Span,
                    $"'{order.New}' would be a note of another hand than '{order.Old}'",
                    "keep the prefix: ed- is the editor's, tr- the translator's, none the author's"
                )
            );
            return null;
        }
        if (labels.Contains(order.New, StringComparer.Ordinal))
        {
            found.Add(Taken(file, $"the chapter has a note '{order.New}' already"));
            return null;
        }
        if (
            SourceOrder.LayoutOf(chapter, manuscript, order.Input) is { } layout
            && layout.Blocks.Any(b => b.Chapter == chapter.Order.Value && b.Note == order.Old)
        )
        {
            found.Add(
                RenamingRules.KeepsItsName.At(
                    chapter.File,
                    note.Span,
                    $"the layout of the source finds the words of the note '{order.Old}' by this label",
                    "leave it: readers never see it"
                )
            );
            return null;
        }
        return new(new Renamed(RenamedKind.Note, order.Old, order.New, NamedChapter.Of(chapter)), file, file);
    }

    private static bool IsName(RenamingOrder order, string file, Func<string, bool> isName, ICollection<Diagnostic> found)
    {
        if (order.New == order.Old)
        {
            found.Add(RenamingRules.BadName.About(file, $"it is called '{order.New}' already", "give another name"));
            return false;
        }
        if (isName(order.New))
            return true;
        const string cannot = "cannot be a name here";
        var why = order.Kind is RenamedKind.Source or RenamedKind.Note ? cannot : Slugs.Reason(order.New, cannot);
        found.Add(
            RenamingRules.BadName.About(
                file,
                $"'{order.New.ReplaceLineEndings(" ")}' {why}",
                order.Kind == RenamedKind.Source ? "a key is made of letters, digits and - _ . : /"
                    : Slugs.Remedy(order.New, better => $"did you mean {better}?", isFile: order.Kind != RenamedKind.Note)
            )
        );
        return false;
    }

    /// <summary>Whether a text can be the key of a work cited.</summary>
    private static bool IsKey(string text) =>
        text.Length > 0 && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/');

    private static Diagnostic Taken(string path, string message) => RenamingRules.Taken.About(path, message, "give another name");
}
