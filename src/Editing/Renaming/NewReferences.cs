using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Editing.Beginning;
using Annals.Reading.FrontMatter;
using Annals.Reading.Markup.References;

namespace Annals.Editing.Renaming;

/// <summary>
/// How files refer to what has another name now: each reference as the file's own reading has it, given the new name; not a character else.
/// </summary>
/// <param name="before">The chapters by the names that the files' references have for them.</param>
/// <param name="after">The same chapters by the names that they are to have.</param>
internal sealed class NewReferences(ImmutableArray<Renamed> renamed, ChapterNames before, ChapterNames after)
{
    private readonly HashSet<string> _chapters = [.. renamed.Where(r => r.Kind == RenamedKind.Chapter).Select(r => r.Chapter!.Id)];

    /// <summary>The changes in a text.</summary>
    /// <param name="chapter">The chapter whose file it is; null for other files.</param>
    public IEnumerable<TextChange> InText(InputFile file, NamedChapter? chapter)
    {
        var text = NewFile.Read(file).Text;
        foreach (var place in ReferencePlaces.Of(file))
        {
            var now = Now(place, chapter);
            if (now == place.Value)
                continue;
            var written = text[place.Span.Start..place.Span.End];
            yield return new TextChange(place.Span, written, Written(written, place.Value, now));
        }
    }

    /// <summary>What a place names once all have their new names.</summary>
    public string Now(ReferencePlace place, NamedChapter? chapter) =>
        place.Kind switch
        {
            ReferencePlaceKind.Address => Address(place.Value, chapter),
            ReferencePlaceKind.Citation => Named(RenamedKind.Source, place.Value),
            ReferencePlaceKind.Note => chapter is null
                ? place.Value
                : renamed.FirstOrDefault(r => r.Kind == RenamedKind.Note && r.Chapter!.Id == chapter.Id && r.Old == place.Value)?.New
                    ?? place.Value,
            _ => throw new System.Diagnostics.UnreachableException(place.Kind.ToString()),
        };

    /// <summary>The changes in a record's particulars: of whatever kind it is, each has keys of its own that name others.</summary>
    public IEnumerable<TextChange> InParticulars(InputFile file)
    {
        if (ParticularPlaces.Of(file) is not { } particulars)
            yield break;
        var text = NewFile.Read(file).Text;
        foreach (var place in particulars.All)
        {
            if (place.Text is not { } name)
                continue;
            var now = (file.Path.Split('/')[0], place.Name) switch
            {
                ("publication.yml", "works[]") => Named(RenamedKind.Work, name),
                ("glossary", "seeAlso[]") => Named(RenamedKind.Term, name),
                ("figures", "maker") => Named(RenamedKind.Person, name),
                ("figures", "source.work") => Named(RenamedKind.Work, name),
                ("errata", "chapter") => Erratum(name),
                _ => name,
            };
            if (now != name)
                yield return ScalarText.Replacing(text, place.Value, now);
        }
    }

    private string Named(RenamedKind kind, string name) => renamed.FirstOrDefault(r => r.Kind == kind && r.Old == name)?.New ?? name;

    private string Address(string address, NamedChapter? chapter)
    {
        if (address.StartsWith('#'))
            return chapter is null ? address : "#" + Fragment(address[1..], chapter);
        if (address.StartsWith('/'))
            return address.StartsWith("//", StringComparison.Ordinal) ? address : OfSite(address);
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return address;
        var (scheme, name) = (address[..colon], address[(colon + 1)..]);
        if (scheme == "chapter")
            return $"{scheme}:{Chapter(name, chapter?.Work)}";
        return renamed.FirstOrDefault(r => r.Scheme == scheme && r.Old == name) is { } known ? $"{scheme}:{known.New}" : address;
    }

