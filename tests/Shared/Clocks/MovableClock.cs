namespace ZegoCallKit.TestClocks;

/// <summary>The system's clock, whose date can be set wrong, also while timers run: these go on undisturbed, as on a machine whose clock is corrected.</summary>
internal sealed class MovableClock : TimeProvider
{
    private long _offsetTicks;

    /// <summary>Gets or sets how far the date is ahead.</summary>
    public TimeSpan Offset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));
        set => Interlocked.Exchange(ref _offsetTicks, value.Ticks);
    }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Offset;
}
