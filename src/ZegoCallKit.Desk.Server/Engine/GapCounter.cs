namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Counts missing frames by their numbers. Used by one thread at a time; the count can be read on any thread.</summary>
internal sealed class GapCounter
{
    private long _missing;
    private uint _next;
    private bool _hasNext;

    public long Missing => Interlocked.Read(ref _missing);

    /// <summary>Counts the frames that are missing before a frame.</summary>
    public void Add(uint number)
    {
        var gap = _hasNext ? number - _next : 0;
        _hasNext = true;
        _next = number + 1;

        // Numbers restart with each publication.
        if (gap <= int.MaxValue)
        {
            Interlocked.Add(ref _missing, gap);
        }
    }

    public void AddLost() => Interlocked.Increment(ref _missing);
}
