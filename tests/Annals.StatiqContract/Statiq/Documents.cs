#nullable disable
using System.Collections;

namespace Statiq.Common;

public interface ICacheCode
{
    Task<int> GetCacheCodeAsync();
}

public interface IContentProvider : ICacheCode
{
    string MediaType { get; }

    Stream GetStream();

    TextReader GetTextReader();

    long GetLength();

    IContentProvider CloneWithMediaType(string mediaType);
}

public interface IDocument : IMetadata
{
    NormalizedPath Source { get; }

    NormalizedPath Destination { get; }

    IContentProvider ContentProvider { get; }
}

public interface IDocumentFactory
{
    IDocument CreateDocument(
        NormalizedPath source,
        NormalizedPath destination,
        IEnumerable<KeyValuePair<string, object>> items,
        IContentProvider contentProvider = null
    );
}

public static class IDocumentFactoryCreateDocumentExtensions
{
    public static IDocument CreateDocument(
        this IDocumentFactory factory,
        IEnumerable<KeyValuePair<string, object>> items,
        IContentProvider contentProvider = null
    ) => factory.CreateDocument(NormalizedPath.Null, NormalizedPath.Null, items, contentProvider);
}

public static class MediaTypes
{
    public static string Get(string path, bool defaultIfNotFound = true) =>
        Path.GetExtension(path) switch
        {
            "" => null,
            ".html" => "text/html",
            ".css" => "text/css",
            ".md" => "text/markdown",
            var other when defaultIfNotFound => "text/x-" + other[1..],
            _ => throw new NotImplementedException(),
        };
}

public sealed class DocumentList<TDocument>(IEnumerable<TDocument> documents) : IReadOnlyList<TDocument>
    where TDocument : IDocument
{
    private readonly TDocument[] _documents = [.. documents.Where(d => d is not null)];

    public int Count => _documents.Length;

    public TDocument this[int index] => _documents[index];

    public IEnumerator<TDocument> GetEnumerator() => ((IEnumerable<TDocument>)_documents).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

public interface IPipelineOutputs
{
    DocumentList<IDocument> FromPipeline(string pipelineName);
}

/// <summary>A document's metadata falls back on the settings.</summary>
internal sealed class StubDocument : IDocument
{
    private readonly IMetadata _settings;
    private readonly StubMetadata _items;

    public StubDocument(
        IMetadata settings,
        NormalizedPath source,
        NormalizedPath destination,
        IEnumerable<KeyValuePair<string, object>> items,
        IContentProvider content
    )
    {
        if (!source.IsNull && !source.IsAbsolute)
            throw new ArgumentException($"Document sources must be absolute ({source})", nameof(source));
        if (!destination.IsNull && destination.IsAbsolute)
            throw new ArgumentException($"Document destinations must be relative to the output path ({destination})", nameof(destination));
        (_settings, Source, Destination, ContentProvider) = (settings, source, destination, content ?? new NoContent());
        _items = new StubMetadata(items);
    }

    public NormalizedPath Source { get; }

    public NormalizedPath Destination { get; }

    public IContentProvider ContentProvider { get; }

    public bool TryGetRaw(string key, out object value) => _items.TryGetRaw(key, out value) || _settings.TryGetRaw(key, out value);

    private sealed class NoContent : IContentProvider
    {
        public string MediaType => null;

        public Stream GetStream() => Stream.Null;

        public TextReader GetTextReader() => TextReader.Null;

        public long GetLength() => 0;

        public IContentProvider CloneWithMediaType(string mediaType) => throw new NotImplementedException();

        public Task<int> GetCacheCodeAsync() => Task.FromResult(0);
    }
}
