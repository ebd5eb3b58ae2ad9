using Annals.Core.Prose;

namespace Annals.Core.Wording;

/// <content>The few words that stand within a text and are not its own: at notes, figures, emendations and changes.</content>
public sealed partial class English
{
    public string NoImage => "Not reproduced here: the source gives no picture";
    public string ImageGone => "The picture that stood here is kept no longer";

    public string FigureNumber(int number) => $"Figure\u00A0{Number(number)}";

    public string Table => "Table";
    public string AddedHeard => "[added: ";
    public string RemovedHeard => "[removed: ";
    public string ChangeEndsHeard => "]";
    public string ButInSource => "; in the source: ";
    public string NotInSource => ", which the source does not have";
    public string LeftOut => "Left out: ";
    public string WordsLeftOut => "Words left out";

    public string Emendation(int number) => $"Emendation {Number(number)}";

    public string BackToEmendation(int number) => $"Back to emendation {Number(number)}";

    public string BackToReference(string mark) => "Back to reference " + mark;

    /// <summary>What stands above them.</summary>
    public string TheNotesOf(NoteLayer layer) =>
        layer switch
        {
            NoteLayer.Author => "The author’s notes",
            NoteLayer.Editor => "The editors’ notes",
            NoteLayer.Translator => "The translator’s notes",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        };

    /// <summary>What a mark is called: whose note it is, where that is not the author's.</summary>
    public string NoteCalled(NoteLayer layer, string mark) =>
        layer switch
        {
            NoteLayer.Author => "Note ",
            NoteLayer.Editor => "Editors’ note ",
            NoteLayer.Translator => "Translator’s note ",
            _ => throw new System.Diagnostics.UnreachableException(layer.ToString()),
        } + mark;
}
