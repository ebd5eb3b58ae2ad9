using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Versions;
using Annals.Reading.FrontMatter;
using Annals.Reading.Versions;
using Annals.Resolving.Versions;

namespace Annals.Editing.Releases;

/// <summary>What becomes of one chapter in a release.</summary>
internal sealed class ChapterPlan
{
    private readonly ReleaseOrder _order;
    private readonly Release? _newest;
    private readonly Snapshot _now;
    private readonly string _text;
    private readonly Span _version;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private Revision? _revision;

    private ChapterPlan(Chapter chapter, Release? newest, Snapshot now, ReleaseOrder order)
    {
        (Chapter, _newest, _now, _order) = (chapter, newest, now, order);
        _text = Encoding.UTF8.GetString(now.Chapter.Span);
        _version = RevisionPlaces.Of(_text.TrimStart('\uFEFF'))?.Version ?? default;
    }

    public Chapter Chapter { get; }

    /// <summary>Null where nothing has changed, and where there is an error.</summary>
    public PlannedRelease? Release { get; private set; }

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <param name="newest">The newest published version; null where there is none.</param>
    public static ChapterPlan Of(Chapter chapter, Release? newest, Snapshots snapshots, ReleaseOrder order)
    {
        var plan = new ChapterPlan(chapter, newest, snapshots[chapter], order);
        plan.Decide();
        return plan;
    }

    /// <summary>Whether the chapter, read again as it would be written, is the version that was meant.</summary>
    public bool IsIn(Chapter? read) =>
        read is not null
        && read.Version == Release!.To
        && read.Title == (Chapter.TitleInSource ?? Chapter.Title)
        && read.Slug.Value == Chapter.Slug.Value
        && read.Revisions.SequenceEqual(_revision is null ? Chapter.Revisions : Chapter.Revisions.Insert(0, _revision))
        && read.Date == read.Revisions[0].Date;

    public Diagnostic NotEdited() =>
        ReleaseRules.NotEdited.At(
            Chapter.File,
            _version,
            "the new version cannot be written into these particulars",
            "write version, date and the revision by hand and release again"
        );

    // That a chapter goes backwards, or that its revisions do not list what was published, the check has told.
    private void Decide()
    {
        if (_newest is null)
        {
            if (_order.Part is { } part)
                NotUsed("--" + part.ToString().ToLowerInvariant(), "this is its first release");
            if (Chapter.Revisions.IsEmpty)
                Edited(Chapter.Version);
            else
                AsItIs();
        }
        else if (Chapter.Version == _newest.Version)
        {
            if (SnapshotChanges.Between(_newest.Snapshot(), _now).IsNone)
                return;
            if (_order.Part is { } raised)
                Edited(NextVersion.After(_newest.Version, raised));
            else
                Say(
                    ReleaseRules.NoPart,
                    $"the chapter has changed since version {_newest.Version}, and nothing says how much",
                    "add --major, --minor or --patch"
                );
        }
        else if (!NextVersion.Follows(Chapter.Version, _newest.Version, _order.Part))
        {
            var next = string.Join(
                " or ",
                Enum.GetValues<VersionPart>()
                    .Where(p => _order.Part is null || _order.Part == p)
                    .Select(p => NextVersion.After(_newest.Version, p))
            );
            Say(
                ReleaseRules.OtherVersion,
                $"the chapter says version {Chapter.Version}, but after {_newest.Version} comes {next}",
                $"write {_newest.Version} here, which release raises, or {next}"
            );
        }
        else if (Chapter.Revisions.IsEmpty)
        {
            Edited(Chapter.Version);
        }
        else
        {
            AsItIs();
        }
    }

    /// <summary>The author has written version, date and note already: the file is published as it is.</summary>
    private void AsItIs()
    {
        if (_order.Note.Length > 0 && _order.Note != Chapter.Revisions[0].Note)
            NotUsed("-m", "the particulars say what it is");
        Take(Chapter.Version, _now);
    }

    // Said of one chapter; of all together it would be said of those that it was not meant for.
    private void NotUsed(string option, string why)
    {
        if (_order.Chapter is not null)
            Say(ReleaseRules.NotNeeded, $"{option} was not used: the chapter is version {Chapter.Version} already, and {why}", null);
    }

    private void Edited(ChapterVersion version)
    {
        if (string.IsNullOrWhiteSpace(_order.Note))
        {
            Say(ReleaseRules.NoNote, $"version {version} has no note that says what changed", "say it in one sentence: -m \"Notes added\"");
            return;
        }
        if (DateOf(version) is not { } date)
            return;
        _revision = new Revision(version, date, _order.Note.Trim(), string.IsNullOrWhiteSpace(_order.By) ? null : _order.By.Trim());
        if (RevisionText.With(_text, _revision) is { } text)
            Take(version, _now with { Chapter = Encoding.UTF8.GetBytes(text) });
        else
            _diagnostics.Add(NotEdited());
    }

    private DateOnly? DateOf(ChapterVersion version)
    {
        var newest = Chapter.Revisions.IsEmpty ? DateOnly.MinValue : Chapter.Revisions[0].Date;
        if (_order.Date >= newest)
            return _order.Date;
        if (_order.DateIsTheClocks && _order.Date.AddDays(1) == newest)
        {
            Say(
                ReleaseRules.DateOfClock,
                $"version {version} is dated {newest:yyyy-MM-dd} like the revision before it, as it is still {_order.Date:yyyy-MM-dd} here",
                null
            );
            return newest;
        }
        Say(
            ReleaseRules.DateTooEarly,
            $"version {version} would be of {_order.Date:yyyy-MM-dd}, before version {Chapter.Revisions[0].Version}, which is of {newest:yyyy-MM-dd}",
            _order.DateIsTheClocks ? "look at the machine's clock, or give the date with --date" : "give a later --date"
        );
        return null;
    }

    private void Take(ChapterVersion version, Snapshot snapshot)
    {
        var folder = $"works/{Chapter.Work}/versions/{_newest?.Folder ?? Chapter.Slug.Value}/{version}";
        var records = Encoding.UTF8.GetBytes(RecordsText.Of(snapshot));
        var files = ImmutableArray.Create(
            new InputFile(folder + "/chapter.md", () => snapshot.Chapter),
            new InputFile(folder + "/records.yml", () => records)
        );
        if (_revision is not null)
            files = files.Add(new InputFile(Chapter.File.Path, () => snapshot.Chapter));
        Release = new PlannedRelease(new ChapterKey(Chapter.Work, Chapter.Slug.Value), _newest?.Version, version, files);
    }

    private void Say(Rule rule, FormattableString message, string? hint) =>
        _diagnostics.Add(rule.At(Chapter.File, _version, FormattableString.Invariant(message), hint));
}
