using System.Text;
using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>
/// The fields that are open at a place of a document. Word writes them as marks among the runs, over ends of paragraphs too: first what the
/// field is to do, then what it made.
/// </summary>
internal sealed partial class DocxFields
{
    private readonly Stack<Field> _open = new();

    private sealed class Field
    {
        public StringBuilder Instruction { get; } = new();

        /// <summary>Words among the instructions, which only a field that never ends shows.</summary>
        public StringBuilder Passed { get; } = new();

        public bool InResult { get; set; }

        /// <summary>Where it leads; null where it is no link.</summary>
        public string? Link { get; set; }
    }

    [GeneratedRegex(
        """^\s*HYPERLINK\s+(?:"(?<url>[^"]*)")?(?:.*?\\l\s+"(?<place>[^"]+)")?""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Hyperlink();

    [GeneratedRegex("""^\s*REF\s+(?<place>[\w.]+)\s.*\\h""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Reference();

    /// <summary>Whether a field is still saying what it is to do.</summary>
    public bool Instructs => _open.TryPeek(out var innermost) && !innermost.InResult;

    /// <summary>Where the words here lead by the fields around them.</summary>
    public string? Link
    {
        get
        {
            foreach (var open in _open)
            {
                if (open.Link is { } link)
                    return link;
            }
            return null;
        }
    }

    public void Mark(FieldChar mark)
    {
        if (mark.FieldCharType?.Value is not { } type)
            return;
        if (type == FieldCharValues.Begin)
        {
            _open.Push(new Field());
        }
        else if (type == FieldCharValues.End)
        {
            _open.TryPop(out _);
        }
        else if (_open.TryPeek(out var field))
        {
            field.InResult = true;
            field.Link = LinkIn(field.Instruction.ToString());
        }
    }

    /// <summary>More of what the innermost field is to do.</summary>
    public void Instruct(string words)
    {
        if (_open.TryPeek(out var field))
            field.Instruction.Append(words);
    }

    /// <summary>Words that stand where a field says what it is to do.</summary>
    public void Pass(string words)
    {
        if (_open.TryPeek(out var field))
            field.Passed.Append(words);
    }

    /// <summary>Ends the innermost field where it has not made anything yet, and gives the words in it; null where there is none.</summary>
    public string? Broken() => Instructs ? _open.Pop().Passed.ToString() : null;

    public void Clear() => _open.Clear();

    /// <summary>An address on the web, <c>#</c> and the name of a place of the document, or null.</summary>
    public static string? LinkIn(string instruction)
    {
        if (Hyperlink().Match(instruction) is { Success: true } link)
            return LinkTo(link.Groups["url"].Value, link.Groups["place"].Value);
        return Reference().Match(instruction) is { Success: true } reference ? "#" + reference.Groups["place"].Value : null;
    }

    /// <param name="address">Of another document; nothing where the place is in this one.</param>
    /// <param name="place">A place in it, or nothing.</param>
    public static string? LinkTo(string? address, string? place)
    {
        if (string.IsNullOrEmpty(address))
            return string.IsNullOrEmpty(place) ? null : "#" + place;
        if (!WebAddress.IsFull(address))
            return null;
        return string.IsNullOrEmpty(place) || address.Contains('#') ? address : $"{address}#{place}";
    }
}
