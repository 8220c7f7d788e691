namespace ZegoCallKit.Signaling.Wire;

/// <summary>Lists the outcomes of an envelope for one receiver.</summary>
internal static class WireOutcomes
{
    /// <summary>Given to at least one connected device.</summary>
    public const string Delivered = "delivered";

    /// <summary>Kept for the receiver's devices, none of which is connected.</summary>
    public const string Queued = "queued";

    /// <summary>Kept, and a push message was handed to the push service.</summary>
    public const string Pushed = "pushed";

    /// <summary>Neither delivered nor kept: nobody was connected and it was not durable.</summary>
    public const string Dropped = "dropped";

    /// <summary>Not accepted; <see cref="WireReceipt.Reason"/> says why.</summary>
    public const string Refused = "refused";
}
