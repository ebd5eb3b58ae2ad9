namespace Annals.Theme.Wording;

/// <content>Works cited and citing this edition.</content>
internal sealed partial class English
{
    // The bibliography
    public string CitedIn => "Cited in";
    public string CitedInPlaces(int places, int texts) => $"Cited in {Count(places, "place", "places")} of {Count(texts, "text", "texts")}";
    public string TheNote(string mark) => "note\u00a0" + mark;
}
