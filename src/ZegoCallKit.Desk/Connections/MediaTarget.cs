using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents where media go at present: the outbox of the current connection, or nowhere while there is none. Thread-safe.</summary>
internal sealed class MediaTarget(MediaClock clock)
{
    private volatile Outbox? _outbox;

    public TimeProvider Time => Clock.Time;

    public MediaClock Clock { get; } = clock;

    /// <summary>Gets or sets the outbox of the current connection; <see langword="null"/> while there is none.</summary>
    public Outbox? Outbox
    {
        get => _outbox;
        set => _outbox = value;
    }
}
