using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Editing.Beginning;
using Annals.Reading;
using Annals.Reading.FrontMatter;
using Annals.Reading.Markup.References;

namespace Annals.Editing.Renaming;

/// <summary>
/// Plans that something has another name: its file, every reference to it, and what it was called before, so that its old address leads on.
/// Published versions stay as they are. Whether the check has something against the folder as it would be is for whoever carries the plan
/// out to see first.
/// </summary>
public static class Renaming
{
    /// <summary>The plan. With an error there is none, and the diagnostics say why.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<RenamingPlan> Of(RenamingOrder order, CancellationToken cancellation = default)
    {
        var (manuscript, read) = Manuscripts.Of(order.Input, cancellation);
        var errors = Silencing.Of(read, manuscript?.Silences ?? []).Heard.Where(d => d.Severity == Severity.Error).ToList();
        if (manuscript is null || errors.Count > 0)
            return Checked.Of(RenamingPlan.Nothing, errors);
        var found = new List<Diagnostic>();
        if (RenamingSubject.Of(order, manuscript, found) is not { } subject)
            return Checked.Of(RenamingPlan.Nothing, found);
        var plan = new Planning(order.Input, manuscript, subject, found).Plan();
        return found.Count > 0 ? Checked.Of(RenamingPlan.Nothing, found.Distinct()) : Checked.Of(plan);
    }

    private sealed class Planning
    {
        private readonly InputTree _input;
        private readonly Manuscript _manuscript;
        private readonly RenamingSubject _subject;
        private readonly Renamed _renamed;
        private readonly List<Diagnostic> _found;
        private readonly ChapterNames _before;
        private readonly NewReferences _references;

        public Planning(InputTree input, Manuscript manuscript, RenamingSubject subject, List<Diagnostic> found)
        {
            (_input, _manuscript, _subject, _renamed, _found) = (input, manuscript, subject, subject.Renamed, found);
            _before = ChapterNames.Of(manuscript);
            _references = new NewReferences([_renamed], _before, After(_before, _renamed));
        }

        public RenamingPlan Plan()
        {
            var chapters = _before.All.ToDictionary(c => c.Id, StringComparer.Ordinal);
            var rewritten = ImmutableArray.CreateBuilder<RewrittenFile>();
            foreach (var path in ManuscriptFiles.Of(_manuscript))
            {
                var (file, chapter) = (_input.Find(path)!, chapters.GetValueOrDefault(path));
                ImmutableArray<TextChange> changes =
                [
                    .. _references.InText(file, chapter),
                    .. _references.InParticulars(file),
                    .. path == _subject.File ? Own(file) : [],
                ];
                if (changes.IsEmpty)
                    continue;
                var made = RewrittenFile.Of(file, PathOf(path), changes);
                if (ReadsAsMeant(file, made, chapter))
                    rewritten.Add(made);
                else
                    _found.Add(NotWritten(path));
            }
            if (_renamed.Kind == RenamedKind.Source)
                rewritten.AddRange(Bibliography());
            if (_renamed.Kind == RenamedKind.Work)
                rewritten.AddRange(Layouts());
            var known = rewritten.Select(r => r.From).ToHashSet(StringComparer.Ordinal);
            return new([.. rewritten.OrderBy(r => r.Path, StringComparer.Ordinal)], [.. Others(known)]);
        }

        private static ChapterNames After(ChapterNames before, Renamed renamed) =>
            renamed.Kind switch
            {
                RenamedKind.Chapter => before.With(
                    renamed.Chapter! with
                    {
                        Slug = new(renamed.New),
                        Formerly = [.. renamed.Chapter!.Formerly.Where(f => f.Value != renamed.New), new ChapterSlug(renamed.Old)],
                    }
                ),
                RenamedKind.Work => new([.. before.All.Select(c => c.Work.Value == renamed.Old ? c with { Work = new(renamed.New) } : c)]),
                _ => before,
            };

