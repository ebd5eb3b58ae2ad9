using System.Globalization;
using System.Text;
using Annals.Importing.Foreign;
using Annals.Importing.Formats;

namespace Annals.Importing.Markdown;

/// <summary>
/// The places that links of a text in Markdown lead to: its files, and their headings by the names that they give themselves or that Pandoc
/// and GitHub make of their words.
/// </summary>
internal sealed class MarkdownPlaces
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public MarkdownPlaces(IReadOnlyList<SourcePart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            _places.TryAdd(parts[i].Name, new Place(1, i));
    }

    public ImmutableDictionary<string, Place> All => _places.ToImmutableDictionary();

    /// <param name="name">The name that it gives itself; null where it gives none.</param>
    public void AddHeading(string file, string words, string? name, Place at)
    {
        if (name is not null)
            _places.TryAdd($"{file}#{name}", at);
        var made = Named(words);
        Add(made);
        // Pandoc begins with the first letter
        if (made.AsSpan().TrimStart("0123456789-_.") is { IsEmpty: false } lettered && lettered.Length < made.Length)
            Add(lettered.ToString());

        void Add(string id)
        {
            if (_places.TryAdd($"{file}#{id}", at))
                return;
            var again = 1;
            while (again < 100 && !_places.TryAdd(string.Create(CultureInfo.InvariantCulture, $"{file}#{id}-{again}"), at))
                again++;
        }
    }

    /// <summary>The name of the place that an address leads to from a file; null where it is in none of the text's files.</summary>
    public string? NameOf(string url, string file, string folder)
    {
        var cut = url.IndexOf('#', StringComparison.Ordinal);
        var path = cut == 0 ? file : ImageStock.PathOf(cut < 0 ? url : url[..cut], folder);
        if (path is null || !_places.ContainsKey(path))
            return null;
        return cut < 0 || cut == url.Length - 1 ? path : $"{path}#{Uri.UnescapeDataString(url[(cut + 1)..])}";
    }

    private static string Named(string words)
    {
        var to = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                to.Append(char.ToLowerInvariant(c));
            else if (char.IsWhiteSpace(c))
                to.Append('-');
        }
        return to.ToString();
    }
}
