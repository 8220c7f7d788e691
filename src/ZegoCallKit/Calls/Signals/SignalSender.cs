namespace ZegoCallKit.Calls.Signals;

/// <summary>Who sent a signal, and from which device: an own answer is never taken for one given elsewhere.</summary>
internal sealed record SignalSender
{
    public required UserId UserId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";
}
