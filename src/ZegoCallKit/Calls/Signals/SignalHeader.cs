namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents the part that all versions of a signal share; it is read first.</summary>
internal sealed record SignalHeader
{
    public int? V { get; init; }

    public string? Kind { get; init; }
}
