namespace Annals.Importing.Foreign;

/// <summary>Addresses that links of a published text can have.</summary>
internal static class WebAddress
{
    /// <summary>Whether an address is a full one that readers can follow. On some systems a path counts as one.</summary>
    public static bool IsFull(string address) =>
        !address.StartsWith('/') && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";
}
