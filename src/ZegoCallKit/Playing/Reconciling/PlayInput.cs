using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents an input to the reconciler.</summary>
internal abstract record PlayInput
{
    /// <summary>The streams of the room changed, or the full list was reported.</summary>
    internal sealed record StreamsChanged(ChangeSet<StreamInfo> Changes) : PlayInput;

    /// <summary>The program set all options at once.</summary>
    internal sealed record OptionsSet(AutoPlayOptions Options) : PlayInput;

    /// <summary>The program set a policy; setting the same policy again calls its functions again.</summary>
    internal sealed record PolicySet(PlayPolicy Policy) : PlayInput;

    /// <summary>The program set the largest number of streams played at once.</summary>
    internal sealed record MaxPlaysSet(int MaxPlays) : PlayInput;

    /// <summary>The program pinned or unpinned a stream, which does not have to exist yet.</summary>
    internal sealed record PinSet(StreamId StreamId, bool IsPinned) : PlayInput;

    /// <summary>The program set or removed the priority of a stream.</summary>
    internal sealed record StreamPrioritySet(StreamId StreamId, int? Priority) : PlayInput;

    /// <summary>The program set or removed the priority of all streams of a user that have none of their own.</summary>
    internal sealed record UserPrioritySet(UserId UserId, int? Priority) : PlayInput;

    /// <summary>The engine reported the sound levels of the played streams.</summary>
    internal sealed record LevelsReported(IReadOnlyList<EngineSoundLevel> Levels) : PlayInput;

    /// <summary>The engine started playing an attempt.</summary>
    internal sealed record Started(StreamId StreamId, long Attempt) : PlayInput;

    /// <summary>The engine was interrupted and retries an attempt automatically.</summary>
    internal sealed record Interrupted(StreamId StreamId, long Attempt, ZegoErrorCode Code) : PlayInput;

    /// <summary>The engine no longer plays an attempt: it was stopped, failed, or was never accepted.</summary>
    internal sealed record Ended(StreamId StreamId, long Attempt, ZegoErrorCode Code) : PlayInput;

    /// <summary>The program requested a stream, whatever the policy says; an automatic play becomes the program's.</summary>
    internal sealed record PlayRequested(StreamId StreamId, bool VideoMuted = false) : PlayInput;

    /// <summary>The program stopped a stream; the policy does not play it until it appears again.</summary>
    internal sealed record StopRequested(StreamId StreamId) : PlayInput;

    /// <summary>The program returned a stream to the policy, as if it had never requested or stopped it; failures that ended the retries are forgotten.</summary>
    internal sealed record ReleaseRequested(StreamId StreamId) : PlayInput;

    /// <summary>The program put the room on hold, or resumed it.</summary>
    internal sealed record HoldSet(bool IsOnHold) : PlayInput;

    /// <summary>The room is connected, for the first time or again.</summary>
    internal sealed record RoomConnected : PlayInput;

    /// <summary>The room lost its connection and is reconnecting.</summary>
    internal sealed record RoomDisconnected : PlayInput;

    /// <summary>The session has ended, and the engine has ended all plays. Final.</summary>
    internal sealed record RoomEnded : PlayInput;

    /// <summary>Time passed.</summary>
    internal sealed record Ticked : PlayInput;
}
