using System.Globalization;
using System.Text;

namespace Annals.Editing.Fixes;

/// <summary>
/// What changes in a file, as <c>diff -u</c> writes it and <c>patch</c> and git read it: for changes within lines, and a line more or less
/// here and there.
/// </summary>
public static class UnifiedDiff
{
    private const int Around = 3;

    /// <summary>How many lines, of both sides together, are looked through for the next ones that are the same.</summary>
    private const int Farthest = 100;

    /// <param name="path">As git is to name the file.</param>
    public static string Of(string path, string before, string after) => Of(path, path, before, after);

    /// <summary>The same of a file that gets another path, which git reads and <c>patch</c> passes over.</summary>
    public static string Of(string from, string path, string before, string after)
    {
        var to = new StringBuilder();
        if (from != path)
            to.Append(CultureInfo.InvariantCulture, $"diff --git a/{from} b/{path}\nrename from {from}\nrename to {path}\n");
        if (before == after)
            return to.ToString();
        to.Append(CultureInfo.InvariantCulture, $"--- a/{from}\n+++ b/{path}\n");
        var (old, now) = (Lines(before), Lines(after));
        var changes = Changes(old, now);
        for (var i = 0; i < changes.Count;)
        {
            var last = i;
            while (last + 1 < changes.Count && changes[last + 1].Old.Start - changes[last].Old.End < 2 * Around)
                last++;
            Hunk(to, old, now, changes[i..(last + 1)]);
            i = last + 1;
        }
        return to.ToString();
    }

    /// <summary>The stretches of lines that differ: each ends with the nearest lines that are the same again.</summary>
    private static List<(Span Old, Span Now)> Changes(string[] old, string[] now)
    {
        var changes = new List<(Span Old, Span Now)>();
        for (var (i, j) = (0, 0); i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (nextOld, nextNow) = Same(old, now, i, j);
            changes.Add((new Span(i, nextOld), new Span(j, nextNow)));
            (i, j) = (nextOld, nextNow);
        }
        return changes;
    }

    private static (int Old, int Now) Same(string[] old, string[] now, int i, int j)
    {
        for (var lines = 1; lines <= Farthest; lines++)
        {
            // As many lines on both sides are likelier than more on one.
            for (var more = lines % 2; more <= lines; more += 2)
            {
                var few = (lines - more) / 2;
                if (AreSame(i + few, j + lines - few))
                    return (i + few, j + lines - few);
                if (AreSame(i + lines - few, j + few))
                    return (i + lines - few, j + few);
            }
        }
        // Where so many lines differ, each was most likely changed for itself.
        var length = Math.Min(old.Length - i, now.Length - j);
        for (var line = 1; line < length; line++)
        {
            if (AreSame(i + line, j + line))
                return (i + line, j + line);
        }
        return (old.Length, now.Length);

        bool AreSame(int there, int here) => there < old.Length && here < now.Length && old[there] == now[here];
    }

    private static void Hunk(StringBuilder to, string[] old, string[] now, List<(Span Old, Span Now)> changes)
    {
        var (opening, closing) = (changes[0], changes[^1]);
        var before = Math.Min(Around, opening.Old.Start);
        var behind = Math.Min(Around, old.Length - closing.Old.End);
        to.Append(
            CultureInfo.InvariantCulture,
            $"@@ -{Range(opening.Old.Start - before, closing.Old.End + behind)} +{Range(opening.Now.Start - before, closing.Now.End + behind)} @@\n"
        );
        var at = opening.Old.Start - before;
        foreach (var (removed, added) in changes)
        {
            for (; at < removed.Start; at++)
                Line(to, ' ', old[at]);
            for (; at < removed.End; at++)
                Line(to, '-', old[at]);
            for (var i = added.Start; i < added.End; i++)
                Line(to, '+', now[i]);
        }
        for (; at < closing.Old.End + behind; at++)
            Line(to, ' ', old[at]);
    }

    /// <summary>The first line and how many, as the format has them: one is not counted, and none stand behind the line before.</summary>
    private static string Range(int start, int end) =>
        (end - start) switch
        {
            1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
            0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
            var count => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
        };

    private static void Line(StringBuilder to, char sign, string line)
    {
        to.Append(sign).Append(line);
        if (!line.EndsWith('\n'))
            to.Append("\n\\ No newline at end of file\n");
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
