namespace ZegoCallKit.Calls.Signals;

/// <summary>A member of the call as a signal tells of him.</summary>
internal sealed record SignalMember
{
    public required UserId UserId { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    public CallMemberState State { get; init; }
}
