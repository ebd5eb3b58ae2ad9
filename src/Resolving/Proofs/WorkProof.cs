using System.Security.Cryptography;
using System.Text;
using Annals.Core.Sources;

namespace Annals.Resolving.Proofs;

/// <summary>
/// The proof that nothing of a source was lost: its bytes are built again from the words of chapters and records and the layout's positions
/// and marks, and compared. The layout holds no letters, so that the words can come from nowhere else.
/// </summary>
public static class WorkProof
{
    private const int Shown = 40;
    private const int ShownBefore = 24;

    /// <param name="work">As read or as resolved: what the proof wants is in both.</param>
    /// <param name="source">The source as received.</param>
    /// <param name="whole">False where chapters may be left out, as those that were never released.</param>
    /// <exception cref="ArgumentException">The layout names an encoding that is none.</exception>
    public static SourceProof Of(
        Work work,
        ImmutableArray<Figure> figures,
        SourceLayout layout,
        ReadOnlyMemory<byte> source,
        bool whole = true
    )
    {
        var encoding =
            Encodings.Named(layout.Encoding)
            ?? throw new ArgumentException($"the layout names an encoding that is none: {layout.Encoding}", nameof(layout));
        return new Comparing(work, figures, layout, source, encoding).Proof(whole);
    }

    private sealed class Comparing(
        Work work,
        ImmutableArray<Figure> figures,
        SourceLayout layout,
        ReadOnlyMemory<byte> source,
        Encoding encoding
    )
    {
        private readonly byte[] _mark = layout.ByteOrderMark ? encoding.GetBytes("\uFEFF") : [];
        private readonly StringBuilder _text = new();
        private readonly List<int> _leftOut = [];
        private readonly Dictionary<SourceBlockKind, Portion> _kinds = [];
        private SourceLines _lines = null!;
        private SourceDifference? _difference;
        private int _at;

        public SourceProof Proof(bool whole)
        {
            var marked = source.Span.StartsWith(_mark);
            _lines = new SourceLines(source.Span, marked ? _mark.Length : 0, encoding);
            var words = new WorkWords(work, figures, layout);
            var log = new InterventionLog(work);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(_mark);
            if (marked)
                _at = _mark.Length;
            else
                _difference = new SourceDifference(0, 1, "", Opening(source.Span, 0), "a byte-order mark", null, Span.None);

            long bytes = _at,
                lines = 0,
                blocks = 0;
            for (var i = 0; i < layout.Blocks.Length;)
            {
                var past = PastLine(i);
                var (start, next) = (
                    i == 0 ? _at : _lines.StartOf(layout.Blocks[i].FirstLine),
                    past < layout.Blocks.Length ? _lines.StartOf(layout.Blocks[past].FirstLine) : source.Length
                );
                var these = layout.Blocks[i..past];
                var isThere = whole || !these.Any(words.Lacks);
                var found = these.Select(words.Next).ToList();
                var built = these.Zip(found, Built).ToList();
                var differed = _difference is not null;
                var same = differed && isThere && AreSame(built, start, next);
                for (var at = 0; at < these.Length; at++)
                {
                    var block = these[at];
                    log.Add(block, found[at]);
                    hash.AppendData(built[at]);
                    if (!differed)
                        same = isThere && IsSame(found[at], built[at]);
                    if (!isThere)
                        _leftOut.AddRange(Enumerable.Range(block.FirstLine, Math.Max(block.LastLine - block.FirstLine + 1, 0)));
                    Count(block.Kind, same);
                    if (!same)
                        continue;
                    bytes += built[at].Length;
                    // one that begins within a line shares it with the one before
                    lines += block.LastLine - block.FirstLine + (at == 0 ? 1 : 0);
                    blocks++;
                }
                if (!isThere)
                    _at = next;
                i = past;
            }
            _difference ??= AtTheEnd(words);
            log.Add(words.Remaining());

            var covers = _difference is null && _leftOut.Count == 0;
            return new SourceProof
            {
                Work = work.Slug,
                File = layout.File,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(source.Span)),
                RebuiltSha256 = Convert.ToHexStringLower(hash.GetHashAndReset()),
                Bytes = source.Length,
                Encoding = layout.Encoding,
                Coverage = new SourceCoverage(
                    new Portion(covers ? source.Length : Math.Min(bytes, source.Length), source.Length),
                    new Portion(covers ? _lines.Count : Math.Min(lines, _lines.Count), _lines.Count),
                    new Portion(blocks, layout.Blocks.Length),
                    [.. _kinds.OrderBy(k => k.Key).Select(k => new KindCoverage(k.Key, k.Value))]
                ),
                Interventions = log.InOrder(),
                Difference = _difference,
                LinesLeftOut = [.. _leftOut.Distinct().Order()],
                Open = () => source,
            };
        }

