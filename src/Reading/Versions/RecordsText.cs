using System.Globalization;
using System.Text;
using Annals.Core.Versions;

namespace Annals.Reading.Versions;

/// <summary>
/// The records that a published version uses, as the file <c>records.yml</c>: YAML with each record's text in a block, as its author wrote
/// it. What a block cannot hold exactly (carriage returns, blanks at a line's end, characters that nobody sees) stands between quotation
/// marks, a line for each line all the same. What is read is exactly what was written.
/// </summary>
public static class RecordsText
{
    /// <summary>
    /// Goes up when the file is written in a way that an older Annals would misread, and when what it holds comes to mean something else.
    /// </summary>
    internal const int Format = 2;

    /// <summary>Of versions that were published before names were regularised.</summary>
    internal const int FormatOfNamesAsInSource = 1;

    /// <summary>By how much the lines of a record's text are set in.</summary>
    internal const int Indent = 4;

    private const string Heading =
        "# The records that this version of the chapter uses, as they were when it was published.\n"
        + "# Annals wrote this file with the release; nobody edits it, and versions.lock tells if someone did.\n";

    public static string Of(Snapshot snapshot)
    {
        var to = new StringBuilder(Heading);
        to.Append(
            CultureInfo.InvariantCulture,
            $"format: {(snapshot.NamesAsInSource ? FormatOfNamesAsInSource : Format)}\nchapterFile: {Scalar(snapshot.ChapterFile)}\nfiguresBefore: {snapshot.FiguresBefore}\n"
        );
        to.Append(snapshot.Records.IsEmpty ? "records: {}\n" : "records:\n");
        foreach (var (path, text) in snapshot.Records.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            to.Append("  ").Append(Scalar(path)).Append(": ");
            if (IsShown(text))
                Block(to, text);
            else
                Quoted(to, text, wrapped: text.AsSpan().ContainsAny('\n', '\r'));
            to.Append('\n');
        }
        return to.ToString();
    }

    /// <summary>A path: without quotation marks where nobody could take it for anything else.</summary>
    private static string Scalar(string path)
    {
        if (
            path.Length > 0
            && char.IsAsciiLetter(path[0])
            && path.Contains('.', StringComparison.Ordinal)
            && !path.AsSpan().ContainsAnyExcept(s_plain)
        )
            return path;
        var to = new StringBuilder();
        Quoted(to, path, wrapped: false);
        return to.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> s_plain = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./"
    );

    /// <summary>Whether a block says the text exactly, and a reader sees all of it.</summary>
    private static bool IsShown(string text)
    {
        if (text.Length == 0 || text[0] is ' ' or '\t' or '\n' || text[^1] is ' ' or '\t')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' ? text[i - 1] is ' ' or '\t' : text[i] != '\t' && IsUnseen(text[i]))
                return false;
        }
        return true;
    }

    private static bool IsUnseen(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE';

    private static void Block(StringBuilder to, string text)
    {
        to.Append('|');
        if (text[^1] != '\n')
            to.Append('-');
        else if (text.EndsWith("\n\n", StringComparison.Ordinal))
            to.Append('+');
        var lines = text[^1] == '\n' ? text.AsSpan(..^1) : text;
        foreach (var line in lines.Split('\n'))
        {
            to.Append('\n');
            if (!lines[line].IsEmpty)
                to.Append(' ', Indent).Append(lines[line]);
        }
    }

    /// <param name="wrapped">
    /// On a line of its own for each line of the text, where YAML reads a backslash at a line's end and the blanks after it as nothing.
    /// </param>
    private static void Quoted(StringBuilder to, string text, bool wrapped)
    {
        to.Append('"');
        var atLineStart = wrapped;
        for (var i = 0; i < text.Length; i++)
        {
            if (atLineStart)
                to.Append("\\\n").Append(' ', Indent);
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    to.Append('\\').Append(c);
                    break;
                case '\n':
                    to.Append("\\n");
                    break;
                case '\r':
                    to.Append("\\r");
                    break;
                case '\t':
                    to.Append("\\t");
                    break;
                case ' ' when atLineStart:
                    to.Append("\\ ");
                    break;
                case var unseen when IsUnseen(unseen):
                    to.Append(CultureInfo.InvariantCulture, $"\\u{(int)unseen:X4}");
                    break;
                default:
                    to.Append(c);
                    break;
            }
            atLineStart = wrapped && (c == '\n' || (c == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')));
        }
        to.Append('"');
    }
}
