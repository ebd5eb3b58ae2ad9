namespace Annals.Importing.Docx;

/// <summary>What a Word document may hold. The longest books stay far below; what is beyond wants to exhaust whoever opens it.</summary>
public static class DocxLimits
{
    /// <summary>The packed file, in bytes.</summary>
    public const int MostBytes = 256 * 1024 * 1024;

    /// <summary>All parts unpacked.</summary>
    internal const long MostUnpacked = 512L * 1024 * 1024;

    /// <summary>One part of words unpacked: about ten thousand pages.</summary>
    internal const long MostInXml = 48L * 1024 * 1024;

    internal const int MostParts = 20_000;

    /// <summary>
    /// Times that a part above <see cref="FreeOfRatio"/> may be larger than it is packed: text becomes ten times smaller, repetition a
    /// thousand times.
    /// </summary>
    internal const int MostRatio = 150;

    internal const long FreeOfRatio = 4L * 1024 * 1024;

    internal const int Deepest = 256;

    internal const int MostElements = 1_500_000;
}
