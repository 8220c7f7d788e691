namespace ZegoCallKit.Calls.Signals;

/// <summary>What every version of a signal has: looked at before anything else.</summary>
internal sealed record SignalHeader
{
    public int? V { get; init; }

    public string? Kind { get; init; }
}
