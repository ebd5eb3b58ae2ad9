using Annals.Core.Pages;
using Annals.Core.Versions;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>
/// What a change of the text is called: what happened, to which passage, and where that stood or stands. What moved leads from one place to
/// the other.
/// </summary>
internal static class ChangeName
{
    private static English Say => English.Words;

    public static MarkupString Of(PassageChange change)
    {
        var name = $"<strong>{Say.Change(change.Kind)}</strong>";
        if (change.Passage != PassageKind.Paragraph)
            name += $" {Say.Passage(change.Passage)}";
        if (Where(change) is { Length: > 0 } where)
            name += $" {where}";
        if (change.MarkupOnly)
            name += $", {Say.MarkupOnly}";
        return new(name);
    }

    private static string Where(PassageChange change) =>
        change switch
        {
            { Kind: ChangeKind.MovedHere, Old: > 0, New: > 0 } =>
                $"{Sign(change.New)} {Link(PassageAnchor.Gone(change.Old), $"{Say.From} {Sign(change.Old)}")}",
            { Kind: ChangeKind.MovedAway, Old: > 0, New: > 0 } =>
                $"{Sign(change.Old)} {Link(Addresses.ParagraphAnchor(change.New), $"{Say.To} {Sign(change.New)}")}",
            { Kind: ChangeKind.Split, Old: > 0, New: > 0 } => $"{Sign(change.New)}, {Say.PartOf} {Sign(change.Old)}",
            { Kind: ChangeKind.Joined, Old: > 0, New: > 0 } => $"{Sign(change.New)}, {Say.WithWhatFollows} {Sign(change.Old)}",
            { Old: > 0, New: > 0 } when change.Old != change.New => $"{Sign(change.New)}, {Say.Before} {Sign(change.Old)}",
            { New: > 0 } => Sign(change.New),
            { Old: > 0 } => Sign(change.Old),
            _ => "",
        };

    private static string Sign(int number) => ParagraphSign.Of(number).Value;

    private static string Link(string anchor, string words) => $"<a href=\"#{anchor}\">{words}</a>";
}
