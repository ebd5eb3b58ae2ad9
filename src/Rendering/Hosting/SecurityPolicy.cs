namespace Annals.Rendering.Hosting;

/// <summary>The headers that every page is to be served with: nothing from elsewhere, nothing inline, nothing to give away.</summary>
public static class SecurityPolicy
{
    /// <summary>Search runs WebAssembly in a worker of this site; all else is plain files of this site.</summary>
    public const string Content =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static ImmutableArray<(string Name, string Value)> Headers { get; } =
    [
        ("Content-Security-Policy", Content),
        ("Strict-Transport-Security", "max-age=63072000"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];
}
