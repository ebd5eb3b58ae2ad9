using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;
using Annals.Rendering.Catalogue;
using Annals.Rendering.Citing;
using Annals.Rendering.Html;
using Annals.Resolving.Citations;
using Annals.Theme;

namespace Annals.Tests.Rendering;

/// <summary>Small publications and prose, built by hand.</summary>
internal static class A
{
    private static readonly SourceFile s_file = new("test.md", "");

    public static TextRun Text(string words) => new(Span.None, words);

    public static Emphasis Italic(params Inline[] content) => new(Span.None, [.. content]);

    public static Paragraph Paragraph(params Inline[] content) => new(Span.None, [.. content]);

    public static Paragraph Paragraph(int number, params Inline[] content) => new(Span.None, [.. content]) { Number = number };

    public static Paragraph Paragraph(string words) => Paragraph(Text(words));

    public static NoteReference Mark(string written, string mark, int occurrence = 1) =>
        new(Span.None, NoteKey.Parse(written)) { Mark = mark, Occurrence = occurrence };

    public static Note Note(string written, int number, int references, params Block[] content) =>
        new(Span.None, NoteKey.Parse(written), [.. content])
        {
            Number = number,
            References = references,
            Paragraph = 1,
        };

    public static Reference Reference(ReferenceKind kind, string target, string address, string words) =>
        new(Span.None, kind, target, null, [Text(words)]) { Address = new UrlPath(address) };

    public static Chapter Chapter(params Block[] body) => Chapter("yugoslavia", body);

    public static Chapter Chapter(string slug, Block[] body, params Note[] notes) =>
        new()
        {
            File = s_file,
            Work = new WorkSlug("albania"),
            Slug = new Located<ChapterSlug>(new ChapterSlug(slug), Span.None),
            Title = "Conflict with Yugoslavia",
            Order = new Located<int>(1, Span.None),
            Version = new ChapterVersion(1, 1, 0),
            Date = new DateOnly(2026, 11, 22),
            Summary = "How the two parties fell out.",
            Body = [.. body],
            Notes = [.. notes],
        };

    public static Work Work(params Chapter[] chapters) =>
        new()
        {
            File = s_file,
            Slug = new WorkSlug("albania"),
            Title = "The Last Stalinist Fortress",
            Chapters = [.. chapters],
        };

    public static Figure Figure(string id, string title) =>
        new()
        {
            File = s_file,
            Id = id,
            Title = title,
        };

    public static Person Person(string id, string name, params string[] variants) =>
        new()
        {
            File = s_file,
            Key = new EntryKey(EntryKind.Person, id),
            Name = name,
            SortName = name,
            Variants = [.. variants.Select(v => new Variant(v, null, Span.None))],
            Body = [Paragraph(name + " in a paragraph.")],
        };

    public static Term Term(string id, string name, params string[] aliases) =>
        new()
        {
            File = s_file,
            Key = new EntryKey(EntryKind.Term, id),
            Name = name,
            SortName = name,
            Aliases = [.. aliases],
            Body = [Paragraph(name + " is explained here.")],
        };

    public static Edtf Date(string text) => Edtf.TryParse(text, out var date) ? date : throw new ArgumentException(text);

    public static Publication Publication(params Chapter[] chapters) =>
        new()
        {
            Settings = new PublicationSettings
            {
                File = s_file,
                Title = "Albania, 1945–1992",
                Language = "en",
                Publisher = "Annals",
                Editors = [],
            },
            Works = chapters.Length == 0 ? [] : [Work(chapters)],
        };

    public static Publication With(this Publication publication, params Figure[] figures) =>
        publication with
        {
            Figures = [.. figures],
            FigureById = figures.ToFrozenDictionary(f => f.Id),
        };

    public static SiteFrame Frame(Publication publication, string baseUrl = "https://annals.example/")
    {
        var url = new Uri(baseUrl);
        var assets = new Assets();
        return new SiteFrame(publication.Settings, url, [], assets, new ProseHtml(publication, url.AbsolutePath, assets))
        {
            Catalogue = new Cataloguing(publication),
            Citing = new PageCitations(
                publication,
                item => CitationStyle.Entry(item, "en"),
                (item, place) => CitationStyle.Note(item, place, "en")
            ),
            ProseOf = version => new ProseHtml(version, url.AbsolutePath, assets, recordsHere: true),
        };
    }

    public static IProseWriter Prose(Publication? publication = null) => Frame(publication ?? Publication()).Prose;

    /// <summary>The page's document as the theme makes it.</summary>
    public static string Html(Page page, SiteFrame frame)
    {
        var html = new ArrayBufferWriter<byte>();
        Templates.Render(page, frame, html);
        return Encoding.UTF8.GetString(html.WrittenSpan);
    }

    private sealed class Assets : IAssetAddresses
    {
        public UrlPath AddressOf(string name) => new("/assets/" + name);
    }
}
