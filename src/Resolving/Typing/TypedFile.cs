using System.Diagnostics;

namespace Annals.Resolving.Typing;

/// <summary>How one file is typed.</summary>
internal sealed class TypedFile
{
    private readonly SourceFile _file;
    private readonly List<Diagnostic> _told = [];
    private readonly QuoteCount _double = new("quotation marks");
    private readonly QuoteCount _single = new("apostrophes and single quotation marks");

    /// <summary>The words directly before those in hand: what a number is called often stands in bold, or on the line before.</summary>
    private string _before = "";

    private TypedFile(SourceFile file) => _file = file;

    public static List<Diagnostic> Of(SourceFile file, ImmutableArray<Block> prose)
    {
        var typed = new TypedFile(file);
        typed.Look(prose);
        var (turnsDouble, turnsSingle) = (typed._double.WantsCurly, typed._single.WantsCurly);
        var lines = turnsDouble || turnsSingle ? TypedSign.Lines(prose).ToList() : [];
        typed._double.Tell(file, turnsDouble ? QuoteFixes.OfDouble(lines) : [], typed._told);
        typed._single.Tell(file, turnsSingle ? QuoteFixes.OfSingle(lines) : [], typed._told);
        return typed._told;
    }

    private void Look(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
            Look(block);
    }

    private void Look(Block block)
    {
        switch (block)
        {
            case Paragraph p:
                Line(p.Content);
                break;
            case Heading h:
                Line(h.Content);
                break;
            case Quotation q:
                Look(q.Content);
                break;
            case ListBlock l:
                foreach (var item in l.Items)
                    Look(item.Content);
                break;
            case DefinitionList d:
                foreach (var item in d.Items)
                {
                    foreach (var term in item.Terms)
                        Line(term);
                    Look(item.Meaning);
                }
                break;
            case Table t:
                foreach (var cell in t.Rows.SelectMany(r => r.Cells))
                    Line(cell);
                break;
            // in verse a gap is the poet's, and so is a hyphen
            case Verse v:
                foreach (var line in v.Lines)
                    Line(line.Content, isProse: false);
                break;
            case Verbatim or Break or FigurePlace:
                break;
            default:
                throw new UnreachableException(block.GetType().Name);
        }
    }

    private void Line(ImmutableArray<Inline> content, bool isProse = true)
    {
        _before = "";
        Look(content, isProse);
    }

    private void Look(ImmutableArray<Inline> content, bool isProse)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    Look(t, isProse);
                    break;
                case Emphasis e:
                    Look(e.Content, isProse);
                    break;
                case Strong s:
                    Look(s.Content, isProse);
                    break;
                case ForeignPhrase f:
                    Look(f.Content, isProse);
                    break;
                // the signs of an address are no matter of typing: with another it leads elsewhere
                case Link { Content: [TextRun address] } l when l.Target == address.Value || l.Target == "mailto:" + address.Value:
                    _before = "";
                    break;
                case Link l:
                    Look(l.Content, isProse);
                    break;
                case Reference r:
                    Look(r.Content, isProse);
                    break;
                case LineEnd:
                    _before += " ";
                    break;
                case Intervention or Code or Picture or NoteReference or Citation:
                    _before = "";
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Look(TextRun run, bool isProse)
    {
        if (isProse)
            Gaps(run);
        var line = isProse && run.Value.Contains('-', StringComparison.Ordinal) ? _before + run.Value : "";
        for (var at = 0; line.Length > 0 && run.Value.AsSpan(at).IndexOf('-') is >= 0 and var ahead; at++)
        {
            at += ahead;
            if (Ranges.IsRange(line, _before.Length + at))
                Tell(TypographyRules.HyphenInRange, run, new Span(at, at + 1), "–", "a hyphen stands in a range, where a dash belongs");
        }
        _double.Add(run, '"', "“”„«»");
        _single.Add(run, '\'', "‘’‚");
        _before = run.Value;
    }

    private void Gaps(TextRun run)
    {
        for (var at = 0; run.Value.IndexOf("  ", at, StringComparison.Ordinal) is >= 0 and var start;)
        {
            at = start;
            while (at < run.Value.Length && run.Value[at] == ' ')
                at++;
            Tell(
                TypographyRules.SpaceTwice,
                run,
                new Span(start, at),
                " ",
                at - start == 2 ? "two spaces stand here" : $"{at - start} spaces stand here"
            );
        }
    }

    private void Tell(Rule rule, TextRun run, Span within, string instead, string message)
    {
        // Where signs are written otherwise than they are read (\*, &amp;) a place in the words is none in the file.
        var asTyped = run.Span.Length == run.Value.Length;
        var span = asTyped ? within.Shifted(run.Span.Start) : run.Span;
        _told.Add(
            rule.At(_file, span, message) with
            {
                Fix = asTyped ? new TextChange(span, run.Value[within.Start..within.End], instead) : null,
            }
        );
    }
}
