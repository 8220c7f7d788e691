namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Begins operations in the state loop.</summary>
internal static class PendingExtensions
{
    /// <summary>Begins an operation, unless it was canceled before. An exception thrown there fails it. Called in the state loop.</summary>
    /// <param name="pending">The operation.</param>
    /// <param name="state">What <paramref name="begin"/> needs, so that it captures nothing.</param>
    /// <param name="begin">Begins it.</param>
    public static void Begin<T>(this IPending pending, T state, Action<T> begin)
    {
        if (!pending.IsOver)
        {
            pending.Run(state, begin);
        }
    }

    /// <summary>Runs work of an operation, whether or not it is over. An exception thrown there fails it. Called in the state loop.</summary>
    /// <param name="pending">The operation.</param>
    /// <param name="state">What <paramref name="work"/> needs, so that it captures nothing.</param>
    /// <param name="work">The work.</param>
    public static void Run<T>(this IPending pending, T state, Action<T> work)
    {
        try
        {
            work(state);
        }
#pragma warning disable CA1031 // The exception is passed to the caller that awaits the operation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            pending.Fail(fault);
        }
    }
}
