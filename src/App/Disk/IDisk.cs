namespace Annals.App.Disk;

/// <summary>
/// The few things that a change of the input folder does to the disk: each happens or does not. Tests let each of them fail in turn.
/// </summary>
internal interface IDisk
{
    /// <summary>Makes a folder with those above it; nothing where it is there.</summary>
    void CreateFolder(string path);

    /// <summary>Writes a whole file, which then lasts through a loss of power.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Gives a file another place in one step, over what lies there.</summary>
    void Move(string from, string to);

    /// <summary>Nothing where there is no such file.</summary>
    void Delete(string path);

    /// <summary>Removes an empty folder; nothing where there is none or it holds something.</summary>
    void DeleteFolder(string path);

    /// <summary>What a folder holds, by name, then lasts through a loss of power.</summary>
    void Settle(string folder);
}
