namespace Annals.Resolving;

/// <summary>The same work on many things on every core, the results in the things' order.</summary>
internal static class SideBySide
{
    /// <param name="tools">Makes what each thread works with.</param>
    public static ImmutableArray<TResult> Of<T, TTools, TResult>(
        ImmutableArray<T> things,
        Func<TTools> tools,
        Func<T, TTools, TResult> work,
        CancellationToken cancellation
    )
    {
        var results = new TResult[things.Length];
        Parallel.For(
            0,
            things.Length,
            new ParallelOptions { CancellationToken = cancellation },
            tools,
            (i, _, own) =>
            {
                results[i] = work(things[i], own);
                return own;
            },
            static _ => { }
        );
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(results);
    }
}
