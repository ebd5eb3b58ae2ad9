using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Rendering.Assets;

/// <summary>
/// The characters beyond Latin Extended-A that the publication uses, so that its fonts can be cut to them. What lies below is always in the fonts: it costs little, and they then
/// stay the same while a text is being written.
/// </summary>
public static class CharacterSet
{
    private const char LastOfEveryFont = '\u017F'; // the end of Latin Extended-A

    // What typography puts in by itself: quotation marks, dashes, ellipsis, spaces, arrows, primes, minus.
    private const string Typographic = "\u2002\u2009\u200A\u202F\u2010\u2011\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2020\u2026\u2032\u2033\u2039\u203A\u2190\u2192\u21A9\u2212";

    /// <summary>Each character once, in order of code point.</summary>
    /// <param name="memory">Of earlier states of the publication; null for none.</param>
    public static string Of(Publication publication, CharacterMemory? memory = null)
    {
        var found = new SortedSet<int>();
        Add(found, Typographic);
        AddTitles(found, publication);
        foreach (var work in publication.Works)
        {
            AddAll(found, work.Title, work.Subtitle, work.Summary, work.Rights, work.Source?.Description);
            AddChapters(found, work.Chapters, memory);
        }
        foreach (var entry in publication.Entries)
        {
            AddAll(found, [entry.Name, entry.SortName, .. entry.Variants.Select(v => v.Source)]);
            Add(found, entry.Body);
        }
        foreach (var f in publication.Figures)
        {
            AddAll(found, f.Title, f.MakerName, f.Kind, f.Medium, f.Size, f.Holder, f.Rights, f.Credit, f.Source?.Text);
            Add(found, f.Caption);
        }
        foreach (var item in publication.Bibliography)
        {
            TextPieces.Each(item.Entry, text => Add(found, text));
        }
        foreach (var erratum in publication.Errata)
        {
            AddAll(found, erratum.Wrong.Value, erratum.Right, erratum.By);
            Add(found, erratum.Body);
        }
        foreach (var history in publication.Histories.Values) AddVersions(found, history);
        return string.Concat(found.Select(char.ConvertFromUtf32));
    }

    private static void AddVersions(SortedSet<int> found, ChapterHistory history)
    {
        // What versions share is one string, which is looked through once.
        var seen = new HashSet<string>(ReferenceEqualityComparer.Instance);
        foreach (var version in history.Versions)
        {
            AddAll(found, version.Title, version.Note, version.By);
            foreach (var words in version.Text.Passages.Select(p => p.Words).Concat(version.Text.Apparatus.SelectMany(a => new[] { a.Label, a.Words })))
            {
                if (seen.Add(words)) Add(found, words);
            }
        }
    }

    // Nearly all of the text: looked through on every core, each with a set of its own.
    private static void AddChapters(SortedSet<int> found, ImmutableArray<Chapter> chapters, CharacterMemory? memory) =>
        Parallel.ForEach(chapters, () => new SortedSet<int>(), (chapter, _, own) =>
        {
            if (memory is null) AddChapter(own, chapter);
            else own.UnionWith(memory.Of(chapter, CharactersOf));
            return own;
        }, own =>
        {
            lock (found) found.UnionWith(own);
        });

    private static SortedSet<int> CharactersOf(Chapter chapter)
    {
        var own = new SortedSet<int>();
        AddChapter(own, chapter);
        return own;
    }

    private static void AddChapter(SortedSet<int> found, Chapter chapter)
    {
        AddAll(found, [chapter.Title, chapter.TitleInSource, chapter.Label, chapter.Summary, .. chapter.Revisions.Select(r => r.Note)]);
        Add(found, chapter.Body);
        foreach (var note in chapter.Notes) Add(found, note.Content);
    }

    private static void AddTitles(SortedSet<int> found, Publication publication)
    {
        var settings = publication.Settings;
        AddAll(found, [settings.Title, settings.Subtitle, settings.Description, settings.Publisher, settings.Rights, .. settings.Editors]);
        foreach (var happening in publication.Events)
        {
            Add(found, happening.Title);
            Add(found, happening.Body);
        }
        foreach (var page in publication.Pages)
        {
            Add(found, page.Title);
            Add(found, page.Body);
        }
    }

    private static void AddAll(SortedSet<int> found, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts) Add(found, text);
    }

    private static void Add(SortedSet<int> found, ImmutableArray<Block> blocks) => TextPieces.Each(blocks, text => Add(found, text));

    private static void Add(SortedSet<int> found, string? text)
    {
        var at = 0;
        while (text is not null && text.AsSpan(at).IndexOfAnyExceptInRange('\0', LastOfEveryFont) is >= 0 and var next)
        {
            at += next;
            var whole = System.Text.Rune.TryGetRuneAt(text, at, out var rune);
            if (whole) found.Add(rune.Value);
            at += whole ? rune.Utf16SequenceLength : 1;
        }
    }
}
