namespace Annals.Rendering.Html;

/// <summary>The few words that the prose writer says of itself.</summary>
internal static class Wording
{
    /// <summary>The language of these words.</summary>
    public const string Tag = "en";

    public const string NoImage = "Not reproduced here: the source gives no picture";
    public const string ImageGone = "The picture that stood here is kept no longer";
    public const string Inferred = "our reading";
    public const string Table = "Table";
    public const string Added = "[added: ";
    public const string Removed = "[removed: ";
    public const char Closed = ']';

    public static string Notes(Core.Prose.NoteLayer layer) => layer switch
    {
        Core.Prose.NoteLayer.Author => "The author’s notes",
        Core.Prose.NoteLayer.Editor => "The editors’ notes",
        Core.Prose.NoteLayer.Translator => "The translator’s notes",
        _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
    };

    public const string InSource = "; in the source: ";
    public const string NotInSource = ", which the source does not have";
    public const string LeftOut = "Left out: ";
    public const string Dropped = "Words left out";

    public static string Emendation(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Emendation {number}");

    public static string BackToEmendation(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Back to emendation {number}");

    /// <summary>What a mark is called: whose note it is, where that is not the author's.</summary>
    public static string Note(Core.Prose.NoteLayer layer, string mark) => layer switch
    {
        Core.Prose.NoteLayer.Author => "Note ",
        Core.Prose.NoteLayer.Editor => "Editors’ note ",
        Core.Prose.NoteLayer.Translator => "Translator’s note ",
        _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
    } + mark;

    public static string BackTo(string reference) => "Back to reference " + reference;
}
