using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading.Versions;

namespace Annals.Reading;

/// <summary>The input folder as a manuscript: every file read on its own, all of them side by side, then put together in order.</summary>
public static class Manuscripts
{
    /// <summary>Whether a file is one whose words come to stand on pages: a record, a chapter or a published version of one.</summary>
    public static bool HaveWords(InputFile file)
    {
        var shelf = Shelved.Of(file.Path).Shelf;
        return shelf is not (Shelf.Ignored or Shelf.Unknown or Shelf.Image) || ReleaseShelf.IsVersion(file);
    }

    /// <summary>
    /// Reads everything. The value is null only where publication.yml is missing or unreadable; the diagnostics are in the order of files
    /// and places, whatever thread found them.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Checked<Manuscript?> Of(InputTree input, CancellationToken cancellation = default) =>
        Of(input, memory: null, cancellation);

    /// <inheritdoc cref="Of(InputTree, CancellationToken)"/>
    /// <param name="memory">Of earlier readings of the same folder; null for none.</param>
    public static Checked<Manuscript?> Of(InputTree input, ReadingMemory? memory, CancellationToken cancellation)
    {
        var files = input.Files.ToArray();
        var read = new ReadFile[files.Length];
        Parallel.For(
            0,
            files.Length,
            new ParallelOptions { CancellationToken = cancellation },
            i => read[i] = memory is null ? Read(files[i]) : memory.Of(files[i], Read)
        );

        var diagnostics = new List<Diagnostic>();
        foreach (var file in read)
        {
            if (!file.Remarks.IsDefaultOrEmpty)
                diagnostics.AddRange(file.Remarks);
        }
        diagnostics.AddRange(NearNames.In(input));
        diagnostics.AddRange(PassedLinks.In(input));
        var (releases, found) = ReleaseShelf.Of(input, memory, cancellation);
        diagnostics.AddRange(found);
        if (input.Find("publication.yml") is null)
        {
            diagnostics.Add(
                InputRules.NoPublication.About(
                    "publication.yml",
                    "there is no publication.yml",
                    "write one with a title, a language and the works in order, or point --input at the folder that has it"
                )
            );
        }

        var records = read.Select(r => r.Record).ToArray();
        Manuscript? manuscript = null;
        if (records.OfType<PublicationSettings>().SingleOrDefault() is { } settings)
        {
            manuscript = new Manuscript
            {
                Settings = settings,
                Works = WorkShelf.Of(settings, records.OfType<Work>(), records.OfType<Chapter>(), releases, diagnostics),
                Terms = All<Term>(),
                People = All<Person>(),
                Places = All<Place>(),
                Organisations = All<Organisation>(),
                Events = All<HistoricalEvent>(),
                Errata = All<Erratum>(),
                Figures = All<Figure>(),
                Bibliography = [.. records.OfType<ImmutableArray<BibliographyItem>>().SelectMany(items => items)],
                Pages = [.. records.OfType<StandingPage>().OrderBy(p => p.Order)],
                Images = All<ImageFile>(),
                Releases = releases,
                Silences = [.. read.Where(r => !r.Silences.IsDefaultOrEmpty).SelectMany(r => r.Silences)],
            };
        }
        diagnostics.Sort(Diagnostic.InOrder);
        return Checked.Of(manuscript, diagnostics);

        static ReadFile Read(InputFile file) => Reader.Read(file, Shelved.Of(file.Path));

        ImmutableArray<T> All<T>() => [.. records.OfType<T>()];
    }
}
