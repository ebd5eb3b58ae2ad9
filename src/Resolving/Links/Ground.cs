using Annals.Resolving.Citations;
using Annals.Resolving.Figures;
using Annals.Resolving.Names;
using Annals.Resolving.Names.Lookalikes;
using Annals.Resolving.Names.Regularising;

namespace Annals.Resolving.Links;

/// <summary>
/// What every text of a manuscript is resolved upon, beside what it may refer to: the names to be found, the works to be cited, pictures
/// and languages.
/// </summary>
internal sealed class Ground
{
    /// <param name="spelling">Whether names that are nearly right are looked for.</param>
    public Ground(Manuscript manuscript, Bearings bearings, bool spelling)
    {
        Entries = [.. manuscript.Entries];
        Names = NameIndex.Of(Entries);
        Forms = new(manuscript.Bibliography, manuscript.Settings.Language, bearings);
        Pictures = new(manuscript.Images);
        Languages = new(manuscript);
        Lookalikes = spelling && Entries.Any(e => e is NamedEntry) ? new(Entries) : null;
    }

    public ImmutableArray<Entry> Entries { get; }

    public NameIndex Names { get; }

    public CitationForms Forms { get; }

    public Pictures Pictures { get; }

    public Languages Languages { get; }

    public Lookalikes? Lookalikes { get; }
}
