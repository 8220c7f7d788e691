namespace ZegoCallKit.Playing;

/// <summary>How playing ended.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Code">The engine's code, if it gave one.</param>
public sealed record PlaybackEnd(PlaybackEndReason Reason, ZegoErrorCode Code);
