namespace Annals.Resolving.Versions;

/// <summary>
/// Which passages of an earlier text are which of a later one, while that is being found out. A passage has several counterparts, or is one
/// of several, but not both.
/// </summary>
internal sealed class Matching
{
    private readonly int[] _target;
    private readonly int[] _owner;
    private readonly bool[] _inPlace;

    public Matching(int earlier, int later)
    {
        _target = new int[earlier];
        _owner = new int[later];
        _inPlace = new bool[earlier];
        Array.Fill(_target, -1);
        Array.Fill(_owner, -1);
    }

    public int Earlier => _target.Length;

    public int Later => _owner.Length;

    public bool HasEarlier(int earlier) => _target[earlier] >= 0;

    public bool HasLater(int later) => _owner[later] >= 0;

    /// <summary>The counterpart, the chief one where there are several; -1 where there is none.</summary>
    public int TargetOf(int earlier) => _target[earlier];

    /// <summary>The counterpart, the chief one where there are several; -1 where there is none.</summary>
    public int OwnerOf(int later) => _owner[later];

    /// <summary>It stands among the others as it did.</summary>
    public bool IsInPlace(int earlier) => _inPlace[earlier];

    public void Tie(int earlier, int later, bool inPlace) =>
        (_target[earlier], _owner[later], _inPlace[earlier]) = (later, earlier, inPlace);

    /// <summary>Says that a passage of the later text is a part of one that has a counterpart already.</summary>
    public void AddPart(int earlier, int later) => _owner[later] = earlier;

    /// <summary>Says that a passage of the earlier text is within one that has a counterpart already.</summary>
    public void AddWithin(int earlier, int later) => _target[earlier] = later;

    /// <summary>Whether a passage that stood here and stands there now crosses none of those that stayed in place.</summary>
    public bool Fits(int earlier, int later)
    {
        for (var i = earlier - 1; i >= 0; i--)
        {
            if (!_inPlace[i])
                continue;
            if (_target[i] >= later)
                return false;
            break;
        }
        for (var i = earlier + 1; i < _inPlace.Length; i++)
        {
            if (_inPlace[i])
                return _target[i] > later;
        }
        return true;
    }
}
