namespace ZegoCallKit.Quality;

/// <summary>Represents the health of a published or played stream: a verdict and the reasons for it. Immutable.</summary>
public sealed record StreamHealth
{
    /// <summary>Gets the health of a stream of which nothing is known yet.</summary>
    internal static StreamHealth Unknown { get; } = new();

    /// <summary>Gets the verdict, which is that of the worst trouble.</summary>
    public StreamVerdict Verdict { get; init; }

    /// <summary>Gets the troubles of the stream.</summary>
    public StreamTroubles Troubles { get; init; }

    /// <summary>Gets whether the stream is played but neither audio nor video arrives, or is published but neither is sent.</summary>
    public bool IsStalled => Troubles.HasFlag(StreamTroubles.Stalled);
}
