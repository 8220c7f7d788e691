namespace ZegoCallKit.Playing;

/// <summary>What a policy wants of one stream.</summary>
/// <param name="IsWanted">Whether it shall play, if its rank allows.</param>
/// <param name="VideoMuted">Whether it shall play without video.</param>
/// <param name="Priority">Its priority, higher first, unless set otherwise.</param>
/// <param name="IsFaulted">Whether the policy threw, so that the stream counts as not wanted.</param>
internal readonly record struct PlayWish(bool IsWanted, bool VideoMuted = false, int Priority = 0, bool IsFaulted = false);
