using System.Collections.Frozen;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// The words that books put before their parts, in the languages that histories come in. They help to know a line; no rule needs a
/// language.
/// </summary>
internal static class HouseWords
{
    public const string Parts =
        "part|book|volume|vol\\.|teil|buch|band|partie|livre|tome|parte|livro|libro|tomo|pjesa|libri|vëllimi|часть|книга|том|część|księga|tom|deel|liber|del|bok|частина|μέρος|μεροσ|μερος|βιβλίο|βιβλιο|τόμος|τομος|dio|kısım";

    public const string Chapters =
        "chapter|chap\\.|section|lecture|letter|essay|canto|act|acte|atto|acto|aufzug|akt|kapitel|abschnitt|abteilung|abtheilung|hauptstück|brief|gesang|lettre|lettera|vorlesung|chapitre|leçon|capitolo|capo|lezione|capítulo|capitulo|lección|kapitulli|kreu|leksioni|"
        + "глава|раздел|лекция|письмо|rozdział|wykład|hoofdstuk|caput|kapitola|fejezet|розділ|poglavlje|bölüm|κεφάλαιο|κεφαλαιο|κεφάλαιον|κεφαλαιον";

    public const string Numbers =
        "[IVXLCDM]+|[ivxlc]+|\\p{Nd}{1,3}(?:\\.(?:\\p{Nd}{1,3}|[IVXLC]{1,7}))*|(?:the\\s+)?(?:"
        + OrdinalWords.English
        + "|"
        + OrdinalWords.EnglishCardinals
        + ")|[Α-ΡΣ-Ω]{1,3}['΄’ʹ´]|second|"
        + OrdinalWords.Romance
        + "|i\\s+parë|e\\s+parë|i\\s+dytë|e\\s+dytë|i\\s+tretë|e\\s+tretë|i\\s+katërt|e\\s+katërt"
        + "|перв(?:ая|ый)|втор(?:ая|ой)|трет(?:ья|ий)|четв[её]рт(?:ая|ый)|пят(?:ая|ый)|шест(?:ая|ой)|седьм(?:ая|ой)|восьм(?:ая|ой)|девят(?:ая|ый)|десят(?:ая|ый)";

    /// <summary>Numbers in words that stand before the word for the part: <c>Erstes Kapitel</c>, <c>The First Book</c>.</summary>
    public const string Ordinals =
        "(?:the\\s+)?(?:"
        + OrdinalWords.English
        + ")|(?:"
        + OrdinalWords.German
        + ")e[rs]?|"
        + OrdinalWords.Romance
        + "|перв(?:ая|ый)|втор(?:ая|ой)|трет(?:ья|ий)|eerste|tweede|derde";

    public const string Pictures =
        "photo|photograph|photography|figure|fig\\.|plate|pl\\.|painting|illustration|ill\\.|map|portrait|engraving|drawing|image|picture|sketch|poster|cartoon|woodcut|lithograph|etching|frontispiece|diagram"
        + "|abbildung|abb\\.|tafel|gemälde|karte|bild|foto|fotografie|planche|photographie|gravure|tableau|carte|figura|tavola|tav\\.|quadro|dipinto|carta|lámina|mapa|cuadro|fotografi|fot\\.|pikturë|hartë|εικόνα|εικ\\."
        + "|рис\\.|рисунок|фото|фотография|картина|иллюстрация|карта|портрет|гравюра|rycina|ryc\\.|zdjęcie|obraz";

    public const string Makings =
        "painting|photo|photograph|portrait|drawing|engraving|lithograph|woodcut|etching|map|poster|sketch|watercolou?r|fresco|mosaic|bust|statue|sculpture|illustration|picture|image|cartoon|caricature|miniature|relief"
        + "|dipinto|quadro|affresco|incisione|fotografia|gemälde|stich|zeichnung|fotografie|tableau|gravure|dessin|photographie|cuadro|pintura|grabado|fotografía|pikturë|fotografi|foto";

    /// <summary>The words that a chapter's label can begin with: few lines do, and only those are looked at closely.</summary>
    public static readonly FrozenSet<string> LabelOpenings = (Parts + "|" + Chapters)
        .Split('|')
        .Select(w => w.Replace("\\.", "", StringComparison.Ordinal))
        .Concat(["the", "первая", "первый", "вторая", "второй", "третья", "третий", "eerste", "tweede", "derde"])
        .Concat(OrdinalWords.Openings)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings that stand beside chapters wherever they come, in their bare form.</summary>
    public static readonly FrozenSet<string> Named = new[]
    {
        "preface",
        "foreword",
        "introduction",
        "prologue",
        "epilogue",
        "conclusion",
        "afterword",
        "appendix",
        "postscript",
        "acknowledgements",
        "acknowledgments",
        "bibliography",
        "glossary",
        "index",
        "chronology",
        "dedication",
        "notes",
        "vorwort",
        "einleitung",
        "nachwort",
        "schluss",
        "anhang",
        "avantpropos",
        "préface",
        "conclusione",
        "prefazione",
        "introduzione",
        "premessa",
        "epilogo",
        "appendice",
        "prólogo",
        "introducción",
        "conclusión",
        "parathënie",
        "hyrje",
        "përfundim",
        "pasthënie",
        "shtojcë",
        "предисловие",
        "введение",
        "заключение",
        "послесловие",
        "приложение",
        "эпилог",
        "пролог",
        "przedmowa",
        "wstęp",
        "zakończenie",
        "posłowie",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Headings of notes, in their bare form.</summary>
    public static readonly FrozenSet<string> Notes = new[]
    {
        "notes",
        "note",
        "footnotes",
        "endnotes",
        "anmerkungen",
        "fussnoten",
        "fußnoten",
        "noten",
        "notas",
        "shënime",
        "shenime",
        "примечания",
        "сноски",
        "przypisy",
        "σημειώσεις",
        "σημειωσεις",
        "σημειώσεισ",
        "σημειωσεισ",
        "poznámky",
        "jegyzetek",
        "notlar",
        "notesofthechapter",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that a line of a title page ends in where the next goes on.</summary>
    public static readonly FrozenSet<string> Leading = new[]
    {
        "of",
        "by",
        "the",
        "and",
        "from",
        "with",
        "being",
        "von",
        "und",
        "der",
        "dem",
        "den",
        "zur",
        "zum",
        "par",
        "et",
        "de",
        "du",
        "des",
        "por",
        "di",
        "del",
        "della",
        "door",
        "av",
        "af",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What some books say when they are over, in its bare form.</summary>
    public static readonly FrozenSet<string> Ends = new[]
    {
        "theend",
        "finis",
        "end",
        "ende",
        "fin",
        "fine",
        "fund",
        "fundi",
        "конец",
        "koniec",
        "explicit",
        "einde",
        "fim",
        "theendofthefirstvolume",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Contents = new[]
    {
        "contents",
        "tableofcontents",
        "listofcontents",
        "thecontents",
        "inhalt",
        "inhaltsverzeichnis",
        "tabledesmatières",
        "sommaire",
        "indice",
        "sommario",
        "índice",
        "përmbajtja",
        "përmbajtje",
        "tabelaelëndës",
        "содержание",
        "оглавление",
        "spistreści",
        "inhoud",
    }.ToFrozenSet(StringComparer.Ordinal);
}
