using Annals.App.Disk;

namespace Annals.Tests.App;

/// <summary>The disk until it fails: at one step, as when it is full for a moment, or from that step on, as after a kill.</summary>
/// <param name="at">The step that fails, from 1; 0 for none.</param>
internal sealed class FailingDisk(int at, bool forEver) : IDisk
{
    private readonly SystemDisk _disk = new();

    public int Steps { get; private set; }

    /// <summary>Told the number of each step before it is done.</summary>
    public Action<int> Stepped { get; init; } = _ => { };

    public void CreateFolder(string path)
    {
        Step();
        _disk.CreateFolder(path);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        // A write that fails leaves half a file.
        try
        {
            Step();
        }
        catch (IOException)
        {
            if (Directory.Exists(Path.GetDirectoryName(path)))
                _disk.Write(path, content[..(content.Length / 2)]);
            throw;
        }
        _disk.Write(path, content);
    }

    public void Move(string from, string to)
    {
        Step();
        _disk.Move(from, to);
    }

    public void Delete(string path)
    {
        Step();
        _disk.Delete(path);
    }

    public void DeleteFolder(string path)
    {
        Step();
        _disk.DeleteFolder(path);
    }

    public void Settle(string folder)
    {
        Step();
        _disk.Settle(folder);
    }

    private void Step()
    {
        Steps++;
        Stepped(Steps);
        if (at > 0 && (Steps == at || (forEver && Steps > at)))
            throw new IOException("no space left on the disk");
    }
}
