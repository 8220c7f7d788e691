using ZegoCallKit.InMemory.Network;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Sends one kind of a stream's media when the simulated link has delivered it: at once on a perfect link. Used by one thread at a time for adding.</summary>
internal sealed class DelayedMedia
{
    private readonly MediaTarget _target;
    private readonly bool _isAudio;
    private readonly DelayLine _line;
    private MediaQueue? _queue;
    private Outbox? _outbox;
    private int _waiting;
    private long _sentBefore;
    private long _droppedBefore;

    public DelayedMedia(MediaTarget target, bool isAudio)
    {
        _target = target;
        _isAudio = isAudio;
        _line = new DelayLine(target.Time, static send => send());
    }

    /// <summary>Gets the number of messages that were sent.</summary>
    public long Sent => Interlocked.Read(ref _sentBefore) + (_queue?.Sent ?? 0);

    /// <summary>Gets the number of messages that were dropped because the connection did not keep up.</summary>
    public long Dropped => Interlocked.Read(ref _droppedBefore) + (_queue?.Dropped ?? 0);

    /// <summary>Sends a message at the time when it reaches the other side of the simulated link, and takes over its reference to the buffer.</summary>
    public void Add(OutgoingMedia media, long due)
    {
        var delay = due - _target.Clock.Now;
        if (delay <= 0 && Volatile.Read(ref _waiting) == 0)
        {
            Send(in media);
            return;
        }

        Interlocked.Increment(ref _waiting);
        _line.Post(
            () =>
            {
                Send(in media);
                Interlocked.Decrement(ref _waiting);
            },
            TimeSpan.FromTicks(Math.Max(0, delay)));
    }

    private void Send(in OutgoingMedia media)
    {
        if (_target.Outbox is not { } outbox)
        {
            media.Release();
            return;
        }

        if (!ReferenceEquals(outbox, _outbox) || _queue is null)
        {
            Interlocked.Add(ref _sentBefore, _queue?.Sent ?? 0);
            Interlocked.Add(ref _droppedBefore, _queue?.Dropped ?? 0);
            _outbox = outbox;
            _queue = new MediaQueue(outbox, _isAudio);
        }

        _queue.Add(in media);
    }
}
