namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about the markup of a text, as far as the text alone can tell.</summary>
public static class MarkupRules
{
    public static readonly Rule TitleInText = new(
        "HEAD001",
        Severity.Error,
        "A text has a heading of the first level, which is the title's.",
        "Begin headings with ## or more; the title stands in the particulars."
    );

    public static readonly Rule LevelSkipped = new(
        "HEAD002",
        Severity.Error,
        "A heading skips a level.",
        "Below the title comes ##, below that ###, and so on."
    )
    {
        Yields = true,
    };

    public static readonly Rule NoHeadingHere = new(
        "HEAD003",
        Severity.Error,
        "A heading stands where there can be none: in a note, a quotation, a list, a definition or a caption.",
        "Make it a paragraph, or end the quotation or list before it."
    );

    public static readonly Rule EmptyHeading = new("HEAD004", Severity.Error, "A heading has no words.", "Write them, or delete the line.");

    public static readonly Rule NoSpaceAfterHash = new(
        "HEAD005",
        Severity.Warning,
        "A line begins like a heading but has no space after its #, so that the sign is shown.",
        "Put a space after the last #, or a backslash before the first if the sign is text."
    );

    public static readonly Rule TooDeep = new(
        "MARK001",
        Severity.Error,
        "Quotations, lists or brackets lie so deep in one another that nobody can have meant it.",
        "Look at the line for repeated marks such as >, - or [, and delete them or put a backslash before each."
    );

    public static readonly Rule RawHtml = new(
        "MARK002",
        Severity.Error,
        "A text holds HTML, which is not passed through.",
        "Use the markup of this guide, or put a backslash before the < if the sign itself is meant."
    );

    public static readonly Rule UnusedLinkDefinition = new(
        "MARK003",
        Severity.Warning,
        "A line that gives a link's address by a label is used by no link, so its words appear nowhere.",
        "Use the label in a link, delete the line, or put a backslash before its bracket if it is text."
    )
    {
        Strict = true,
    };

    public static readonly Rule YearTakenForList = new(
        "MARK004",
        Severity.Warning,
        "A paragraph begins with a year and a full stop, which Markdown takes for a numbered list.",
        "Put a backslash before the full stop, as in 1948\\."
    );

    public static readonly Rule BadPhraseLanguage = new(
        "MARK005",
        Severity.Error,
        "The braces after a bracketed phrase do not name a language.",
        "Write [Sigurimi]{lang=sq}, with a language tag; put a backslash before the brace if the braces are text."
    );

    public static readonly Rule FigureNotAlone = new(
        "MARK006",
        Severity.Error,
        "A figure does not stand alone in a paragraph of the text.",
        "Put ![](figure:…) on a line of its own with an empty line before and after it, outside notes, lists and records."
    );

    public static readonly Rule BadCitation = new(
        "MARK007",
        Severity.Error,
        "A citation cannot be read.",
        "Write [@biberaj-1990], [@biberaj-1990, p. 12] or several with semicolons; put a backslash before the @ if it is text."
    );

    public static readonly Rule RowTooLong = new(
        "MARK008",
        Severity.Error,
        "A row of a table has more cells than the table's head.",
        "Add a column to the head, or put a backslash before a | that is text."
    );

    public static readonly Rule Unprintable = new(
        "MARK009",
        Severity.Warning,
        "A text holds a character that no page can show, such as a control character, written as a number.",
        "Write what was meant: most come from a text whose encoding was taken for another, and the page shows what the Windows encoding has at that number. In the words of a source, emend it."
    );

    public static readonly Rule OtherMarkup = new(
        "MARK010",
        Severity.Warning,
        "A text has markup that another program understands, such as ^[a note], [[a page]] or ==marked==, and that is shown here as it is typed.",
        "Write it as the guide's table of the markup says, or put a backslash before its first sign if the signs are text."
    );

    public static readonly Rule UnknownScheme = new(
        "LINK001",
        Severity.Error,
        "A link begins with a word that names no kind of record and no kind of web address.",
        "Use term:, person:, place:, organisation:, event:, figure:, chapter:, plain:, https:, http: or mailto:."
    );

    public static readonly Rule BadTarget = new(
        "LINK002",
        Severity.Error,
        "A link names no record and no address.",
        "Write the record's file name without its ending after the colon, such as person:koci-xoxe; plain: has nothing after it; an address of the site begins with /."
    );

    public static readonly Rule NoWords = new(
        "LINK003",
        Severity.Error,
        "A link has no words that a reader could follow.",
        "Write the words between the brackets."
    );

    public static readonly Rule LinkToFile = new(
        "LINK004",
        Severity.Error,
        "A link leads to a Markdown file, which the site does not have.",
        "Refer to what the file is: chapter:slug, person:id and so on."
    );

    public static readonly Rule BrokenLink = new(
        "LINK005",
        Severity.Error,
        "Brackets are followed by parentheses, but what these hold is no address, so that the signs would be shown.",
        "Write the address without spaces, or put a backslash before the closing bracket if the signs are text."
    );

    public static readonly Rule PictureOutside = new(
        "IMG001",
        Severity.Error,
        "A picture in the text is not a file of the input folder's images.",
        "Put the file into images and write its path, such as ![A map of 1912](images/map-1912.png)."
    );

    public static readonly Rule NotAnImage = new(
        "IMG002",
        Severity.Warning,
        "A file in images is none that browsers show, or it is damaged.",
        "Use JPEG, PNG, WebP, AVIF, GIF or SVG."
    );

    public static ImmutableArray<Rule> All { get; } =
    [
        TitleInText,
        LevelSkipped,
        NoHeadingHere,
        EmptyHeading,
        NoSpaceAfterHash,
        TooDeep,
        RawHtml,
        UnusedLinkDefinition,
        YearTakenForList,
        BadPhraseLanguage,
        FigureNotAlone,
        BadCitation,
        RowTooLong,
        Unprintable,
        OtherMarkup,
        UnknownScheme,
        BadTarget,
        NoWords,
        LinkToFile,
        BrokenLink,
        PictureOutside,
        NotAnImage,
    ];
}
