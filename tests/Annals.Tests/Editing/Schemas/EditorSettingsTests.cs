using Annals.Editing.Schemas;
using Xunit;

namespace Annals.Tests.Editing.Schemas;

/// <summary>An editor's settings get new entries, and all that was there stays, comments too.</summary>
public sealed class EditorSettingsTests
{
    [Theory]
    [InlineData("", "{\n    \"s\": {\n        \"k\": \"v\"\n    }\n}\n")]
    [InlineData("{}", "{\n    \"s\": {\n        \"k\": \"v\"\n    }\n}")]
    [InlineData("{\n}\n", "{\n    \"s\": {\n        \"k\": \"v\"\n    }\n}\n")]
    [InlineData("{\n  // none yet\n}\n", "{\n  // none yet\n  \"s\": {\n    \"k\": \"v\"\n  }\n}\n")]
    [InlineData("{\n  \"a\": 1\n}\n", "{\n  \"a\": 1,\n  \"s\": {\n    \"k\": \"v\"\n  }\n}\n")]
    [InlineData("{\n  \"a\": 1,\n}\n", "{\n  \"a\": 1,\n  \"s\": {\n    \"k\": \"v\"\n  },\n}\n")]
    [InlineData("{\n  \"a\": 1 // why\n}\n", "{\n  \"a\": 1, // why\n  \"s\": {\n    \"k\": \"v\"\n  }\n}\n")]
    [InlineData(
        "{\n  \"a\": 1, /* why */ // and more\n}\n",
        "{\n  \"a\": 1, /* why */ // and more\n  \"s\": {\n    \"k\": \"v\"\n  },\n}\n"
    )]
    [InlineData("{\n  \"a\": 1 // why\n  ,\n}\n", "{\n  \"a\": 1 // why\n  ,\n  \"s\": {\n    \"k\": \"v\"\n  },\n}\n")]
    [InlineData(
        "{\n\t\"a\": [1, {\"b\": 2}]\n\t// the end\n}\n",
        "{\n\t\"a\": [1, {\"b\": 2}],\n\t\"s\": {\n\t\t\"k\": \"v\"\n\t}\n\t// the end\n}\n"
    )]
    [InlineData("{\r\n  \"a\": 1\r\n}\r\n", "{\r\n  \"a\": 1,\r\n  \"s\": {\r\n    \"k\": \"v\"\r\n  }\r\n}\r\n")]
    [InlineData("{\n  \"s\": {}\n}\n", "{\n  \"s\": {\n    \"k\": \"v\"\n  }\n}\n")]
    [InlineData(
        "{\n  \"s\": {\n    \"o\": [\"x\"], // theirs\n  },\n}\n",
        "{\n  \"s\": {\n    \"o\": [\"x\"], // theirs\n    \"k\": \"v\",\n  },\n}\n"
    )]
    [InlineData(
        "{\"a\":{\"s\":{\"k\":\"v\"}},\"s\":{\"o\":\"x\"}}",
        "{\"a\":{\"s\":{\"k\":\"v\"}},\"s\":{\"o\":\"x\",\n    \"k\": \"v\"\n}}"
    )]
    [InlineData("\uFEFF{\n  \"ç\": \"Koçi 凱撒\"\n}\n", "\uFEFF{\n  \"ç\": \"Koçi 凱撒\",\n  \"s\": {\n    \"k\": \"v\"\n  }\n}\n")]
    public void An_entry_is_added_and_the_rest_stays(string before, string after)
    {
        Assert.Equal(after, With(before));
        Assert.Equal(after, With(after));
    }

    [Theory]
    [InlineData("{ \"s\": { \"k\": \"v\" } }")]
    [InlineData("{ \"s\": { \"k\": [\"theirs\", \"v\"] } } // all is there")]
    public void What_is_there_is_not_added_again(string text) => Assert.Equal(text, With(text));

    [Theory]
    [InlineData("{ \"a\": 1")]
    [InlineData("[]")]
    [InlineData("true")]
    [InlineData("{ a: 1 }")]
    [InlineData("{ \"s\": true }")]
    [InlineData("{ \"s\": { \"k\": \"theirs\" } }")]
    [InlineData("{ \"s\": { \"k\": [\"theirs\"] } }")]
    [InlineData("{ \"s\": {}, \"s\": {} }")]
    [InlineData("{ \"a\": 1, \"a\": 2 }")]
    [InlineData("{ \"s\": { \"o\": 1, \"o\": 2 } }")]
    [InlineData("{} {}")]
    [InlineData("{ /* never closed }")]
    public void Where_something_could_be_lost_nothing_is_done(string text) => Assert.Null(With(text));

    private static string? With(string text) => EditorSettings.With(text, "s", [("k", "v")]);

    [Theory]
    [InlineData("", "{\n    \"l\": [\n        {\"m\":[\"f\"],\"u\":\"ours\"}\n    ]\n}\n")]
    [InlineData("{\n  \"a\": 1 // why\n}\n", "{\n  \"a\": 1, // why\n  \"l\": [\n    {\"m\":[\"f\"],\"u\":\"ours\"}\n  ]\n}\n")]
    [InlineData("{\n  \"l\": []\n}\n", "{\n  \"l\": [\n    {\"m\":[\"f\"],\"u\":\"ours\"}\n  ]\n}\n")]
    [InlineData(
        "{\n  \"l\": [\n    { \"u\": \"theirs\" }, // first\n  ]\n}\n",
        "{\n  \"l\": [\n    { \"u\": \"theirs\" }, // first\n    {\"m\":[\"f\"],\"u\":\"ours\"},\n  ]\n}\n"
    )]
    [InlineData("{\"l\": [1, [2], \"x\"]}", "{\"l\": [1, [2], \"x\",\n    {\"m\":[\"f\"],\"u\":\"ours\"}\n]}")]
    [InlineData(
        "{ \"l\": [{ \"u\": \"ours\", \"m\": [\"theirs\"] }] } // as they like it",
        "{ \"l\": [{ \"u\": \"ours\", \"m\": [\"theirs\"] }] } // as they like it"
    )]
    public void An_item_is_added_to_a_list_once(string before, string after)
    {
        Assert.Equal(after, WithItem(before));
        Assert.Equal(after, WithItem(after));
    }

    [Theory]
    [InlineData("{ \"l\": {} }")]
    [InlineData("{ \"l\": [")]
    [InlineData("{ \"l\": [], \"l\": [] }")]
    public void No_item_is_added_where_something_could_be_lost(string text) => Assert.Null(WithItem(text));

    private static string? WithItem(string text) =>
        EditorSettings.WithItem(text, "l", new() { ["m"] = new System.Text.Json.Nodes.JsonArray("f"), ["u"] = "ours" }, "u");
}