    private string Chapter(string reference, WorkSlug? from)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? reference : reference[..hash];
        if (before.Meant(name, from) is not var (chapter, formerly))
            return reference;
        var fragment = hash < 0 ? "" : "#" + Fragment(reference[(hash + 1)..], chapter);
        var fromNow = from is { } work ? new WorkSlug(Named(RenamedKind.Work, work.Value)) : (WorkSlug?)null;
        // A name that means it still, and one that was an old one already, are the author's to keep.
        var stays =
            after.Meant(name, fromNow) is var (meant, was)
            && meant.Id == chapter.Id
            && (!was || (formerly && !_chapters.Contains(chapter.Id)));
        return (stays ? name : after.Reference(after[chapter.Id], fromNow, name.Contains('/', StringComparison.Ordinal))) + fragment;
    }

    private string Erratum(string name) =>
        before.OfErratum(name) is { } chapter && (_chapters.Contains(chapter.Id) || after.OfErratum(name)?.Id != chapter.Id)
            ? after.OfErratum(after[chapter.Id], name.Contains('/', StringComparison.Ordinal))
            : name;

    /// <summary>An anchor on a chapter's page.</summary>
    private string Fragment(string anchor, NamedChapter chapter)
    {
        foreach (var one in renamed)
        {
            if (one.Kind == RenamedKind.Figure && anchor == Addresses.FigureAnchor(one.Old))
                return Addresses.FigureAnchor(one.New);
            if (one.Kind == RenamedKind.Note && one.Chapter!.Id == chapter.Id && anchor == NoteKey.Parse(one.Old).Anchor)
                return NoteKey.Parse(one.New).Anchor;
        }
        return anchor;
    }

    /// <summary>An anchor on a page that joins a work's chapters: a chapter's slug, and what it is at the chapter's own.</summary>
    private string Joined(string anchor, WorkSlug work)
    {
        // of the chapters war and war-in-gaul, it is the latter that war-in-gaul-p1 stands in
        var (chapter, name) = before
            .All.Where(c => c.Work == work)
            .SelectMany(c => c.Formerly.Prepend(c.Slug).Select(slug => (Chapter: c, Name: slug.Value)))
            .Where(c => anchor == c.Name || anchor.StartsWith(c.Name + "-", StringComparison.Ordinal))
            .MaxBy(c => c.Name.Length);
        if (chapter is null)
            return anchor;
        var slug = after[chapter.Id].Slug;
        return anchor.Length == name.Length ? slug.Value : Addresses.Joined(slug, Fragment(anchor[(name.Length + 1)..], chapter));
    }

    private string OfSite(string address)
    {
        if (renamed.SelectMany(r => r.Places).FirstOrDefault(p => p.Old.Value == address) is { New.Value: { } there })
            return there;
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (page, fragment) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        if (fragment.Length > 0 && before.At(page) is { } chapter)
            fragment = "#" + Fragment(fragment[1..], chapter);
        else if (fragment.Length > 0 && before.WorkJoinedAt(page) is { } work)
            fragment = "#" + Joined(fragment[1..], work);
        foreach (var one in renamed)
        {
            if (one.Page is not var (old, now))
                continue;
            var hasMore = one.Kind is RenamedKind.Work or RenamedKind.Chapter;
            if (hasMore ? page.StartsWith(old.Value, StringComparison.Ordinal) : page == old.Value)
                return now.Value + page[old.Value.Length..] + fragment;
        }
        return page + fragment;
    }

    /// <summary>
    /// The new value as it is written: what the author wrote around the name stays, be it a fragment with signs escaped or brackets around
    /// the address.
    /// </summary>
    private static string Written(string written, string was, string now)
    {
        if (written == was)
            return now;
        var at = written.IndexOf(was, StringComparison.Ordinal);
        if (at >= 0)
            return written[..at] + now + written[(at + was.Length)..];
        var (hash, fragment) = (now.IndexOf('#', StringComparison.Ordinal), written.IndexOf('#', StringComparison.Ordinal));
        return hash < 0 || fragment < 0 ? now : now[..hash] + written[fragment..];
    }
}
