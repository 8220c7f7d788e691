namespace ZegoCallKit.Playing;

/// <summary>Plays every stream.</summary>
internal sealed record AllPolicy(bool VideoMuted) : PlayPolicy
{
    internal override PlayDecision? OfAll => new(IsWanted: true, VideoMuted);

    internal override PlayDecision Judge(StreamInfo stream) => new(IsWanted: true, VideoMuted);
}
