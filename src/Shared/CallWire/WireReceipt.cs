namespace ZegoCallKit.Signaling.Wire;

/// <summary>Represents the outcome of an envelope for one receiver.</summary>
internal sealed record WireReceipt
{
    /// <summary>The receiver; empty in the only receipt of an envelope to a call that is not known or whose members the sender is not one of, or which is refused before its receivers are read.</summary>
    public required string User { get; init; }

    /// <summary>One of <see cref="WireOutcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Gets why it was refused, one of <see cref="WireReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets how many connected devices it was given to.</summary>
    public int Devices { get; init; }
}
