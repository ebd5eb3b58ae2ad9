using System.Collections.Frozen;

namespace Annals.Resolving.Names.Regularising;

/// <summary>Which language a text is in.</summary>
internal sealed class Languages(Manuscript manuscript)
{
    private readonly string _own = manuscript.Settings.Language;
    private readonly FrozenDictionary<WorkSlug, string> _works = manuscript
        .Works.DistinctBy(w => w.Slug)
        .ToFrozenDictionary(w => w.Slug, w => w.Language ?? manuscript.Settings.Language);

    /// <param name="chapter">Null for a text outside chapters.</param>
    public string Of(Chapter? chapter) => chapter is null ? _own : chapter.Language ?? _works.GetValueOrDefault(chapter.Work, _own);
}
