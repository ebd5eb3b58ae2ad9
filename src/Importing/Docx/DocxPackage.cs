using System.IO.Packaging;
using Annals.Importing.Foreign;

namespace Annals.Importing.Docx;

/// <summary>
/// Opens a packed document without what in it leads to parts that it lacks: for one picture that a program left out, the library would
/// read nothing of the rest.
/// </summary>
internal static class DocxPackage
{
    /// <param name="remarks">Takes what each missing part would have been.</param>
    public static Package Open(ReadOnlyMemory<byte> file, List<Remark> remarks)
    {
        var package = Package.Open(new MemoryStream(file.ToArray(), writable: false), FileMode.Open, FileAccess.Read);
        if (!Leading(package).Any())
            return package;
        package.Close();
        var copy = new MemoryStream();
        copy.Write(file.Span);
        package = Package.Open(copy, FileMode.Open, FileAccess.ReadWrite);
        foreach (var (part, relationship) in Leading(package).ToList())
        {
            part.DeleteRelationship(relationship.Id);
            remarks.Add(
                new Remark(
                    RemarkKind.Dropped,
                    new Place(1),
                    $"{relationship.TargetUri.OriginalString}, which the document names and the file does not hold"
                )
            );
        }
        return package;
    }

    private static IEnumerable<(PackagePart Part, PackageRelationship Relationship)> Leading(Package package) =>
        from part in package.GetParts()
        where !PackUriHelper.IsRelationshipPartUri(part.Uri)
        from relationship in part.GetRelationships()
        where relationship.TargetMode == TargetMode.Internal && !Holds(package, part, relationship)
        select (part, relationship);

    private static bool Holds(Package package, PackagePart part, PackageRelationship relationship)
    {
        try
        {
            return package.PartExists(PackUriHelper.ResolvePartUri(part.Uri, relationship.TargetUri));
        }
        catch (ArgumentException)
        {
            // no name that a part can have
            return false;
        }
    }
}
