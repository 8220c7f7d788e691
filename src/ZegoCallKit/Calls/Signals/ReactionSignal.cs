namespace ZegoCallKit.Calls.Signals;

/// <summary>Shows a reaction of the sender to the members; worthless when it is late.</summary>
internal sealed record ReactionSignal : CallSignal
{
    public required string Text { get; init; }
}
