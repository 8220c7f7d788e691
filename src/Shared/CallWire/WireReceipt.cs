namespace ZegoCallKit.Signaling.Wire;

/// <summary>What became of an envelope for one receiver.</summary>
internal sealed record WireReceipt
{
    public required string User { get; init; }

    /// <summary>One of <see cref="WireOutcomes"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it was refused, one of <see cref="WireReasons"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>How many connected devices it was given to.</summary>
    public int Devices { get; init; }
}
