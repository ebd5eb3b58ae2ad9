using System.Runtime.CompilerServices;
using Annals.Core.Files;
using Annals.Core.Versions;

namespace Annals.Reading;

/// <summary>
/// What was read of files, for a host that reads the same folder again and again. A file is the same as before if it is the same object;
/// whoever makes input trees gives a file that has changed as a new one. For one reading at a time.
/// </summary>
public sealed class ReadingMemory
{
    private readonly ConditionalWeakTable<InputFile, StrongBox<ReadFile>> _read = [];
    private ImmutableArray<InputFile> _versions = [];
    private Checked<ImmutableArray<Release>>? _releases;

    internal ReadFile Of(InputFile file, Func<InputFile, ReadFile> read) => _read.GetValue(file, f => new(read(f))).Value;

    /// <param name="files">All files of published versions.</param>
    internal Checked<ImmutableArray<Release>> Of(ImmutableArray<InputFile> files, Func<Checked<ImmutableArray<Release>>> read)
    {
        if (_releases is null || !files.AsSpan().SequenceEqual(_versions.AsSpan(), ReferenceEqualityComparer.Instance))
            (_versions, _releases) = (files, read());
        return _releases;
    }
}
