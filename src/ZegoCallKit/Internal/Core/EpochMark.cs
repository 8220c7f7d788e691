namespace ZegoCallKit.Internal.Core;

/// <summary>
/// Marks the first epoch whose events can concern a subject: none until the engine is about to learn of it, so that reports about something older with the
/// same name never reach it. Moved by the commands, just before they call the engine; read in the state loop.
/// </summary>
internal sealed class EpochMark(ClientCore core)
{
    private const long Never = long.MaxValue;

    private long _first = Never;

    /// <summary>Gets whether the engine has been given the subject. Can be read from any thread.</summary>
    public bool IsBegun => Interlocked.Read(ref _first) != Never;

    /// <summary>Starts the epoch: events from now on concern the subject.</summary>
    public void Begin() => Interlocked.Exchange(ref _first, core.NextEpoch());

    /// <summary>Suspends the mark: no event concerns the subject until it begins again.</summary>
    public void Suspend() => Interlocked.Exchange(ref _first, Never);

    /// <summary>Returns whether an event that arrived in an epoch can concern the subject.</summary>
    public bool Covers(long epoch) => epoch >= Interlocked.Read(ref _first);
}
