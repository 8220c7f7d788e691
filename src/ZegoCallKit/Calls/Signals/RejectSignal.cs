namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the invitation is rejected.</summary>
internal sealed record RejectSignal : CallSignal
{
    public required RejectReason Reason { get; init; }

    public string CustomData { get; init => field = value ?? ""; } = "";
}
