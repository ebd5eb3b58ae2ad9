using Annals.Core.Files;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Where a file's particulars say what, for whoever changes one of them and nothing else: offsets into the file's text without a byte order
/// mark.
/// </summary>
/// <param name="Yaml">The particulars without their fences.</param>
/// <param name="All">In the order of the file, what holds others before what it holds.</param>
public sealed record ParticularPlaces(Span Yaml, ImmutableArray<ParticularPlace> All)
{
    /// <summary>Null where the file has none that can be read.</summary>
    public static ParticularPlaces? Of(InputFile file)
    {
        if (InputText.Of(file).Text is not { } text)
            return null;
        var margin = new Marginalia(text.File);
        if (!file.Path.EndsWith(".md", StringComparison.Ordinal))
            return In(text.Head, new Span(0, text.Head.Length), margin);
        return Matter.YamlIn(text.Head, margin) is { } yaml ? In(text.Head, yaml, margin) : null;
    }

    private static ParticularPlaces? In(string head, Span yaml, Marginalia margin)
    {
        if (YamlReader.Mapping(head, yaml, margin) is not { } mapping)
            return null;
        var places = ImmutableArray.CreateBuilder<ParticularPlace>();
        Add(mapping, "", places);
        return new ParticularPlaces(yaml, places.DrainToImmutable());
    }

    private static void Add(YamlNode node, string path, ImmutableArray<ParticularPlace>.Builder places)
    {
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                var name = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
                places.Add(Place(name, entry.KeySpan, entry.Value));
                Add(entry.Value, name, places);
            }
        }
        else if (node is YamlList list)
        {
            foreach (var item in list.Items)
            {
                places.Add(Place(path + "[]", default, item));
                Add(item, path + "[]", places);
            }
        }
    }

    private static ParticularPlace Place(string name, Span key, YamlNode value) => new(name, key, value.Span, (value as YamlScalar)?.Value);

    /// <summary>What is said under a name.</summary>
    public IEnumerable<ParticularPlace> Named(string name) => All.Where(p => p.Name == name);
}

/// <param name="Name">The key, <c>slug</c>; a key within a key, <c>source.work</c>; an item of a list, <c>seeAlso[]</c>.</param>
/// <param name="Key">Where the key is written; nowhere for an item of a list.</param>
/// <param name="Value">With its quotation marks, if it has any.</param>
/// <param name="Text">The value as it is read; null where it is a list or keys with values.</param>
public sealed record ParticularPlace(string Name, Span Key, Span Value, string? Text);
