namespace ZegoCallKit.Signaling.Push.Sending;

/// <summary>Represents the head of a JSON Web Token.</summary>
internal sealed record TokenHead
{
    public required string Alg { get; init; }

    public string? Kid { get; init; }

    public string? Typ { get; init; }
}
