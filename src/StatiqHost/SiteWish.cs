using Annals.App.Commands;
using Annals.Publishing;
using Statiq.Common;

namespace Annals.StatiqHost;

/// <summary>A site's Statiq settings in the terms of Annals's own build.</summary>
internal static class SiteWish
{
    private const string Publication = "publication.yml";

    public static BuildWish Of(IMetadata settings, IReadOnlyFileSystem files) =>
        new(
            new TextWish(
                Input(settings, files),
                new PressTerms(settings.GetBool(AnnalsSettings.Strict), settings.GetBool(AnnalsSettings.Released))
            ),
            Below(files, files.OutputPath.FullPath),
            BaseUrl(settings),
            settings.GetBool(AnnalsSettings.Search, true),
            settings.GetString(AnnalsSettings.Theme) is { Length: > 0 } theme ? Below(files, theme) : null
        );

    /// <summary>Where the publication is to lie below the output path, without slashes around it.</summary>
    public static string Place(IMetadata settings) => settings.GetString(AnnalsSettings.Output, "").Trim('/');

    /// <summary>A path as a person in the root folder would name it.</summary>
    public static string Shown(IReadOnlyFileSystem files, string path)
    {
        var relative = Path.GetRelativePath(files.RootPath.FullPath, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace(Path.DirectorySeparatorChar, '/');
    }

    public static string Below(IReadOnlyFileSystem files, string path) => Path.GetFullPath(path, files.RootPath.FullPath);

    private static string Input(IMetadata settings, IReadOnlyFileSystem files)
    {
        if (settings.GetString(AnnalsSettings.Input) is { Length: > 0 } named)
            return Below(files, named);
        // Statiq.Web puts its themes' folders before those of the site.
        var folders = files.InputPaths.Select(p => Below(files, p.FullPath)).ToArray();
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, Publication))) ?? folders[^1];
    }

    // Null where no host is named: then publication.yml says where the site will be.
    private static Uri? BaseUrl(IMetadata settings)
    {
        if (settings.GetString(Keys.Host) is not { Length: > 0 } host)
            return null;
        var parts = new[] { settings.GetString(Keys.LinkRoot, ""), Place(settings) }.Select(p => p.Trim('/')).Where(p => p.Length > 0);
        var scheme = settings.GetBool(Keys.LinksUseHttps) ? "https" : "http";
        var text = $"{scheme}://{host.TrimEnd('/')}/{string.Concat(parts.Select(p => p + "/"))}";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Query.Length == 0 && uri.Fragment.Length == 0
            ? uri
            : throw new StoppedPressException($"{Keys.Host} and {Keys.LinkRoot} make no address: {text}");
    }
}
