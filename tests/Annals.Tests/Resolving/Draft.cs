using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Resolving;

namespace Annals.Tests.Resolving;

/// <summary>Manuscripts as tests write them, without Markdown: what resolving is told by reading.</summary>
internal static class Draft
{
    public static readonly SourceFile Nowhere = new("works/rome/chapters/01-rubicon.md", new string('\n', 40));

    public static Manuscript Of(params Chapter[] chapters) =>
        new()
        {
            Settings = new PublicationSettings
            {
                File = new SourceFile("publication.yml", ""),
                Title = "Rome",
                Language = "en",
                Works = [new(new WorkSlug("rome"), Span.None)],
            },
            Works =
            [
                new Work
                {
                    File = new SourceFile("works/rome/work.yml", ""),
                    Slug = new WorkSlug("rome"),
                    Title = "Rome",
                    Chapters = [.. chapters],
                },
            ],
        };

    public static Chapter Chapter(params Block[] body) => Chapter("rubicon", 1, body);

    public static Chapter Chapter(string slug, int order, params Block[] body) =>
        new()
        {
            File = Nowhere,
            Work = new WorkSlug("rome"),
            Slug = new(new ChapterSlug(slug), Span.None),
            Title = "Untitled",
            Order = new(order, Span.None),
            Version = new(1, 0, 0),
            Date = new(2026, 11, 22),
            Body = [.. body],
        };

    public static Paragraph P(params object[] content) => new(Span.None, Line(content));

    public static Heading H(string words) => new(Span.None, 2, Line(words));

    public static Quotation Q(params Block[] content) => new(Span.None, [.. content]);

    public static Emphasis Em(params object[] content) => new(Span.None, Line(content));

    public static LineEnd Br => new(Span.None, false);

    public static Code Verbatim(string words) => new(Span.None, words);

    public static Reference Ref(ReferenceKind kind, string target, string words, string? fragment = null) =>
        new(Span.None, kind, target, fragment, Line(words));

    public static Emendation Emended(string source, string reading, string? reason = null) =>
        new(Span.None, source.Length == 0 ? [] : Line(source), reading.Length == 0 ? [] : Line(reading), reason);

    public static NoteReference Mark(string label) => new(Span.None, NoteKey.Parse(label));

    public static Note Note(string label, params object[] content) => new(Span.None, NoteKey.Parse(label), [P(content)]);

    public static ImmutableArray<Inline> Line(params object[] content) =>
        [.. content.Select(c => c is string words ? new TextRun(new Span(0, words.Length), words) : (Inline)c)];

    public static Person Person(string id, string name, params string[] variants) =>
        new()
        {
            File = new SourceFile($"people/{id}.md", ""),
            Key = new(EntryKind.Person, id),
            Name = name,
            SortName = name,
            Variants = [.. variants.Select(v => new Variant(v, null, Span.None))],
        };

    public static Term Term(string id, string name, params string[] aliases) =>
        new()
        {
            File = new SourceFile($"glossary/{id}.md", ""),
            Key = new(EntryKind.Term, id),
            Name = name,
            SortName = name,
            Aliases = [.. aliases],
        };

    public static Figure Figure(string id) =>
        new()
        {
            File = new SourceFile($"figures/{id}.md", ""),
            Id = id,
            Title = id,
        };

    public static Publication Resolved(this Manuscript manuscript) => Resolution.Of(manuscript, CancellationToken.None).Value;

    /// <summary>The diagnostics as <c>CODE message</c>, in order.</summary>
    public static string[] Complaints(this Manuscript manuscript) =>
        [.. Resolution.Of(manuscript, CancellationToken.None).Diagnostics.Select(d => $"{d.Rule.Code} {d.Message}")];

    /// <summary>
    /// The first chapter's text as markup: <c>[words](kind:id)</c> where a link was put in, with an exclamation mark where the author wrote
    /// it.
    /// </summary>
    public static string Markup(this Manuscript manuscript) =>
        string.Join("\n", manuscript.Resolved().Works[0].Chapters[0].Body.SelectMany(Lines));

    public static IEnumerable<string> Lines(Block block) =>
        block switch
        {
            Paragraph p => [$"p{p.Number}: {Markup(p.Content)}"],
            Heading h => [$"#{h.Id}: {Markup(h.Content)}"],
            Quotation q => q.Content.SelectMany(Lines).Select(line => "> " + line),
            ListBlock l => l.Items.SelectMany(item => item.Content.SelectMany(Lines)).Select(line => "- " + line),
            Table t => t.Rows.Select(row => string.Join(" | ", row.Cells.Select(Markup))),
            Verse v => v.Lines.Select(line => "| " + Markup(line.Content)),
            FigurePlace f => [$"figure {f.Number} {f.FigureId}{(f.Repeated ? " again" : "")}"],
            _ => [block.GetType().Name],
        };

    private static string Markup(ImmutableArray<Inline> content) =>
        string.Concat(
            content.Select(inline =>
                inline switch
                {
                    TextRun t => t.Value,
                    LineEnd => "/",
                    Emphasis e => $"*{Markup(e.Content)}*",
                    Strong s => $"**{Markup(s.Content)}**",
                    Code c => $"`{c.Value}`",
                    Reference r => $"[{Markup(r.Content)}]({(r.Automatic ? "" : "!")}{r.Kind.ToString().ToLowerInvariant()}:{r.Target})",
                    Link l => $"[{Markup(l.Content)}]({l.Target})",
                    Intervention i => $"{{{Markup(i.Source)}>{Markup(i.Reading)}}}",
                    NoteReference n => $"[{n.Mark}.{n.Occurrence}]",
                    Citation c => $"[{string.Join("; ", c.Works.Select(w => Markup(w.Form)))}]",
                    _ => inline.GetType().Name,
                }
            )
        );
}
