using Annals.Core.Pages;
using Annals.Core.Versions;

namespace Annals.Theme.Parts;

/// <summary>
/// Anchors on the page of what changed: <c>p13</c> for a paragraph of the later text, <c>was-p12</c> where one of the earlier text stood.
/// </summary>
internal static class PassageAnchor
{
    public static string Gone(int paragraph) => "was-" + Addresses.ParagraphAnchor(paragraph);

    public static string? Of(PassageChange change) =>
        change switch
        {
            { Kind: ChangeKind.Removed or ChangeKind.MovedAway, Old: > 0 } => Gone(change.Old),
            { Kind: not (ChangeKind.Removed or ChangeKind.MovedAway), New: > 0 } => Addresses.ParagraphAnchor(change.New),
            _ => null,
        };
}
