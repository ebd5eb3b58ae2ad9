namespace Annals.Core.Publications;

/// <summary>A name in CSL's parts, or a literal one (an institution's).</summary>
public sealed record BibliographyName(string? Family, string? Given, string? Literal)
{
    /// <summary>Goes with the given name: the <c>de</c> of Alexis de Tocqueville, who is found under T.</summary>
    public string? DroppingParticle { get; init; }

    /// <summary>
    /// Goes with the family name in a note and behind the given name where names are turned round: the <c>van</c> of Beethoven, Ludwig van.
    /// </summary>
    public string? NonDroppingParticle { get; init; }

    /// <summary><c>Jr.</c>, <c>III</c>.</summary>
    public string? Suffix { get; init; }

    /// <summary>The suffix is set off by a comma even where the name is not turned round.</summary>
    public bool CommaSuffix { get; init; }

    /// <summary>The family name comes first always, as in Mao Zedong.</summary>
    public bool StaticOrdering { get; init; }

    /// <summary>As lists are sorted: <c>King, Martin Luther, Jr.</c></summary>
    public string Inverted =>
        Literal
        ?? (
            StaticOrdering
                ? Direct
                : Joined(", ", Family ?? Given, Family is null ? null : Joined(" ", Given, DroppingParticle, NonDroppingParticle), Suffix)
        );

    /// <summary>As it is said: <c>Martin Luther King Jr.</c></summary>
    public string Direct =>
        Literal
        ?? (
            StaticOrdering
                ? Joined(" ", Short, Given)
                : Joined(CommaSuffix ? ", " : " ", Joined(" ", Given, DroppingParticle, NonDroppingParticle, Family), Suffix)
        );

    /// <summary>The family name with what belongs to it: <c>van Gogh</c>.</summary>
    public string Short => Literal ?? (Family is null ? Given ?? "" : Joined(" ", NonDroppingParticle, Family));

    private static string Joined(string with, params ReadOnlySpan<string?> parts)
    {
        var joined = "";
        foreach (var part in parts)
        {
            // A particle that ends in an apostrophe stands close: d’Alembert.
            if (!string.IsNullOrEmpty(part))
                joined += joined.Length == 0 || (with == " " && joined[^1] is '\'' or '’') ? part : with + part;
        }
        return joined;
    }
}
