using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Reading;
using Annals.Rendering;
using Annals.Rendering.Assets;
using Annals.Rendering.Search;
using Annals.Resolving;
using Annals.Resolving.Maps;
using Annals.Resolving.Pages;
using Annals.Resolving.Proofs;
using Annals.Resolving.Typing;
using Annals.Resolving.Versions;

namespace Annals.Publishing;

/// <summary>
/// Read this first: the press. Input is read into a manuscript, resolved into a publication with a plan of its pages, given its assets, set
/// as files and made searchable. Every host runs this one list; an error in the content stops it before anything is made, after everything
/// has been checked: all but whether images can be read to their end, which only their encoder finds, in the stage Assets, and before any
/// file of the site is written.
/// </summary>
public static class Publisher
{
    public static ImmutableArray<Stage> Stages { get; } =
    [
        new("Manuscript", "Reading the manuscript", Checks: true, ReadManuscript),
        new("Publication", "Resolving names, notes and links", Checks: true, Resolve),
        new("Assets", "Making fonts, map and pictures", Checks: false, MakeAssets),
        new("Site", "Setting the pages", Checks: false, SetPages),
        new("Search", "Making the search index", Checks: false, MakeIndex),
    ];

    /// <summary>The whole press; where the content has errors, only as far as the checking stages go.</summary>
    public static PressRun Run(InputTree input, PressOrder order, IStageWatch? watch = null, CancellationToken cancel = default) =>
        Stages.Aggregate(Begin(input, order), (run, stage) => Run(run, stage, watch, cancel));

    /// <summary>The press before its first stage.</summary>
    public static PressRun Begin(InputTree input, PressOrder order) => new(input, order) { Terms = order.Terms };

    /// <summary>Only what finds authors' mistakes. What only the network knows, or the encoder of images, is not looked for.</summary>
    public static PressRun Check(
        InputTree input,
        PressTerms? terms = null,
        IStageWatch? watch = null,
        CancellationToken cancel = default
    )
    {
        var run = Stages
            .Where(s => s.Checks)
            .Aggregate(new PressRun(input, Order: null) { Terms = terms ?? new() }, (run, stage) => Run(run, stage, watch, cancel));
        // In a text as it was released nobody can take a silence back; and with errors not all is found that one may be for.
        return run.Terms is { Thorough: true, Released: false } && !run.IsUnsound
            ? run.WithIdleSilences((rule, _) => !OutsideLinkRules.All.Contains(rule))
            : run;
    }

    /// <summary>
    /// One stage, for a host that has its own way of going through the list; a stage that errors forbid leaves the run as it is.
    /// </summary>
    public static PressRun Run(PressRun run, Stage stage, IStageWatch? watch, CancellationToken cancel)
    {
        if (run.HasErrors && !stage.Checks)
            return run;
        cancel.ThrowIfCancellationRequested();
        watch?.Begins(stage);
        run = stage.Run(run, cancel);
        watch?.Ended(stage);
        return run;
    }

    private static PressRun ReadManuscript(PressRun run, CancellationToken cancel)
    {
        var read = Manuscripts.Of(run.Input, run.Order?.Memory?.Reading, cancel);
        run = run with { Silences = read.Value?.Silences ?? [] };
        // How a released text is typed nobody can mend.
        if (run.Terms is { Thorough: true, Released: false } && read.Value is { } manuscript)
            run = run.Found(TypedText.Of(manuscript, cancel));
        return run.Found(read.Diagnostics) with { Manuscript = read.Value };
    }

    private static PressRun Resolve(PressRun run, CancellationToken cancel)
    {
        if (run.Manuscript is not { } manuscript)
            return run;
        var resolved = Resolution.Of(manuscript, run.Order?.Memory?.Resolving ?? new(), cancel);
        run = run.Found(resolved.Diagnostics) with { Manuscript = null };
        // What differs from its newest release can only be said of a whole that holds together.
        var publication =
            run.IsUnsound || run.Terms.Released
                ? Checked.Of(resolved.Value)
                : Drafts.Of(resolved.Value, run.Input, manuscript.Releases, cancel);
        run = run.Found(publication.Diagnostics);
        // Nor can it be proved of anything else that it is the source's.
        if (!run.IsUnsound)
            publication = SourceProofs.Of(publication.Value, run.Input, whole: !run.Terms.Released, cancel);
        return run.Found(run.IsUnsound ? [] : publication.Diagnostics) with
        {
            Publication = publication.Value,
            Plan = PagePlan.Of(publication.Value),
        };
    }

    private static PressRun MakeAssets(PressRun run, CancellationToken cancel)
    {
        var publication = run.Publication!;
        var fonts = run.Order!.Workshop.Fonts(
            CharacterSet.Of(run.Input.Files.Where(Manuscripts.HaveWords), run.Order.Memory?.Characters),
            cancel
        );
        var baseUrl = run.Order!.BaseUrl ?? publication.Settings.BaseUrl ?? Somewhere;
        var map = MapSubjects.Of(publication) is { } subject ? run.Order.Workshop.Map(subject, cancel) : null;
        var pictures = PictureFiles.Of(publication, run.Order.Workshop, cancel);
        run = run.Found(pictures.Diagnostics);
        var (files, addresses) = AssetFiles.Of([.. run.Order!.Theme, .. fonts, .. map is null ? [] : new[] { map.Ground }], pictures.Value);
        return run with { Frame = SiteFrames.Of(publication, run.Plan, baseUrl, addresses) with { Map = map }, Files = files };
    }

    private static PressRun SetPages(PressRun run, CancellationToken cancel) =>
        run with
        {
            Files = run.Files.AddRange(Outputs.Of(run.Publication!, run.Plan, run.Frame!, run.Order!.Template)),
        };

    private static PressRun MakeIndex(PressRun run, CancellationToken cancel)
    {
        if (!run.Order!.Search)
            return run;
        var corpus = SearchCorpus.Of(run.Publication!, cancel);
        return run with { Files = [.. run.Files, .. run.Order.Workshop.Index(corpus.Lines, cancel), corpus.Names, corpus.Words] };
    }

    /// <summary>Where neither the publication nor the host says where the site will be: the address that the preview has.</summary>
    public static readonly Uri Somewhere = new("http://127.0.0.1:8080/");
}
