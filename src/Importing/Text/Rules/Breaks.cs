using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>A line of marks alone: stars, dashes, an asterism. Dots alone are words left out, not a break.</summary>
internal static class Breaks
{
    private const string Marks = "*·•~_—–-=#+⁂☙❦❧§";

    public static Judgement? Of(Galley galley, int i) =>
        IsBreak(galley[i].Words) ? new Judgement(SourceBlockKind.Break, "a line of marks alone") : null;

    public static bool IsBreak(ReadOnlySpan<char> line)
    {
        if (line.Length > 120)
            return false;
        foreach (var c in line)
        {
            if (!Marks.Contains(c) && c is not (' ' or '\t'))
                return false;
        }
        return line.Length >= 3 || line is "*" or "#" or "⁂" or "§" or "❦" or "☙" or "❧" or "~" or "**" or "—" or "–";
    }
}
