using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Core.Wording;

/// <content>What pages are called that no author gives a title, as windows, citations, feeds and trails say it too.</content>
public sealed partial class English
{
    public string Timeline => "Timeline";
    public string Map => "Map";
    public string Bibliography => "Bibliography";
    public string Index => "Index";
    public string PageNotFound => "Page not found";
    public string PageNotKept => "This page was not kept";
    public string HowThisWasMade => "How this text was made";

    public string WhatProves(string work) =>
        $"The source of {work}, what proves that its text is here, and every place where an editor changed it.";

    public string VersionsOf(string title) => $"Versions of {title}";

    public string InVersion(string title, ChapterVersion version) => $"{title}, version {version}";

    public string ChangedIn(string title, string from, string to) => $"{title}: what changed from {from} to {to}";

    public string SourceTextOf(string title) => title + ": source text";

    public string CorrectionsOf(string publication) => publication + ": corrections";

    public string ErratumIn(string title, ChapterVersion version) => $"Erratum in {title}, version {version}";

    public string Correction(string wrong, string right) => right.Length > 0 ? $"For “{wrong}” read “{right}”." : $"Delete “{wrong}”.";
}
