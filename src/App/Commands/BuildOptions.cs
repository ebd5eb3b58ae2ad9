using System.CommandLine;
using Annals.App.Terminal;
using Annals.App.Workshop;
using Annals.Publishing;
using Annals.Theme;

namespace Annals.App.Commands;

/// <summary>The options of the commands that make a site.</summary>
internal sealed class BuildOptions
{
    public Option<Uri?> BaseUrl { get; } =
        new("--base-url")
        {
            Description = "Where the site will be, such as https://example.org/history/; instead of publication.yml's baseUrl.",
            CustomParser = result =>
            {
                var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
                if (
                    Uri.TryCreate(text, UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"
                    && uri.Query.Length == 0
                    && uri.Fragment.Length == 0
                )
                {
                    return uri.AbsoluteUri.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
                }
                result.AddError($"--base-url takes an http or https address without query or fragment, not '{text}'.");
                return null;
            },
        };

    public Option<bool> NoSearch { get; } =
        new("--no-search") { Description = "Leave the search index out: for previews and measurements; a site without it is not whole." };

    public Option<string?> Theme { get; } =
        new("--theme")
        {
            Description = "The theme's folder; by itself the one that came with the command, or the project's in a clone of it.",
        };

    public TextOptions Text { get; } = new();

    public void AddTo(Command command)
    {
        Text.AddTo(command);
        command.Options.Add(BaseUrl);
        command.Options.Add(NoSearch);
        command.Options.Add(Theme);
    }

    public BuildWish Wish(ParseResult parsed, CommonOptions common) =>
        new(
            Text.Wish(parsed, common),
            parsed.GetValue(common.Output)!,
            parsed.GetValue(BaseUrl),
            !parsed.GetValue(NoSearch),
            parsed.GetValue(Theme)
        );
}

/// <summary>What a build is asked for, as the command line said it or another host's settings.</summary>
internal sealed record BuildWish(TextWish Text, string Output, Uri? BaseUrl, bool Search, string? Theme)
{
    public string Input => Text.Input;

    /// <summary>
    /// The same with the packed tool's theme, ready for use, where no other is named; installs it where this is its first use.
    /// </summary>
    /// <exception cref="WorkshopException">It cannot be installed.</exception>
    public BuildWish WithTheme(Desk desk, CancellationToken cancel) =>
        Theme is null && PackedTheme.BesideExecutable is { } packed
            ? this with
            {
                Theme = desk.WithProgress(progress => packed.Installed(doing => desk.Begin(doing, progress), cancel)),
            }
            : this;

    /// <summary>The same in the press's terms.</summary>
    /// <exception cref="WorkshopException">There is no theme.</exception>
    public PressOrder Order()
    {
        var theme =
            ThemeFolder.Find(Theme)
            ?? throw (
                Theme is null
                    ? new WorkshopException(
                        "the theme is not to be found",
                        "run from a clone of the project, or name its theme folder with --theme"
                    )
                    : new WorkshopException($"{Theme} is no folder of a theme", "name the folder that has the theme's package.json with --theme")
                    {
                        IsWrongUse = true,
                    }
            );
        return new PressOrder
        {
            Template = Templates.Render,
            Theme = theme.Files(),
            Workshop = new NodeWorkshop(theme),
            BaseUrl = BaseUrl,
            Search = Search,
            Terms = Text.Terms,
        };
    }
}
