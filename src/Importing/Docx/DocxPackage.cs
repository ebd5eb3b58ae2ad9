using System.IO.Packaging;
using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;

namespace Annals.Importing.Docx;

/// <summary>
/// Opens a packed document without what in it leads to parts that it lacks: for one picture that a program left out, the library would
/// read nothing of the rest. Without its text there is nothing to read.
/// </summary>
internal static class DocxPackage
{
    private static readonly Uri s_root = new("/", UriKind.Relative);

    /// <param name="path">Where the document lies.</param>
    /// <param name="remarks">Takes what each missing part would have been.</param>
    /// <param name="found">Takes those that make more of the text than it shows without them.</param>
    public static Package Open(ReadOnlyMemory<byte> file, string path, List<Remark> remarks, List<Diagnostic> found)
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
            if (part is null)
                package.DeleteRelationship(relationship.Id);
            else
                part.DeleteRelationship(relationship.Id);
            var target = relationship.TargetUri.OriginalString;
            remarks.Add(new Remark(RemarkKind.Dropped, new Place(1), $"{target}, which the document names and the file does not hold"));
            if (Making(relationship) is { } lost)
                found.Add(
                    ImportRules.Lacking.About(
                        path,
                        $"the file does not hold the document's {target}: {lost}",
                        "ask for the document as its author has it, or open it in the program that made it and save it anew"
                    )
                );
        }
        return package;
    }

    /// <summary>
    /// What leads from a part, or from the package itself, to no part; but for the text of the document, without which it is none.
    /// </summary>
    private static IEnumerable<(PackagePart? Part, PackageRelationship Relationship)> Leading(Package package) =>
        from part in package.GetParts().Where(p => !PackUriHelper.IsRelationshipPartUri(p.Uri)).Prepend(null)
        from relationship in part is null ? package.GetRelationships() : part.GetRelationships()
        where relationship.TargetMode == TargetMode.Internal && !Holds(package, part?.Uri ?? s_root, relationship)
        where part is not null || KindOf(relationship) != "officeDocument"
        select (part, relationship);

    private static bool Holds(Package package, Uri from, PackageRelationship relationship)
    {
        try
        {
            return package.PartExists(PackUriHelper.ResolvePartUri(from, relationship.TargetUri));
        }
        catch (ArgumentException)
        {
            // no name that a part can have
            return false;
        }
    }

    private static string? Making(PackageRelationship relationship) =>
        KindOf(relationship) switch
        {
            "styles" => "what only its styles make headings, quotations or emphasised came as plain paragraphs and words",
            "numbering" => "what only it makes lists or numbered came as paragraphs",
            _ => null,
        };

    /// <summary>The last word of a relationship's type, which Word's two ways of writing it have in common.</summary>
    private static string KindOf(PackageRelationship relationship) =>
        relationship.RelationshipType[(relationship.RelationshipType.LastIndexOf('/') + 1)..];
}
