using Annals.Core.Wording;

namespace Annals.Resolving.Pages;

/// <summary>How each work's text was made, for works that have their source beside them.</summary>
internal static class ProofPlanner
{
    public static IEnumerable<Page> Proofs(Publication publication) =>
        from work in publication.Works
        let proof = publication.ProofOf(work)
        where proof is not null
        select new ProofPage(publication, work, proof, English.Words.HowThisWasMade, English.Words.WhatProves(work.Title));
}
