using Statiq.Common;

namespace Annals.StatiqHost;

/// <summary>
/// The settings that Annals reads beside Statiq's own, of which it heeds the input and output paths and <see cref="Keys.Host"/>,
/// <see cref="Keys.LinkRoot"/> and <see cref="Keys.LinksUseHttps"/>. All can be given in <c>appsettings.json</c>, by <c>AddSetting</c> and
/// on the command line: <c>-s AnnalsInput=history</c>.
/// </summary>
public static class AnnalsSettings
{
    /// <summary>The folder with publication.yml, below the root path; else the first of Statiq's input paths that has that file.</summary>
    public const string Input = "AnnalsInput";

    /// <summary>Where the publication goes below the output path, such as <c>history</c>; the output path itself if not given.</summary>
    public const string Output = "AnnalsOutput";

    /// <summary><c>true</c>: what a publisher must not ship counts as an error, as with the command's <c>--strict</c>.</summary>
    public const string Strict = "AnnalsStrict";

    /// <summary><c>true</c>: each chapter as it was last published, as with <c>--released</c>.</summary>
    public const string Released = "AnnalsReleased";

    /// <summary><c>false</c> leaves the search index out, as <c>--no-search</c> does.</summary>
    public const string Search = "AnnalsSearch";

    /// <summary>Annals's theme folder; found by itself in a clone of the project.</summary>
    public const string Theme = "AnnalsTheme";

    /// <summary>The text that the pipeline <c>Import</c> makes a work of.</summary>
    public const string Article = "AnnalsArticle";

    /// <summary>The work's name in addresses, such as <c>rome</c>.</summary>
    public const string ArticleWork = "AnnalsArticleWork";

    /// <summary>The work's title.</summary>
    public const string ArticleTitle = "AnnalsArticleTitle";

    /// <summary>The date of version 1.0.0, such as <c>2026-11-21</c>; today if not given.</summary>
    public const string ArticleDate = "AnnalsArticleDate";

    /// <summary>The text's encoding, such as <c>windows-1251</c>; UTF-8 and marked UTF-16 are known without.</summary>
    public const string ArticleEncoding = "AnnalsArticleEncoding";

    /// <summary>The text's language as a BCP 47 tag.</summary>
    public const string ArticleLanguage = "AnnalsArticleLanguage";
}
