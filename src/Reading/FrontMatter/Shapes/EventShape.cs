using Annals.Core.Records;

namespace Annals.Reading.FrontMatter.Shapes;

/// <summary>What an event's record holds.</summary>
internal static class EventShape
{
    public static RecordShape Whole { get; } =
        RecordShape.File(
            "event",
            "an event",
            "events/*.md",
            new KeyShape("date", ValueKind.Date, "When it was, as precisely as it is known.", "1961-12-03").Needed,
            new KeyShape("title", ValueKind.Text, "What happened, in a few words.", "Moscow breaks off relations").Needed,
            EntryShapes.Formerly("break-with-moscow")
        );
}
