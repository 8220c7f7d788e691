namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents the user and the device that sent a signal, so that answers of a user's devices can be told apart.</summary>
internal sealed record SignalSender
{
    public required UserId UserId { get; init; }

    public required DeviceId DeviceId { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";
}
