namespace Annals.Core.Wording;

/// <content>What opens beside a word.</content>
public sealed partial class English
{
    public string Back => "Back";
    public string Coming => "One moment …";
    public string ToTheChapter => "To the chapter";
    public string ToTheFigure => "The figure’s record";
    public string ToTheTimeline => "In the timeline";
    public string ToTheBibliography => "In the bibliography";
}
