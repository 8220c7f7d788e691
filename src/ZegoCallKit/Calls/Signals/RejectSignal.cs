namespace ZegoCallKit.Calls.Signals;

/// <summary>The invitation is turned down.</summary>
internal sealed record RejectSignal : CallSignal
{
    public required RejectReason Reason { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";
}