        /// <summary>
        /// The first block behind one that begins with a line: a note within a paragraph ends in the middle of one, and what follows
        /// belongs to the same lines.
        /// </summary>
        private int PastLine(int block)
        {
            var past = block + 1;
            while (past < layout.Blocks.Length && layout.Blocks[past - 1].Setting.Tail is not [.., '\n' or '\r'])
                past++;
            return past;
        }

        /// <summary>Whether blocks give back the lines that the layout names for them, where something before them differs.</summary>
        private bool AreSame(List<byte[]> built, int start, int next)
        {
            foreach (var part in built)
            {
                if (start > next || !source.Span[start..next].StartsWith(part))
                    return false;
                start += part.Length;
            }
            return start == next;
        }

        /// <summary>Whether a block gives the bytes back that follow, as long as nothing differs.</summary>
        private bool IsSame(WordsFound found, byte[] built)
        {
            if (_difference is not null)
                return false;
            var rest = source.Span[_at..];
            if (rest.StartsWith(built))
            {
                _at += built.Length;
                return true;
            }
            var same = rest.CommonPrefixLength(built);
            var place =
                found.Chapter is { } chapter && found.Span.Length > 0
                    ? DifferencePlace.Of(chapter, found.Span, Text(built.AsSpan(0, same)))
                    : found.Span;
            _difference = new SourceDifference(
                _at + same,
                _lines.LineAt(_at + same),
                Closing(_at + same),
                Opening(source.Span, _at + same),
                Opening(built, same),
                found.File,
                place
            );
            return false;
        }

        private SourceDifference? AtTheEnd(WorkWords words)
        {
            if (_at < source.Length)
                return new SourceDifference(
                    _at,
                    _lines.LineAt(_at),
                    Closing(_at),
                    Opening(source.Span, _at),
                    SourceDifference.TheEnd,
                    null,
                    Span.None
                );
            return words.LeftOver() is { } left
                ? new SourceDifference(
                    _at,
                    Math.Max(_lines.Count, 1),
                    Closing(_at),
                    SourceDifference.TheEnd,
                    left.Words.Length > Shown ? left.Words[..Shown] : left.Words,
                    left.File,
                    left.Span
                )
                : null;
        }

        private void Count(SourceBlockKind kind, bool same)
        {
            var so = _kinds.GetValueOrDefault(kind);
            _kinds[kind] = new Portion(so.Part + (same ? 1 : 0), so.Whole + 1);
        }

        /// <summary>Words of an editor may hold characters that the source's encoding lacks: they differ, they do not fail.</summary>
        private byte[] Built(SourceBlock block, WordsFound found)
        {
            _text.Clear();
            block.Setting.Set(_text, found.Words, layout.LineEnd);
            var text = _text.ToString();
            try
            {
                return encoding.GetBytes(text);
            }
            catch (EncoderFallbackException)
            {
                return Encoding
                    .GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
                    .GetBytes(text);
            }
        }

        private string Opening(ReadOnlySpan<byte> bytes, int at)
        {
            if (at >= bytes.Length)
                return SourceDifference.TheEnd;
            at = FirstOf(bytes, at);
            return Text(bytes[at..Math.Min(bytes.Length, at + 4 * Shown)]) is var text && text.Length > Shown ? text[..Shown] : text;
        }

        /// <summary>The end of what comes before a place, on its line.</summary>
        private string Closing(int at)
        {
            at = FirstOf(source.Span, at);
            var start = Math.Max(
                _lines.StartOf(_lines.LineAt(Math.Max(at - 1, 0))),
                FirstOf(source.Span, Math.Max(at - 4 * ShownBefore, 0))
            );
            var text = Text(source.Span[Math.Min(start, at)..at]).TrimStart('\uFEFF').TrimEnd('\r', '\n');
            return text.Length > ShownBefore ? text[^ShownBefore..] : text;
        }

        /// <summary>A difference may lie within a character of several bytes: where that begins.</summary>
        private int FirstOf(ReadOnlySpan<byte> bytes, int at)
        {
            if (encoding.CodePage == 65001)
            {
                while (at > 0 && at < bytes.Length && (bytes[at] & 0xC0) == 0x80)
                    at--;
                return at;
            }
            var width = encoding.GetByteCount("\n");
            return at - at % width;
        }

        private string Text(ReadOnlySpan<byte> bytes)
        {
            var lenient = (Encoding)encoding.Clone();
            lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
            return lenient.GetString(bytes);
        }
    }
}
