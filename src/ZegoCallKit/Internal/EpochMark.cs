namespace ZegoCallKit.Internal;

/// <summary>
/// Marks the first epoch whose events can be about something: none until the engine is about to be told of it, so that what is said of something older with the
/// same name never reaches it. Moved by the commands, just before they call the engine; asked in the state loop.
/// </summary>
internal sealed class EpochMark(ClientCore core)
{
    private const long Never = long.MaxValue;

    private long _first = Never;

    /// <summary>Gets whether the engine was told of it. May be asked from any thread.</summary>
    public bool IsBegun => Interlocked.Read(ref _first) != Never;

    /// <summary>Events from now on are about it.</summary>
    public void Begin() => Interlocked.Exchange(ref _first, core.NextEpoch());

    /// <summary>No event is about it until it begins again.</summary>
    public void Suspend() => Interlocked.Exchange(ref _first, Never);

    /// <summary>Whether an event that arrived in an epoch can be about it.</summary>
    public bool Covers(long epoch) => epoch >= Interlocked.Read(ref _first);
}
