#nullable disable
using System.ComponentModel;

namespace Statiq.Common;

public static class Keys
{
    public const string Host = nameof(Host);
    public const string LinkRoot = nameof(LinkRoot);
    public const string LinksUseHttps = nameof(LinksUseHttps);
}

public interface IMetadata
{
    bool TryGetRaw(string key, out object value);
}

public interface IReadOnlySettings : IMetadata;

public interface ISettings : IReadOnlySettings
{
    object this[string key] { get; set; }
}

public static class IMetadataConversionExtensions
{
    public static string GetString(this IMetadata metadata, string key, string defaultValue = null) => metadata.Get(key, defaultValue);

    public static bool GetBool(this IMetadata metadata, string key, bool defaultValue = false) => metadata.Get(key, defaultValue);
}

public static class IMetadataGetExtensions
{
    public static TValue Get<TValue>(this IMetadata metadata, string key) => metadata.Get(key, default(TValue));

    // What cannot be converted is silently the default, as in Statiq.
    public static TValue Get<TValue>(this IMetadata metadata, string key, TValue defaultValue)
    {
        if (!metadata.TryGetRaw(key, out var value) || value is null)
            return defaultValue;
        if (value is TValue same)
            return same;
        if (value is not string text)
        {
            return typeof(TValue) == typeof(string) && value is bool
                ? (TValue)(object)value.ToString()
                : throw new NotImplementedException($"a conversion of {value.GetType()}");
        }
        var converter = TypeDescriptor.GetConverter(typeof(TValue));
        try
        {
            return converter.CanConvertFrom(typeof(string)) ? (TValue)converter.ConvertFromInvariantString(text) : defaultValue;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return defaultValue;
        }
    }
}

/// <summary>Keys in any case; strings that Statiq would take for code are refused.</summary>
internal sealed class StubMetadata : ISettings
{
    private readonly Dictionary<string, object> _values = new(StringComparer.OrdinalIgnoreCase);

    public StubMetadata(IEnumerable<KeyValuePair<string, object>> items = null)
    {
        foreach (var (key, value) in items ?? [])
            this[key] = value;
    }

    public object this[string key]
    {
        get => throw new NotImplementedException();
        set =>
            _values[key] =
                value is string s && (s.StartsWith("=>", StringComparison.Ordinal) || s.StartsWith("->", StringComparison.Ordinal))
                    ? throw new NotImplementedException($"code as metadata: {key}")
                    : value;
    }

    public bool TryGetRaw(string key, out object value) => _values.TryGetValue(key, out value);
}
