namespace Annals.Core.Text;

/// <summary>
/// Names that Windows keeps for devices, whatever ending follows: no file and no folder can be called so there, and git cannot check one
/// out (Microsoft, "Naming Files, Paths, and Namespaces").
/// </summary>
public static class DeviceNames
{
    /// <summary>What is wrong with such a name, to be said behind it.</summary>
    public const string Reason = "is what Windows calls a device, and nothing else can be called so there";

    /// <param name="name">In small letters, without an ending.</param>
    public static bool Has(ReadOnlySpan<char> name) =>
        name is "con" or "prn" or "aux" or "nul" || (name.Length == 4 && name[3] is >= '1' and <= '9' && name[..3] is "com" or "lpt");

    /// <summary>Whether a file's name is one of them, in letters of any size and before whatever ending.</summary>
    public static bool Begins(string fileName) => Has(fileName.Split('.')[0].TrimEnd().ToLowerInvariant());
}
