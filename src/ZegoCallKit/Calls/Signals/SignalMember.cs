namespace ZegoCallKit.Calls.Signals;

/// <summary>Represents a member of the call in a signal.</summary>
internal sealed record SignalMember
{
    public required UserId UserId { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    public CallMemberState State { get; init; }
}
