using Annals.Core.Sources;

namespace Annals.Resolving.Proofs;

/// <summary>
/// Every place where the reading text is not the source's, noted while the source is built again, as only then it is known on which line it
/// stands.
/// </summary>
internal sealed class InterventionLog
{
    /// <summary>How far the words around an intervention are told, in UTF-16 units.</summary>
    private const int Reach = 36;

    private readonly List<SourceIntervention> _noted = [];

    public InterventionLog(Work work)
    {
        if (work.TitleSupplied)
            _noted.Add(new(InterventionLayer.SuppliedTitle, 0, "", work.Title) { File = work.File });
        foreach (var chapter in work.Chapters.Where(c => c.TitleSupplied))
        {
            _noted.Add(
                new(InterventionLayer.SuppliedTitle, chapter.Source?.FirstLine ?? 0, "", chapter.Title)
                {
                    File = chapter.File,
                    Chapter = chapter.Slug.Value,
                }
            );
        }
    }

    public ImmutableArray<SourceIntervention> InOrder() => [.. _noted.OrderBy(i => i.Line)];

    public void Add(SourceBlock block, WordsFound found)
    {
        switch (block.Kind)
        {
            case SourceBlockKind.Caption when found.Figure is { } figure:
                _noted.Add(
                    new(InterventionLayer.Caption, block.FirstLine, found.Words, figure.Title)
                    {
                        File = figure.File,
                        Chapter = figure.Standing?.Chapter,
                        Figure = figure.Id,
                    }
                );
                break;
            case SourceBlockKind.Aside:
                _noted.Add(new(InterventionLayer.LeftOut, block.FirstLine, found.Words, ""));
                break;
            case SourceBlockKind.Heading when found.Chapter is { TitleInSource: { } title } chapter:
                _noted.Add(
                    new(InterventionLayer.RegularisedName, block.FirstLine, title, chapter.Title)
                    {
                        File = chapter.File,
                        Chapter = chapter.Slug.Value,
                    }
                );
                break;
        }
        foreach (var intervening in found.Interventions)
            Add(intervening, LineOf(block, found.Words, intervening.At + block.Frame.Length), found.Chapter!, found.Note, found.Words);
    }

    /// <summary>Those in words that the source does not have: the text is not the source's, and this is not the reason.</summary>
    public void Add(IEnumerable<(Intervening Intervening, Chapter Chapter, NoteKey? Note)> remaining)
    {
        foreach (var (intervening, chapter, note) in remaining)
            Add(intervening, 0, chapter, note, "");
    }

    private void Add(Intervening intervening, int line, Chapter chapter, NoteKey? note, string words)
    {
        var (layer, reason, entry) = intervening.What switch
        {
            Emendation e => (InterventionLayer.Emendation, e.Reason, (EntryKey?)null),
            Regularisation r => (InterventionLayer.RegularisedName, null, r.Entry),
            _ => throw new System.Diagnostics.UnreachableException(intervening.What.GetType().Name),
        };
        var source = PlainText.Of(intervening.What.Source);
        _noted.Add(
            new(layer, line, source, PlainText.Of(intervening.What.Reading), reason)
            {
                Around = (
                    Ending(words.AsSpan(0, Math.Min(intervening.At, words.Length))),
                    Beginning(words.AsSpan(Math.Min(intervening.At + source.Length, words.Length)))
                ),
                File = chapter.File,
                Span = intervening.What.Span,
                Chapter = chapter.Slug.Value,
                Number = intervening.What.Number,
                Paragraph = intervening.Paragraph,
                Note = note,
                Entry = entry,
            }
        );
    }

    /// <summary>The last words of some: whole ones, as far back as <see cref="Reach"/> allows.</summary>
    private static string Ending(ReadOnlySpan<char> words)
    {
        if (words.Length <= Reach)
            return OneLine(words);
        var reach = words[^Reach..];
        var space = reach.IndexOfAny(' ', '\n');
        return OneLine(reach[(space + 1)..]);
    }

    private static string Beginning(ReadOnlySpan<char> words)
    {
        if (words.Length <= Reach)
            return OneLine(words);
        var reach = words[..Reach];
        var space = reach.LastIndexOfAny(' ', '\n');
        return OneLine(space > 0 ? reach[..space] : reach);
    }

    private static string OneLine(ReadOnlySpan<char> words) =>
        words.ToString().Replace('\n', ' ').Replace("\uFFFC", "", StringComparison.Ordinal);

    /// <summary>The line on which a place among a block's words stands.</summary>
    private static int LineOf(SourceBlock block, string words, int at)
    {
        var setting = block.Setting;
        var ends =
            Ends(setting.Lead)
            + setting.Wraps.Count(w => w < at)
            + setting.Swaps.Where(s => s.At < at).Sum(s => Ends(s.Text))
            + Ends(words.AsSpan(0, Math.Min(at, words.Length)));
        return Math.Min(block.FirstLine + ends, Math.Max(block.LastLine, block.FirstLine));
    }

    private static int Ends(ReadOnlySpan<char> text)
    {
        var ends = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                ends++;
        }
        return ends;
    }
}
