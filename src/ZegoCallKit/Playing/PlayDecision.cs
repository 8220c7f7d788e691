namespace ZegoCallKit.Playing;

/// <summary>Represents what a policy wants of one stream.</summary>
/// <param name="IsWanted">Whether to play the stream, if its rank allows.</param>
/// <param name="VideoMuted">Whether to play the stream without video.</param>
/// <param name="Priority">The priority of the stream, higher first, unless another one is set.</param>
/// <param name="IsFaulted">Whether the policy threw an exception, so that the stream is not played.</param>
internal readonly record struct PlayDecision(bool IsWanted, bool VideoMuted = false, int Priority = 0, bool IsFaulted = false);
