namespace Annals.Core.Text;

/// <summary>
/// Names that Windows keeps for devices, whatever ending follows: no file and no folder can be called so there, and git cannot check one
/// out (Microsoft, "Naming Files, Paths, and Namespaces").
/// </summary>
public static class DeviceNames
{
    /// <param name="name">In small letters, without an ending.</param>
    public static bool Has(ReadOnlySpan<char> name) =>
        name is "con" or "prn" or "aux" or "nul" || (name.Length == 4 && name[3] is >= '1' and <= '9' && name[..3] is "com" or "lpt");
}
