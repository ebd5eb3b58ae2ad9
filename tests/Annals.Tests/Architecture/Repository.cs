using System.Xml.Linq;

namespace Annals.Tests.Architecture;

/// <summary>The project's own files, found from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetDirectoryName(TestFolder.Path)!;

    /// <summary>The C# files of the project's rooms, without what the build makes.</summary>
    public static IEnumerable<string> Sources(params string[] folders) =>
        folders
            .Select(f => Path.Combine(Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.cs", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Order(StringComparer.Ordinal);

    /// <summary>The projects that a project refers to, by name, in order.</summary>
    public static string[] ReferencesOf(string project) =>
        [
            .. XDocument
                .Load(Path.Combine(Root, project))
                .Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!))
                .Order(StringComparer.Ordinal),
        ];

    public static string[] PackagesOf(string project) =>
        [
            .. XDocument
                .Load(Path.Combine(Root, project))
                .Descendants("PackageReference")
                .Select(r => (string)r.Attribute("Include")!)
                .Order(StringComparer.Ordinal),
        ];
}
