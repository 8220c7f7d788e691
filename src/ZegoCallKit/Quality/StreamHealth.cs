namespace ZegoCallKit.Quality;

/// <summary>How a published or played stream does, and why. Immutable.</summary>
public sealed record StreamHealth
{
    /// <summary>The verdict, that of the worst trouble.</summary>
    public StreamVerdict Verdict { get; init; }

    /// <summary>What is wrong.</summary>
    public StreamTroubles Troubles { get; init; }

    /// <summary>Whether it plays without a sound or a picture coming, or is published without one going out.</summary>
    public bool IsStalled => Troubles.HasFlag(StreamTroubles.Stalled);
}
