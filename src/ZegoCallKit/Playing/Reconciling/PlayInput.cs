using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Something the reconciler is told.</summary>
internal abstract record PlayInput
{
    /// <summary>The streams of the room changed, or here they all are.</summary>
    internal sealed record StreamsChanged(ChangeSet<StreamInfo> Changes) : PlayInput;

    /// <summary>The program set everything it can wish for, at one stroke.</summary>
    internal sealed record OptionsSet(AutoPlayOptions Options) : PlayInput;

    /// <summary>The program set a policy; the same one again asks its code again.</summary>
    internal sealed record PolicySet(PlayPolicy Policy) : PlayInput;

    /// <summary>The program set the most plays at once.</summary>
    internal sealed record MaxPlaysSet(int MaxPlays) : PlayInput;

    /// <summary>The program pinned or unpinned a stream, there or yet to come.</summary>
    internal sealed record PinSet(StreamId StreamId, bool IsPinned) : PlayInput;

    /// <summary>The program set a stream's priority, or took it back.</summary>
    internal sealed record StreamPrioritySet(StreamId StreamId, int? Priority) : PlayInput;

    /// <summary>The program set the priority of all streams of a user that have none of their own, or took it back.</summary>
    internal sealed record UserPrioritySet(UserId UserId, int? Priority) : PlayInput;

    /// <summary>The engine told the sound levels of the played streams.</summary>
    internal sealed record LevelsReported(IReadOnlyList<EngineSoundLevel> Levels) : PlayInput;

    /// <summary>The engine plays an attempt.</summary>
    internal sealed record Started(StreamId StreamId, long Attempt) : PlayInput;

    /// <summary>The engine was interrupted and retries an attempt by itself.</summary>
    internal sealed record Interrupted(StreamId StreamId, long Attempt, ZegoErrorCode Code) : PlayInput;

    /// <summary>The engine no longer plays an attempt: stopped, failed, or never accepted.</summary>
    internal sealed record Ended(StreamId StreamId, long Attempt, ZegoErrorCode Code) : PlayInput;

    /// <summary>The program wants a stream played, whatever the policy; an automatic play becomes the program's.</summary>
    internal sealed record PlayRequested(StreamId StreamId, bool VideoMuted = false) : PlayInput;

    /// <summary>The program wants a stream stopped, and not played again by the policy until it comes anew.</summary>
    internal sealed record StopRequested(StreamId StreamId) : PlayInput;

    /// <summary>The program hands a stream back to the policy: its request to play or stop never was, and a give-up is forgotten.</summary>
    internal sealed record ReleaseRequested(StreamId StreamId) : PlayInput;

    /// <summary>The room is connected, for the first time or again.</summary>
    internal sealed record RoomConnected : PlayInput;

    /// <summary>The room lost its connection and tries to get it back.</summary>
    internal sealed record RoomDisconnected : PlayInput;

    /// <summary>The session is over; the engine has ended all plays. Final.</summary>
    internal sealed record RoomEnded : PlayInput;

    /// <summary>Time passed.</summary>
    internal sealed record Ticked : PlayInput;
}
