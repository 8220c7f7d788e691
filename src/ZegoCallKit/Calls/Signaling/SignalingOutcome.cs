namespace ZegoCallKit.Calls.Signaling;

/// <summary>Specifies the outcome of a message for one receiver.</summary>
public enum SignalingOutcome
{
    /// <summary>The transport does not know the outcome.</summary>
    Unknown = 0,

    /// <summary>The message was delivered to at least one connected device.</summary>
    Delivered = 1,

    /// <summary>The message is kept for the receiver's devices, none of which is connected.</summary>
    Queued = 2,

    /// <summary>The message is kept, and a push message was handed to a push service.</summary>
    Pushed = 3,

    /// <summary>The message was neither delivered nor kept: no device was connected, and the message was not durable.</summary>
    Dropped = 4,

    /// <summary>The message was not accepted; see <see cref="SignalingReceipt.Refusal"/>.</summary>
    Refused = 5,
}
