namespace Annals.Tests.App;

/// <summary>A folder of a test's own, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("annals-").FullName;

    public string this[string below] => System.IO.Path.Combine(Path, below);

    public void Write(string below, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[below])!);
        File.WriteAllText(this[below], text);
    }

    public void MakePipe(string below)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", this[below]);
        made.WaitForExit();
    }

    public string Read(string below) => File.ReadAllText(this[below]);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
