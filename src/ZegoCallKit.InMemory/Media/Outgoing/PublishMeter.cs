namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Counts the media of one kind that a channel captures and sends; written by the holder of the outlet, read by the reports.</summary>
internal sealed class PublishMeter
{
    private long _captured;
    private long _sent;
    private long _lost;
    private long _bytes;

    public long Captured => Interlocked.Read(ref _captured);

    public long Sent => Interlocked.Read(ref _sent);

    /// <summary>Gets the number of sent frames that did not reach the cloud.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Gets the number of bytes sent since publishing started. The bytes are raw, because nothing is encoded here.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public void CountCaptured() => Interlocked.Increment(ref _captured);

    public void CountSent(int bytes, bool isLost)
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Add(ref _lost, isLost ? 1 : 0);
    }

    public void Restart()
    {
        Interlocked.Exchange(ref _captured, 0);
        Interlocked.Exchange(ref _sent, 0);
        Interlocked.Exchange(ref _lost, 0);
        Interlocked.Exchange(ref _bytes, 0);
    }
}
