using Annals.Core.Records;
using Annals.Core.Text;
using Annals.Reading;
using Annals.Reading.FrontMatter;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>
/// A reader that asks for other keys than its record's shape has is a programmer's mistake, told at the first record that is read.
/// </summary>
public sealed class RecordShapeTests
{
    private static readonly RecordShape s_event = RecordShape.Within(
        "event",
        "an event",
        new KeyShape("title", ValueKind.Text, "What happened.", "Crossing").Needed,
        new("date", ValueKind.Date, "When.", "-0048")
    );

    [Fact]
    public void A_key_that_the_shape_lacks_cannot_be_asked_for() => Assert.Throws<InvalidOperationException>(() => Open().Text("place"));

    [Fact]
    public void Nor_can_a_key_of_another_sort() => Assert.Throws<InvalidOperationException>(() => Open().Text("date"));

    [Fact]
    public void Nor_can_a_key_be_optional_that_the_shape_needs() => Assert.Throws<InvalidOperationException>(() => Open().Text("title"));

    [Fact]
    public void A_key_that_the_shape_has_must_be_asked_for()
    {
        var record = Open();
        record.RequiredText("title", "");
        Assert.Throws<InvalidOperationException>(record.Close);
        record.Date("date");
        record.Close();
    }

    private static Annals.Reading.FrontMatter.Record Open() =>
        new(YamlMapping.Empty(default), new Marginalia(new SourceFile("events/crossing.md", "")), s_event);
}
