namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the proof that a work's text is its source's.</summary>
public static class FidelityRules
{
    public static readonly Rule NotTheSource = new(
        "FID001",
        Severity.Warning,
        "The words of a work's chapters and records do not give its source back.",
        "Put the source's words back, or mark the change as an emendation: {~~the source's words~>yours~~}{>>why<<}. The command verify shows the place and how much of the source is covered."
    )
    {
        Strict = true,
    };

    public static readonly Rule AnotherSource = new(
        "FID002",
        Severity.Warning,
        "The source is not the file that work.yml or the layout beside it says: another sha256 or another number of bytes.",
        "Bring the source back with git checkout, as it is never edited; if it was received anew, import it again."
    )
    {
        Strict = true,
    };

    public static readonly Rule HalfThere = new(
        "FID003",
        Severity.Warning,
        "Of a source and its layout only one is there, so that nothing can be proved.",
        "Bring the other back with git checkout, or import the source again."
    )
    {
        Strict = true,
    };

    public static readonly Rule NotProved = new(
        "FID004",
        Severity.Hint,
        "A work says what source it was made from, but the source is not there, so that nothing proves that its text is the source's.",
        "Nothing, if it cannot be there; otherwise import it."
    );

    public static readonly Rule DamagedLayout = new(
        "FID005",
        Severity.Warning,
        "The layout of a source cannot be read.",
        "Only import writes it: bring it back with git checkout, or import the source again."
    )
    {
        Strict = true,
    };

    public static readonly Rule LinesOverlap = new(
        "FID006",
        Severity.Warning,
        "Two chapters say that they were made from the same lines of the source.",
        "Correct the lines under source in the particulars of one of them."
    );

    public static readonly Rule NoSuchLines = new(
        "FID007",
        Severity.Warning,
        "A chapter says that it was made from lines that the source does not have.",
        "Correct the lines under source in the chapter's particulars."
    );

    public static readonly Rule InPart = new(
        "FID008",
        Severity.Hint,
        "Of a source only a part can be proved, as chapters were never released.",
        "Nothing; the page about the source says which lines are not there yet. When they are released, it is the whole source."
    );

    public static readonly Rule Converted = new(
        "FID009",
        Severity.Hint,
        "A work was converted from a format whose bytes no text can give back, such as a web page, so that nothing proves its words byte for byte.",
        "Nothing. Import compared the words of what it wrote with those that it read, and the report beside the source says what was kept, changed and left out."
    );

    public static ImmutableArray<Rule> All { get; } =
    [NotTheSource, AnotherSource, HalfThere, NotProved, DamagedLayout, LinesOverlap, NoSuchLines, InPart, Converted];
}
