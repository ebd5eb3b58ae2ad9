using System.Globalization;
using System.Text;

namespace Annals.Editing.Fixes;

/// <summary>What changes in a file, as <c>diff -u</c> writes it and <c>patch</c> and git read it: for changes within lines, which leave their number as it is.</summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <param name="path">As git is to name the file.</param>
    /// <exception cref="ArgumentException">The texts have not the same number of lines.</exception>
    public static string Of(string path, string before, string after)
    {
        var (old, now) = (Lines(before), Lines(after));
        if (old.Length != now.Length) throw new ArgumentException("the texts have not the same number of lines", nameof(after));
        var changed = Enumerable.Range(0, old.Length).Where(i => old[i] != now[i]).ToList();
        if (changed.Count == 0) return "";
        var to = new StringBuilder().Append(CultureInfo.InvariantCulture, $"--- a/{path}\n+++ b/{path}\n");
        for (var i = 0; i < changed.Count;)
        {
            var last = i;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Around) last++;
            Hunk(to, old, now, Math.Max(changed[i] - Around, 0), Math.Min(changed[last] + Around, old.Length - 1));
            i = last + 1;
        }
        return to.ToString();
    }

    private static void Hunk(StringBuilder to, string[] old, string[] now, int first, int last)
    {
        var range = last == first ? $"{first + 1}" : string.Create(CultureInfo.InvariantCulture, $"{first + 1},{last - first + 1}");
        to.Append(CultureInfo.InvariantCulture, $"@@ -{range} +{range} @@\n");
        for (var i = first; i <= last;)
        {
            if (old[i] == now[i])
            {
                Line(to, ' ', old[i++]);
                continue;
            }
            var end = i;
            while (end <= last && old[end] != now[end]) end++;
            for (var j = i; j < end; j++) Line(to, '-', old[j]);
            for (var j = i; j < end; j++) Line(to, '+', now[j]);
            i = end;
        }
    }

    private static void Line(StringBuilder to, char sign, string line)
    {
        to.Append(sign).Append(line);
        if (!line.EndsWith('\n')) to.Append("\n\\ No newline at end of file\n");
    }

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var newline ? newline + 1 : text.Length;
            lines.Add(text[at..end]);
            at = end;
        }
        return [.. lines];
    }
}
