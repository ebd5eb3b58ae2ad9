using Annals.Core.Pages;

namespace Annals.Core.Versions;

/// <summary>
/// Anchors on the page of what changed: <c>p13</c> for a paragraph of the later text, <c>was-p12</c> where one of the earlier text stood.
/// </summary>
public static class PassageAnchor
{
    /// <summary>Where a paragraph of the earlier text stood that the later has not, or elsewhere.</summary>
    /// <param name="paragraph">Its number in the earlier text, from 1.</param>
    public static string Gone(int paragraph) => "was-" + Addresses.ParagraphAnchor(paragraph);

    /// <summary>Null where neither text numbers the passage.</summary>
    public static string? Of(PassageChange change) =>
        change switch
        {
            { Kind: ChangeKind.Removed or ChangeKind.MovedAway, Old: > 0 } => Gone(change.Old),
            { Kind: not (ChangeKind.Removed or ChangeKind.MovedAway), New: > 0 } => Addresses.ParagraphAnchor(change.New),
            _ => null,
        };
}
