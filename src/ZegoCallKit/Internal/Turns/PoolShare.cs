namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// Keeps handlers that block from holding all threads of the pool, which grows only by one or two a second: the loops of all clients run there too. Quick handlers are
/// never refused, however many there are. For the process; by the real clock, because the pool knows no other.
/// </summary>
internal static class PoolShare
{
    // One thread is left for everything else.
    private static readonly int Handlers = Math.Max(1, Environment.ProcessorCount - 1);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    private static int Inside;
    private static long LastMove;

    /// <summary>Enters a handler on a thread of the pool.</summary>
    /// <returns>False when handlers hold the pool's share and none has begun or ended for a while: they block, and the next one needs a thread of its own.</returns>
    public static bool TryEnter()
    {
        if (Interlocked.Increment(ref Inside) > Handlers && TimeProvider.System.GetElapsedTime(Volatile.Read(ref LastMove)) > Patience)
        {
            Interlocked.Decrement(ref Inside);
            return false;
        }

        Volatile.Write(ref LastMove, TimeProvider.System.GetTimestamp());
        return true;
    }

    public static void Leave()
    {
        Interlocked.Decrement(ref Inside);
        Volatile.Write(ref LastMove, TimeProvider.System.GetTimestamp());
    }
}
