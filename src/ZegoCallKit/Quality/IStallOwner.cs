namespace ZegoCallKit.Quality;

/// <summary>Judges the health of a stream, with what <see cref="StallWatch"/> detects. Called in the state loop.</summary>
internal interface IStallOwner
{
    /// <summary>Gets whether audio or video is expected now.</summary>
    bool IsExpecting { get; }

    /// <summary>Called when the stream has stalled.</summary>
    void OnStalled();
}
