namespace Annals.Core.Diagnostics.Rules;

/// <summary>Rules about foreign texts and their import.</summary>
public static class ImportRules
{
    public static readonly Rule Empty = new(
        "IMPORT001",
        Severity.Error,
        "The file to import holds no text.",
        "Give a file with words in it."
    );

    public static readonly Rule TooLarge = new(
        "IMPORT002",
        Severity.Error,
        "The file to import is larger than any book.",
        "Import it in parts, each as a work of its own."
    );

    public static readonly Rule NotText = new(
        "IMPORT003",
        Severity.Error,
        "The file to import is not plain text.",
        "Open it in the program that made it and save it as plain text, best as UTF-8."
    );

    public static readonly Rule EncodingNotKnown = new(
        "IMPORT004",
        Severity.Error,
        "The text is in a single-byte encoding, and its bytes do not say which.",
        "Look at the line that the hint shows in each likely encoding and name the right one with --encoding."
    );

    public static readonly Rule BadBytes = new(
        "IMPORT005",
        Severity.Error,
        "The file holds bytes that the encoding does not have.",
        "Name another encoding with --encoding, or mend the file where the message says."
    );

    public static readonly Rule UnknownEncoding = new(
        "IMPORT006",
        Severity.Error,
        "No encoding has the name that --encoding gives.",
        "Use a name such as utf-8, utf-16le, windows-1251, iso-8859-2 or koi8-r."
    );

    public static readonly Rule Unreadable = new(
        "IMPORT007",
        Severity.Error,
        "The file to import cannot be read: it is missing, a folder, or closed to you.",
        "Check the path and the file's permissions."
    );

    public static readonly Rule BadSlug = new(
        "IMPORT008",
        Severity.Error,
        "The work's name cannot stand in an address, or an address of the publication has it already.",
        "Use lower-case letters, digits and hyphens, such as last-stalinist-fortress."
    );

    public static readonly Rule BadDirections = new(
        "IMPORT009",
        Severity.Error,
        "The import.yml beside the source says something that import does not know.",
        "Give lines by number and what each is: heading, subheading, title, contents, paragraph, quotation, item, verse, caption, note, break or page."
    );

    public static readonly Rule LeftAlone = new(
        "IMPORT010",
        Severity.Warning,
        "A file of an earlier import was edited since, so import left it alone.",
        "Compare it with the new reading in the file that ends in .incoming.md, take over what you want, and delete that file."
    )
    {
        Yields = false,
    };

    public static readonly Rule Doubt = new(
        "IMPORT011",
        Severity.Hint,
        "A line of the source could be two things.",
        "If import took it for the wrong one, say which it is in source/import.yml, by line number, and import again."
    )
    {
        Yields = false,
    };

    public static readonly Rule NotTheSource = new(
        "IMPORT012",
        Severity.Error,
        "The chapters and records that import made do not give the source back byte for byte, so nothing was written.",
        "This is a fault of import: report it with the text. Until it is mended, import.yml may say what the line is."
    );

    public static readonly Rule PublicationNotAmended = new(
        "IMPORT013",
        Severity.Error,
        "The work could not be added to the list of works in publication.yml.",
        "Add it to the list by hand and import again."
    );

    public static readonly Rule LanguageAssumed = new(
        "IMPORT014",
        Severity.Hint,
        "A publication.yml was made, and import does not know the text's language.",
        "Change language in publication.yml if it is not English, or give --language."
    )
    {
        Yields = false,
    };

    public static readonly Rule Excessive = new(
        "IMPORT015",
        Severity.Error,
        "The file to import nests deeper, holds more cells, or unpacks to more than any text does.",
        "If it is a text all the same, open it in the program that made it, save it anew and import it in parts."
    );

    public static readonly Rule Damaged = new(
        "IMPORT016",
        Severity.Error,
        "The file to import is damaged, or holds what no such document holds.",
        "Open it in the program that made it and save it anew. If it will not open there either, fetch it again."
    );

    public static readonly Rule Converted = new(
        "IMPORT017",
        Severity.Hint,
        "Something of the source is not in the work as it was there.",
        "Read the report beside the source: it lists with their places what was left out, what took another form, and what an editor should look at."
    )
    {
        Yields = false,
    };

    public static readonly Rule WordsLost = new(
        "IMPORT018",
        Severity.Error,
        "The chapters that import made do not read back as the words that it found in the source, so nothing was written.",
        "This is a fault of import: report it with the text. Until it is mended, save the text as plain text and import that."
    );

    public static readonly Rule NoSuchFormat = new(
        "IMPORT019",
        Severity.Error,
        "The file to import is not in the format that --as names.",
        "Leave --as out, or name the format that the file is in."
    );

    public static readonly Rule OtherSource = new(
        "IMPORT020",
        Severity.Error,
        "The work to import into has another source already, and a work has one.",
        "Give a new state of that source the file's name that it had; import another text as a work of its own."
    );

    public static readonly Rule OtherEncoding = new(
        "IMPORT021",
        Severity.Warning,
        "The byte-order mark of the file to import says another encoding than --encoding.",
        "If the text reads wrong, or begins with signs that are none of its own, leave --encoding out and import again: a mark is seldom wrong."
    )
    {
        Yields = false,
    };

    public static readonly Rule Lacking = new(
        "IMPORT022",
        Severity.Warning,
        "The Word document to import refers to notes, styles or numbers of lists that its file does not hold.",
        "The report beside the source says where each note was marked. Ask for the document as its author has it, or open it in the program that made it and save it anew, and import again."
    )
    {
        Yields = false,
    };

    public static readonly Rule BadFileName = new(
        "IMPORT023",
        Severity.Warning,
        "The source is kept under the name that its file has, and not every machine can hold a file of this name.",
        "If the publication is to be checked out on Windows too, give the file another name and import that as a new work."
    )
    {
        Yields = false,
    };

    public static ImmutableArray<Rule> All { get; } =
    [
        Empty,
        TooLarge,
        NotText,
        EncodingNotKnown,
        BadBytes,
        UnknownEncoding,
        Unreadable,
        BadSlug,
        BadDirections,
        LeftAlone,
        Doubt,
        NotTheSource,
        PublicationNotAmended,
        LanguageAssumed,
        Excessive,
        Damaged,
        Converted,
        WordsLost,
        NoSuchFormat,
        OtherSource,
        OtherEncoding,
        Lacking,
        BadFileName,
    ];
}
