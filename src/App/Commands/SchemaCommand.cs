using System.CommandLine;
using System.Text;
using Annals.App.Disk;
using Annals.App.Terminal;
using Annals.Editing.Schemas;
using Annals.Importing.Text.Directions;

namespace Annals.App.Commands;

/// <summary><c>schema</c>: writes what makes an editor complete and check records, beside what the author has set there.</summary>
internal static class SchemaCommand
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Make(CommonOptions common)
    {
        var command = new Command(
            "schema",
            "Write the JSON Schemas of all records, snippets of their particulars, and the settings that make an editor use them, into .vscode."
        );
        var to = new Option<string?>("--to")
        {
            HelpName = "folder",
            Description =
                "The folder that you open in your editor; if not given, the checkout that the input folder lies in, or the folder that holds it.",
        };
        command.Options.Add(to);
        CommonOptions.MustNotBeEmpty(to);
        command.Does(common, (parsed, desk, cancel) => Write(parsed.GetValue(common.Input)!, parsed.GetValue(to), desk, cancel));
        return command;
    }

    private static int Write(string input, string? to, Desk desk, CancellationToken cancel)
    {
        InputFolder.Require(input);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(input));
        var root = to is null ? FolderOf(full) : Path.GetFullPath(to);
        var below = Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/');
        if (!Directory.Exists(root) || below == ".." || below.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below))
        {
            desk.Complain($"error: {input} does not lie in {to}", "name the folder that you open in your editor");
            return ExitCode.WrongUse;
        }

        var folder = Path.Combine(root, ".vscode");
        var shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), folder).Replace(Path.DirectorySeparatorChar, '/');
        if (File.Exists(folder))
            throw new IOException($"{shown} is a file, not a folder");
        var change = new InputChange(folder, new SystemDisk());
        change.Complete();
        var plan = EditorFiles.Of(
            [ImportShape.Whole],
            below == "." ? "" : below + "/",
            Settings(Path.Combine(folder, EditorFiles.Settings))
        );
        var files = plan.Files.Where(f => !Holds(Path.Combine(folder, f.Path), f.Open().Span)).ToList();
        if (files.Count > 0)
            change.Apply(files, [], cancel);

        foreach (var file in files)
            desk.Say($"{shown}/{file.Path}");
        if (files.Count == 0)
            desk.Say($"{shown} has it all already.");
        if (plan.Lines is { } lines)
        {
            desk.Complain(
                $"{shown}/{EditorFiles.Settings} was left as it is, as it cannot be changed without risk to what you wrote there. Add these lines to it:"
            );
            desk.Complain(lines);
            return ExitCode.Errors;
        }
        desk.Say(
            "VS Code's extension redhat.vscode-yaml now completes and checks the YAML files. It does not look into Markdown: there, type annals and Ctrl+Space for a record's particulars."
        );
        return ExitCode.Done;
    }

    /// <summary>Where an editor is likely opened: the checkout that a folder lies in, or else the folder that holds it.</summary>
    private static string FolderOf(string input)
    {
        for (var folder = new DirectoryInfo(input); folder is not null; folder = folder.Parent)
        {
            // in a worktree .git is a file
            if (Path.Exists(Path.Combine(folder.FullName, ".git")))
                return folder.FullName;
        }
        return Path.GetDirectoryName(input) ?? input;
    }

    /// <summary>
    /// The settings as they are; null where they must not be touched: a link would become a file, and what is not UTF-8 would be lost.
    /// </summary>
    private static string? Settings(string path)
    {
        if (new FileInfo(path).LinkTarget is not null || Directory.Exists(path))
            return null;
        if (!File.Exists(path))
            return "";
        try
        {
            return s_strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool Holds(string path, ReadOnlySpan<byte> content) =>
        File.Exists(path) && content.SequenceEqual(File.ReadAllBytes(path));
}
