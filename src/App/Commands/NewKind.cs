using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Editing.Beginning;

namespace Annals.App.Commands;

/// <summary>Something that <c>new</c> can begin: what it is called, what it takes, and what is made of what was said.</summary>
/// <param name="Example">A command line's end, after the name, for its help.</param>
/// <param name="Item">From what was said by flag, null where nothing was, and the day of versions.</param>
internal sealed record NewKind(
    string Name,
    string Description,
    string Example,
    ImmutableArray<NewField> Fields,
    Func<Func<NewField, string?>, DateOnly, NewItem> Item
)
{
    private const string PastDate = "As precisely as it is known, such as 1949-06, 1985~ or 1908-10-16/1985-04-11.";

    private static readonly NewField s_title = new("--title", "Its title.") { Question = "Title", StandIn = "Not yet named" };
    private static readonly NewField s_name = new("--name", "Its name in the standard form.")
    {
        Question = "Name",
        StandIn = "Not yet named",
    };
    private static readonly NewField s_slug = new("--slug", "Its name in addresses; made from the title or name if not given.")
    {
        IsSlug = true,
    };
    private static readonly NewField s_sort = new("--sort", "The form that lists are sorted by, such as \"Hoxha, Enver\".");
    private static readonly NewField s_dates = new("--dates", PastDate) { Question = "Dates, such as 1908-10-16/1985-04-11" };
    private static readonly NewField s_language = new("--language", "As a BCP 47 tag, such as en or sq.")
    {
        Question = "Language, as a tag such as en",
        StandIn = "en",
    };
    private static readonly NewField s_ownLanguage = s_language with
    {
        Description = "As a BCP 47 tag, where it is not the publication's.",
        Question = null,
        StandIn = null,
    };
    private static readonly NewField s_first = new("--chapter", "The title of the first chapter; Introduction if not given.");
    private static readonly NewField s_firstSlug = new(
        "--chapter-slug",
        "The first chapter's name in addresses; made from its title if not given."
    );
    private static readonly NewField s_work = new("--work", "The work's slug; may be left out where there is but one.")
    {
        Question = "Work",
        IsWork = true,
    };
    private static readonly NewField s_summary = new("--summary", "One or two sentences for contents pages, feeds and search.");
    private static readonly NewField s_chapterText = new("--text", "The first words of the chapter, as Markdown.");
    private static readonly NewField s_chapter = new("--chapter", "The chapter's slug, or work/slug.")
    {
        Question = "Chapter's slug",
        StandIn = "not-yet-named",
        IsChapter = true,
    };
    private static readonly NewField s_hand = new("--hand", "Whose note it is; the author's if not given.")
    {
        Question = "Whose note: author, editor or translator",
        OneOf = ["author", "editor", "translator"],
    };
    private static readonly NewField s_eventDate = new("--date", PastDate) { Question = "Date, such as 1949-06", StandIn = "1949-06" };
    private static readonly NewField s_figureDate = new("--date", PastDate);
    private static readonly NewField s_maker = new("--maker", "Who made it: a person's id, or a name.")
    {
        Question = "Maker, a person's id or a name",
    };
    private static readonly NewField s_kind = new("--kind", "Painting, photograph, map …");
    private static readonly NewField s_image = new("--image", "The file below images/.");
    private static readonly NewField s_alt = new("--alt", "What the picture shows, for those who cannot see it; needed with an image.");
    private static readonly NewField s_latitude = new("--lat", "Degrees, north positive; with --lon the place is on the map.") { With = "--lon" };
    private static readonly NewField s_longitude = new("--lon", "Degrees, east positive.") { With = "--lat" };
    private static readonly NewField s_note = Text("What the note says, as Markdown.", "Note") with { StandIn = "Not yet written." };
    private static readonly NewField s_definition = Text("The definition, as Markdown.", "Definition");
    private static readonly NewField s_about = Text("A paragraph that says what a reader needs, as Markdown.", "A paragraph about it");
    private static readonly NewField s_sentence = Text(
        "One sentence that says what happened, as Markdown.",
        "What happened, in a sentence"
    );
    private static readonly NewField s_caption = Text("The caption, as Markdown.", "Caption");

    public static ImmutableArray<NewKind> All { get; } =
    [
        new(
            "publication",
            "An input folder of its own: one work with one chapter, which builds as it is.",
            "--input history --title \"The Fall of the Republic\" --language en",
            [s_title, s_language, s_slug, s_first, s_firstSlug, s_chapterText],
            (said, day) =>
                new NewPublication(said(s_title)!, said(s_language)!, said(s_first) ?? "Introduction", day)
                {
                    Slug = said(s_slug),
                    ChapterSlug = said(s_firstSlug),
                    Text = said(s_chapterText),
                }
        )
        {
            HasDay = true,
            MakesFolder = true,
        },
        new(
            "work",
            "A work with its first chapter, behind the others of the publication.",
            "--title \"The Gallic War\"",
            [s_title, s_slug, s_ownLanguage, s_first, s_firstSlug, s_chapterText],
            (said, day) =>
                new NewWork(said(s_title)!, said(s_ownLanguage), said(s_first) ?? "Introduction", day)
                {
                    Slug = said(s_slug),
                    ChapterSlug = said(s_firstSlug),
                    Text = said(s_chapterText),
                }
        )
        {
            HasDay = true,
        },
        new(
            "chapter",
            "A chapter behind the others of its work.",
            "--work rome --title \"The Rubicon\"",
            [s_work, s_title, s_slug, s_summary, s_chapterText],
            (said, day) =>
                new NewChapter(said(s_title)!, said(s_work), said(s_summary), day) { Slug = said(s_slug), Text = said(s_chapterText) }
        )
        {
            HasDay = true,
        },
        Entry(
            "term",
            "A term of the glossary.",
            "--name \"Five-year plan\" --text \"A plan of the whole economy.\"",
            EntryKind.Term,
            s_name,
            s_definition,
            s_slug,
            s_sort
        ),
        Entry(
            "person",
            "A person.",
            "--name \"Koçi Xoxe\" --sort \"Xoxe, Koçi\" --dates 1911/1949-06-11",
            EntryKind.Person,
            s_name,
            s_dates,
            s_about,
            s_slug,
            s_sort
        ),
        Entry(
            "place",
            "A place.",
            "--name Tirana --lat 41.3275 --lon 19.8187",
            EntryKind.Place,
            s_name,
            s_about,
            s_slug,
            s_sort,
            s_dates,
            s_latitude,
            s_longitude
        ),
        Entry(
            "organisation",
            "An organisation.",
            "--name \"United Nations\" --dates 1945-10-24/..",
            EntryKind.Organisation,
            s_name,
            s_dates,
            s_about,
            s_slug,
            s_sort
        ),
        new(
            "event",
            "A dated event.",
            "--title \"Death of Stalin\" --date 1953-03-05",
            [s_title, s_eventDate, s_sentence, s_slug],
            (said, _) => new NewEvent(said(s_title)!, said(s_eventDate)!) { Slug = said(s_slug), Text = said(s_sentence) }
        ),
        new(
            "figure",
            "A picture's record; the picture itself may come later.",
            "--title \"Land reform\" --maker \"Guri Madhi\" --kind painting",
            [s_title, s_maker, s_caption, s_slug, s_kind, s_figureDate, s_image, s_alt],
            (said, _) =>
                new NewFigure(said(s_title)!)
                {
                    Slug = said(s_slug),
                    Text = said(s_caption),
                    Maker = said(s_maker),
                    Kind = said(s_kind),
                    Date = said(s_figureDate),
                    Image = said(s_image),
                    Alternative = said(s_alt),
                }
        ),
        new(
            "note",
            "A note at the end of a chapter, with the next number; prints the mark to put into the text.",
            "--chapter rubicon --hand editor --text \"See [@plutarch, 32].\"",
            [s_chapter, s_note, s_hand],
            (said, _) =>
                new NewNote(
                    said(s_chapter)!,
                    said(s_hand) switch
                    {
                        "editor" => NoteLayer.Editor,
                        "translator" => NoteLayer.Translator,
                        _ => NoteLayer.Author,
                    }
                )
                {
                    Text = said(s_note),
                }
        ),
    ];

    /// <summary>It has a version of a day.</summary>
    public bool HasDay { get; init; }

    /// <summary>It begins the input folder itself.</summary>
    public bool MakesFolder { get; init; }

    /// <summary>A value without what surrounds it; only texts have several lines. Nothing but spaces is nothing.</summary>
    public static string? OneLine(NewField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? null : (field.Flag == "--text" ? value : value.ReplaceLineEndings(" ")).Trim();

    private static NewField Text(string description, string question) => new("--text", description) { Question = question };

    private static NewKind Entry(string name, string description, string example, EntryKind kind, params ImmutableArray<NewField> fields)
    {
        var text = fields.Single(f => f.Flag == "--text");
        return new(
            name,
            description,
            example,
            fields,
            (said, _) =>
                new NewEntry(kind, said(s_name)!)
                {
                    Slug = said(s_slug),
                    Text = said(text),
                    Sort = said(s_sort),
                    Dates = said(s_dates),
                    Latitude = said(s_latitude),
                    Longitude = said(s_longitude),
                }
        );
    }
}

/// <summary>One of the things that can be said of something new.</summary>
internal sealed record NewField(string Flag, string Description)
{
    /// <summary>What is asked at a terminal; null where it is not asked for.</summary>
    public string? Question { get; init; }

    /// <summary>Nothing can be begun without it.</summary>
    public bool Needed => StandIn is not null;

    /// <summary>
    /// Of what is needed: something that could be said, so that other answers can be held against the check before this one is given.
    /// </summary>
    public string? StandIn { get; init; }

    /// <summary>The flag of what must be given where this is; null for none.</summary>
    public string? With { get; init; }

    /// <summary>It is the name in addresses of what is begun: asked for only where none can be made, or another has it.</summary>
    public bool IsSlug { get; init; }

    /// <summary>It is one of the works that are there, and needed where these are several.</summary>
    public bool IsWork { get; init; }

    /// <summary>It is one of the chapters that are there.</summary>
    public bool IsChapter { get; init; }

    /// <summary>The words that it can be; empty where it can be any.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];
}
