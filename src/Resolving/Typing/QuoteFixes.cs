namespace Annals.Resolving.Typing;

/// <summary>
/// Which straight signs of a file that else has curly ones can be turned without a person. Of quotation marks those of a line that open and
/// close in turn, each where the one or the other can be meant alone; of the others those within and at the end of words. The signs are
/// those that the file itself uses, where it uses but one pair.
/// </summary>
internal static class QuoteFixes
{
    private const string Double = "“”„‟«»";
    private const string Openings = "([{—–-‘“„«‹‚";
    private const string Closings = ".,;:!?)]}…—–-’”“»›‘";

    /// <summary>The changes of double signs; none where the file has not one pair of its own.</summary>
    public static ImmutableArray<TextChange> OfDouble(IReadOnlyList<List<TypedSign>> lines) =>
        PairOf(lines) is var (open, close) ? [.. lines.SelectMany(line => OfDouble(line, open, close))] : [];

    /// <summary>The changes of single signs; none where the file does not have ’ for an apostrophe.</summary>
    public static ImmutableArray<TextChange> OfSingle(IReadOnlyList<List<TypedSign>> lines)
    {
        var endsWords = true;
        var isUsed = false;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                isUsed |= line[i].Value == '’' && i > 0 && char.IsLetterOrDigit(line[i - 1].Value);
                // where ‘ closes, as in ‚so‘, the end of a word may want either
                endsWords &= line[i].Value != '‚' && !(line[i].Value == '‘' && CanClose(line, i));
            }
        }
        return isUsed ? [.. lines.SelectMany(line => OfSingle(line, endsWords))] : [];
    }

    private static (char Open, char Close)? PairOf(IReadOnlyList<List<TypedSign>> lines)
    {
        var (open, close) = ('\0', '\0');
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var sign = line[i].Value;
                if (!Double.Contains(sign, StringComparison.Ordinal))
                    continue;
                switch (CanOpen(line, i), CanClose(line, i))
                {
                    case (true, false) when open == '\0' || open == sign:
                        open = sign;
                        break;
                    case (false, true) when close == '\0' || close == sign:
                        close = sign;
                        break;
                    default:
                        return null;
                }
            }
        }
        return open == '\0' || close == '\0' ? null : (open, close);
    }

    private static List<TextChange> OfDouble(List<TypedSign> line, char open, char close)
    {
        var changes = new List<TextChange>();
        var isOpen = false;
        for (var i = 0; i < line.Count; i++)
        {
            var (sign, at) = line[i];
            var isStraight = sign == '"';
            if (!isStraight && sign != open && sign != close)
                continue;
            // 8" is a length where nothing is open
            if (isStraight && !isOpen && i > 0 && char.IsAsciiDigit(line[i - 1].Value))
                continue;
            var (opens, closes) =
                isStraight ? (CanOpen(line, i), CanClose(line, i))
                : open == close ? (!isOpen, isOpen)
                : (sign == open, sign == close);
            if (opens == closes || opens == isOpen || (isStraight && (at < 0 || IsInAddress(line, i))))
                return [];
            if (isStraight)
                changes.Add(new(new Span(at, at + 1), "\"", (opens ? open : close).ToString()));
            isOpen = opens;
        }
        return isOpen ? [] : changes;
    }

    private static List<TextChange> OfSingle(List<TypedSign> line, bool endsWords)
    {
        var changes = new List<TextChange>();
        // After one that may open a quotation the end of a word may be the quotation's.
        var mayBeOpen = false;
        for (var i = 0; i < line.Count; i++)
        {
            if (line[i] is not ('\'', var at))
                continue;
            var isBehindWord = i > 0 && char.IsLetterOrDigit(line[i - 1].Value);
            var isBeforeLetter = i + 1 < line.Count && char.IsLetter(line[i + 1].Value);
            mayBeOpen |= !isBehindWord;
            var isSure =
                isBehindWord && (isBeforeLetter || (endsWords && !mayBeOpen && char.IsLetter(line[i - 1].Value) && CanClose(line, i)));
            if (isSure && at >= 0 && !IsInAddress(line, i))
                changes.Add(new(new Span(at, at + 1), "'", "’"));
        }
        return changes;
    }

    private static bool CanOpen(List<TypedSign> line, int at) =>
        (at == 0 || char.IsWhiteSpace(line[at - 1].Value) || Openings.Contains(line[at - 1].Value, StringComparison.Ordinal))
        && at + 1 < line.Count
        && char.IsLetterOrDigit(line[at + 1].Value);

    private static bool CanClose(List<TypedSign> line, int at)
    {
        if (at == 0 || !(char.IsLetterOrDigit(line[at - 1].Value) || Closings.Contains(line[at - 1].Value, StringComparison.Ordinal)))
            return false;
        return at + 1 == line.Count
            || line[at + 1].Value is TypedSign.Object
            || char.IsWhiteSpace(line[at + 1].Value)
            || Closings.Contains(line[at + 1].Value, StringComparison.Ordinal);
    }

    /// <summary>Whether the word around a sign is an address, where another sign would lead elsewhere.</summary>
    private static bool IsInAddress(List<TypedSign> line, int at)
    {
        const int Farthest = 200;
        var (start, end) = (at, at);
        while (start > 0 && at - start < Farthest && !char.IsWhiteSpace(line[start - 1].Value))
            start--;
        while (end < line.Count && end - at < Farthest && !char.IsWhiteSpace(line[end].Value))
            end++;
        var word = string.Create(
            end - start,
            (line, start),
            static (to, from) =>
            {
                for (var i = 0; i < to.Length; i++)
                    to[i] = from.line[from.start + i].Value;
            }
        );
        return word.Contains("://", StringComparison.Ordinal)
            || word.Contains('@', StringComparison.Ordinal)
            || word.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }
}
