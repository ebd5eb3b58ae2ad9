using System.Reflection;
using System.Text.RegularExpressions;
using Annals.App.Workshop;

namespace Annals.App.Repository;

/// <summary>
/// What a repository that holds nothing but a publication wants beside its input folder: what git leaves out, where the generator comes
/// from, and how Netlify builds.
/// </summary>
internal static partial class RepositoryFiles
{
    private const string Ignored = ".gitignore";

    /// <summary>
    /// Writes those that are not there and of use there; never over anything, and nothing where the command does not run in the folder that
    /// holds the input folder, or this is a clone of the project.
    /// </summary>
    /// <returns>What was written, by name.</returns>
    public static ImmutableArray<string> Begin(string input)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        var folder = Directory.GetCurrentDirectory();
        if (
            Path.GetDirectoryName(full) != folder
            || ThemeFolder.IsTheme(Path.Combine(folder, "theme"))
            || !PlainName().IsMatch(Path.GetFileName(full))
        )
            return [];
        var name = Path.GetFileName(full);
        var written = ImmutableArray.CreateBuilder<string>();
        Write(Ignored, Text("gitignore").Replace("/input/", $"/{name}/", StringComparison.Ordinal));
        if (!File.Exists(Path.Combine(folder, "dotnet-tools.json")) && !File.Exists(Path.Combine(folder, ".config", "dotnet-tools.json")))
            return written.DrainToImmutable();
        // The repository names the generator.
        Write(
            "netlify.toml",
            name == "input"
                ? Text("netlify.toml")
                : Text("netlify.toml").Replace(" build ", $" build --input {name} ", StringComparison.Ordinal)
        );
        if (
            Directory.Exists(Path.Combine(folder, "packages"))
            && Directory.EnumerateFiles(Path.Combine(folder, "packages"), "*.nupkg").Any()
        )
            Write("nuget.config", Text("nuget.config"));
        return written.DrainToImmutable();

        void Write(string file, string text)
        {
            try
            {
                using var stream = new FileStream(Path.Combine(folder, file), FileMode.CreateNew);
                using var writer = new StreamWriter(stream);
                writer.Write(text);
                written.Add(file);
            }
            catch (IOException)
                when (Path.Exists(Path.Combine(folder, file)) || new FileInfo(Path.Combine(folder, file)).LinkTarget is not null)
            {
                // It is there already, and is its author's.
            }
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("repository/" + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$")]
    private static partial Regex PlainName();
}
