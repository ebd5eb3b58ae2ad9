using System.Globalization;

namespace Annals.Resolving.Pages;

/// <summary>How each work's text was made, for works that have their source beside them.</summary>
internal static class ProofPlanner
{
    public static IEnumerable<Page> Proofs(Publication publication) =>
        from work in publication.Works
        let proof = publication.ProofOf(work)
        where proof is not null
        select new ProofPage(publication, work, proof, "How this text was made", string.Create(CultureInfo.InvariantCulture,
            $"The source of {work.Title}, what proves that its text is here, and every place where an editor changed it."));
}
