namespace Annals.Benchmarks.Corpus;

/// <summary>Throws that are the same on every machine and for ever (SplitMix64).</summary>
public sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Throw()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to just below 1.</summary>
    public double Share() => (Throw() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + (int)(Share() * (high - low + 1));

    public T Of<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];
}
