namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the names of people, places, organisations and terms.</summary>
public static class NameRules
{
    public static readonly Rule ClaimedTwice = new(
        "NAME001",
        Severity.Error,
        "Two records claim the same name, so that a mention of it could mean either.",
        "Keep the name in the record that the texts mean; give the other one that tells the two apart, such as with a year behind it, and link it by hand."
    );

    public static readonly Rule NeverMentioned = new(
        "NAME002",
        Severity.Warning,
        "A person, place or organisation has a record but is never mentioned.",
        "Add the form that the texts use to its variants, or take the record out."
    );

    public static readonly Rule ReadTwice = new(
        "NAME003",
        Severity.Error,
        "A record gives one form of a name two standard forms.",
        "Keep the one that the reading text should have."
    );

    public static readonly Rule LooksLike = new(
        "NAME004",
        Severity.Hint,
        "A capitalised word that no record knows looks like a spelling of a name that one does.",
        "If it is that name, add the spelling to the record's variants; if it is not, write a record for it, or [word](plain:)."
    );

    public static ImmutableArray<Rule> All { get; } = [ClaimedTwice, NeverMentioned, ReadTwice, LooksLike];
}
