using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Playing;

/// <summary>The state machine of a playback: pure, and final once playing has ended.</summary>
internal static class PlaybackReducer
{
    /// <summary>Gets the state of a playback that has been requested.</summary>
    public static PlaybackState Initial { get; } = new() { Phase = PlaybackPhase.Requesting };

    /// <summary>Returns the state that follows from a report of the engine.</summary>
    public static PlaybackState Reduce(PlaybackState state, PlayerState reported, ZegoErrorCode code) => reported switch
    {
        _ when state.Phase == PlaybackPhase.Ended => state,
        PlayerState.Playing => state with { Phase = PlaybackPhase.Playing, Code = ZegoErrorCode.None },
        PlayerState.Requesting when state.Phase == PlaybackPhase.Requesting => state with { Code = code },
        PlayerState.Requesting => state with { Phase = PlaybackPhase.Retrying, Code = code },
        PlayerState.NotPlaying => End(state, new PlaybackEnd { Reason = PlaybackEndReason.Failed, Code = code }),
        _ => state,
    };

    /// <summary>Ends a playback; the first end is kept.</summary>
    public static PlaybackState End(PlaybackState state, PlaybackEnd end) => state.Phase == PlaybackPhase.Ended
        ? state
        : state with { Phase = PlaybackPhase.Ended, Code = end.Code, End = end };
}
