namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Counts the numbers that are missing among frames. Used by one thread at a time; read from any.</summary>
internal sealed class GapCounter
{
    private long _missing;
    private uint _next;
    private bool _hasNext;

    public long Missing => Interlocked.Read(ref _missing);

    /// <summary>Counts what is missing before a frame.</summary>
    public void Add(uint number)
    {
        var gap = _hasNext ? number - _next : 0;
        _hasNext = true;
        _next = number + 1;

        // Numbers begin again with each publication.
        if (gap <= int.MaxValue)
        {
            Interlocked.Add(ref _missing, gap);
        }
    }

    public void AddLost() => Interlocked.Increment(ref _missing);
}
