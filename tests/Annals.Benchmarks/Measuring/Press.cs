using System.ComponentModel;
using System.Diagnostics;

namespace Annals.Benchmarks.Measuring;

/// <summary>The executable that is measured: published with its runtime, and compiled ahead of time as one image.</summary>
public sealed class Press
{
    private readonly string _executable;
    private readonly ThemeCopy _theme;

    private Press(string executable, ThemeCopy theme)
    {
        _executable = executable;
        _theme = theme;
    }

    public static Press Publish(string folder)
    {
        var root = Checkout();
        Console.WriteLine("Publishing the App, which takes some minutes …");
        Measured.Of(
            "dotnet",
            "publish",
            Path.Combine(root, "src", "App"),
            "-c",
            "Release",
            "-r",
            "linux-x64",
            "--self-contained",
            // A lock file of its own: publishing for one platform must not change the project's.
            "-p:NuGetLockFilePath=obj/publish.lock.json",
            "-o",
            folder,
            "-v",
            "quiet",
            "--nologo"
        );
        return new(Path.Combine(folder, "Annals.App"), ThemeCopy.Of(Path.Combine(root, "theme"), Path.Combine(folder, "theme")));
    }

    /// <summary>As on a machine that has built nothing yet: it cuts its fonts.</summary>
    public Measured FirstBuild(string input, string output, bool search)
    {
        _theme.Forget();
        return Build(input, output, search);
    }

    public Measured Build(string input, string output, bool search) =>
        Measured.Of(
            _executable,
            ["build", "--input", input, "--output", output, "--theme", _theme.Folder, .. search ? Array.Empty<string>() : ["--no-search"]]
        );

    /// <summary>The preview, which runs until it is ended.</summary>
    public Process Preview(string input) =>
        Process.Start(
            new ProcessStartInfo(_executable, ["serve", "--input", input, "--theme", _theme.Folder, "--port", "0"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    public static Measured BuildWithHugo(string source, string output) =>
        Measured.Of("hugo", "--source", source, "--destination", output, "--noBuildLock", "--quiet");

    public static string? HugoVersion()
    {
        try
        {
            return Measured.Of("hugo", "version").Output.Split(' ') is [_, var version, ..] ? $"Hugo {version}" : "Hugo";
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public static string Checkout()
    {
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
            if (File.Exists(Path.Combine(d.FullName, "Site.sln")))
                return d.FullName;
        throw new DirectoryNotFoundException("run from a clone of the project");
    }
}
