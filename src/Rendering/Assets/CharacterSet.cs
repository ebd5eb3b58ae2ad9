using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Files;

namespace Annals.Rendering.Assets;

/// <summary>
/// The letters beyond those of English, and the signs, that a publication may show, so that its fonts can be cut to them. They are taken
/// from the files as they were written, not from what pages show of them: so no field can be forgotten, and what is never shown costs a few
/// glyphs at the most. What typesetting and the theme's own words put in, theme/fonts/subset.mjs keeps always.
/// </summary>
public static partial class CharacterSet
{
    private const int LastOfEveryFont = 0xBF; // the signs of Latin-1: every font keeps them, and of its letters what is written

    /// <summary>Each character once, in order of code point.</summary>
    /// <param name="files">Those that hold words for pages; one that cannot be read is passed over, as whoever reads it tells why.</param>
    /// <param name="memory">Of earlier states of the files; null for none.</param>
    public static string Of(IEnumerable<InputFile> files, CharacterMemory? memory = null)
    {
        var found = new SortedSet<int>();
        Parallel.ForEach(
            Partitioner.Create(files),
            () => new HashSet<int>(),
            (file, _, own) =>
            {
                if (memory is null)
                    Add(own, file);
                else
                    own.UnionWith(memory.Of(file, Of));
                return own;
            },
            own =>
            {
                lock (found)
                    found.UnionWith(own);
            }
        );
        return string.Concat(found.Select(char.ConvertFromUtf32));
    }

    private static HashSet<int> Of(InputFile file)
    {
        var own = new HashSet<int>();
        Add(own, file);
        return own;
    }

    private static void Add(HashSet<int> found, InputFile file)
    {
        ReadOnlyMemory<byte> bytes;
        try
        {
            bytes = file.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
        var rest = bytes.Span;
        while (rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            Rune.DecodeFromUtf8(rest[next..], out var rune, out var length);
            Add(found, rune);
            rest = rest[(next + length)..];
        }
        if (bytes.Span.IndexOfAny((byte)'&', (byte)'\\') >= 0)
            AddEscaped(found, Encoding.UTF8.GetString(bytes.Span));
    }

    // Characters that are written as HTML's entities, or as YAML and JSON escape them.
    private static void AddEscaped(HashSet<int> found, string text)
    {
        foreach (var match in Entity().EnumerateMatches(text))
        {
            foreach (var rune in WebUtility.HtmlDecode(text.Substring(match.Index, match.Length)).EnumerateRunes())
                Add(found, rune);
        }
        var escaped = new StringBuilder();
        foreach (Match match in Escape().Matches(text))
        {
            var value = uint.Parse(match.Groups["value"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (value <= char.MaxValue)
                escaped.Append((char)value); // one after the other, as JSON writes a character of two halves
            else if (Rune.IsValid(value))
                Add(found, new Rune(value));
        }
        foreach (var rune in escaped.ToString().EnumerateRunes())
            Add(found, rune);
    }

    // Titles are set in capitals, and registers are filed under them.
    private static void Add(HashSet<int> found, Rune rune)
    {
        if (rune.Value is >= 0x80 and <= 0x9F)
            rune = new Rune(Unprintable.Shown((char)rune.Value));
        if (rune.Value > LastOfEveryFont && rune != Rune.ReplacementChar && found.Add(rune.Value))
            Add(found, Rune.ToUpperInvariant(rune));
    }

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\\(?:u(?<value>[0-9a-fA-F]{4})|U(?<value>[0-9a-fA-F]{8}))", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
