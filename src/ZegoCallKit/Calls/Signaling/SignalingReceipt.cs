namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents the outcome of a message for one receiver. Immutable.</summary>
public sealed record SignalingReceipt
{
    /// <summary>Gets the receiver.</summary>
    public required UserId User { get; init; }

    /// <summary>Gets the outcome of the message.</summary>
    public required SignalingOutcome Outcome { get; init; }

    /// <summary>Gets why the message was refused; only with <see cref="SignalingOutcome.Refused"/>.</summary>
    public SignalingRefusal Refusal { get; init; }

    /// <summary>Gets the number of connected devices to which the message was delivered; 0 if the transport does not know it.</summary>
    public int Devices { get; init; }

    /// <summary>Creates the receipts of a transport that does not know the outcome of messages.</summary>
    /// <param name="receivers">The receivers.</param>
    /// <returns>One receipt for each receiver, with <see cref="SignalingOutcome.Unknown"/>.</returns>
    public static IReadOnlyList<SignalingReceipt> UnknownFor(IReadOnlyList<UserId> receivers)
    {
        ArgumentNullException.ThrowIfNull(receivers);
        return [.. receivers.Select(static user => new SignalingReceipt { User = user, Outcome = SignalingOutcome.Unknown })];
    }
}