        /// <summary>What is written of the thing itself where it is written.</summary>
        private IEnumerable<TextChange> Own(InputFile file)
        {
            if (_renamed.Kind == RenamedKind.Note)
                yield break;
            var text = NewFile.Read(file).Text;
            if (_renamed.Kind == RenamedKind.Chapter)
                yield return ScalarText.Replacing(text, ParticularPlaces.Of(file)!.Named("slug").First().Value, _renamed.New);
            if (FormerlyText.In(file, _renamed.Old, _renamed.New) is { } formerly)
                yield return formerly;
            else
                _found.Add(NotWritten(file.Path));
        }

        private IEnumerable<RewrittenFile> Bibliography()
        {
            var file = _input.Find(BibliographyItem.File)!;
            var text = NewFile.Read(file).Text;
            if (
                BibliographyPlaces.Of(file).FirstOrDefault(w => w.Key == _renamed.Old) is not { } work
                || FormerlyText.Of(work, text, _renamed.Old, _renamed.New) is not { } formerly
            )
            {
                _found.Add(NotWritten(file.Path));
                yield break;
            }
            yield return RewrittenFile.Of(
                file,
                file.Path,
                [new TextChange(work.Id, text[work.Id.Start..work.Id.End], FormerlyText.Json(_renamed.New)), formerly]
            );
        }

        /// <summary>What import wrote beside a source says by their paths which files it wrote.</summary>
        private IEnumerable<RewrittenFile> Layouts()
        {
            var folder = $"works/{_renamed.Old}/";
            foreach (var file in _input.Below(folder + "source/").Where(f => f.Path.EndsWith(".layout.yml", StringComparison.Ordinal)))
            {
                if (ParticularPlaces.Of(file) is not { } layout)
                    continue;
                var text = NewFile.Read(file).Text;
                var keys = layout.All.Where(p => p.Name.StartsWith("written." + folder, StringComparison.Ordinal)).Select(p => p.Key);
                TextChange[] changes =
                [
                    .. keys.Select(key => text[key.Start..key.End])
                        .Zip(
                            keys,
                            (was, key) => new TextChange(key, was, was.Replace(folder, $"works/{_renamed.New}/", StringComparison.Ordinal))
                        ),
                ];
                if (changes.Length > 0)
                    yield return RewrittenFile.Of(file, PathOf(file.Path), changes);
            }
        }

        /// <summary>Files that lie elsewhere then and say the same.</summary>
        private IEnumerable<MovedFile> Others(HashSet<string> rewritten) =>
            _renamed.Kind == RenamedKind.Work
                ? _input
                    .Below($"works/{_renamed.Old}/")
                    .Where(f => !rewritten.Contains(f.Path))
                    .Select(f => new MovedFile(f.Path, f with { Path = PathOf(f.Path) }))
                : [];

        private string PathOf(string path)
        {
            if (path == _subject.File)
                return _subject.Path;
            var folder = $"works/{_renamed.Old}/";
            return _renamed.Kind == RenamedKind.Work && path.StartsWith(folder, StringComparison.Ordinal)
                ? $"works/{_renamed.New}/{path[folder.Length..]}"
                : path;
        }

        /// <summary>The file, read again as it would be written, must name what it named before, each by its new name.</summary>
        private bool ReadsAsMeant(InputFile before, RewrittenFile after, NamedChapter? chapter) =>
            (
                after.From != _subject.File
                || _renamed.Kind == RenamedKind.Note
                || ParticularPlaces.Of(after.File)?.Named("formerly[]").Any(f => f.Text == _renamed.Old) == true
            )
            && !_references.InParticulars(after.File).Any()
            && ReferencePlaces
                .Of(after.File)
                .Select(p => (p.Kind, p.Value))
                .SequenceEqual(ReferencePlaces.Of(before).Select(p => (p.Kind, _references.Now(p, chapter))));

        private static Diagnostic NotWritten(string path) =>
            RenamingRules.NotWritten.About(
                path,
                "the new name cannot be written into this file",
                "write it by hand, or write the reference more plainly first"
            );
    }
}
