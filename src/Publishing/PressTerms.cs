namespace Annals.Publishing;

/// <summary>What the press is to make of the text that it is given.</summary>
/// <param name="Strict">What a publisher must not ship stops it like an error.</param>
/// <param name="Released">The text is that of the newest releases: no chapter is a draft, though a record may have changed since.</param>
/// <param name="Thorough">Look for what only a check tells of too: how the text is typed, and silences that silence nothing.</param>
public sealed record PressTerms(bool Strict = false, bool Released = false, bool Thorough = false);
