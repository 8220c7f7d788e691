namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents the media of one kind of one stream that wait in an outbox, and counts what was sent and dropped. Its items belong to the outbox.</summary>
internal sealed class MediaQueue(Outbox outbox, bool isAudio)
{
    // One second of audio in blocks of 10 ms, and half a second of video at 15 frames per second.
    private const int MostAudio = 100;
    private const int MostVideo = 8;

    private long _sent;
    private long _dropped;

    public bool IsAudio { get; } = isAudio;

    public int Capacity { get; } = isAudio ? MostAudio : MostVideo;

    public long Sent => Interlocked.Read(ref _sent);

    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Gets the waiting items; used only by the outbox, under its lock.</summary>
    public Queue<OutgoingMedia> Items { get; } = new();

    /// <summary>Adds a message and takes over its reference to the buffer.</summary>
    public void Add(in OutgoingMedia media) => outbox.Add(this, in media);

    /// <summary>Drops what waits. Nothing should be added afterwards.</summary>
    public void Clear() => outbox.Clear(this);

    public void CountSent() => Interlocked.Increment(ref _sent);

    public void CountDropped() => Interlocked.Increment(ref _dropped);
}
