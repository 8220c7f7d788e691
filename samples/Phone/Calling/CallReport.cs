using ZegoCallKit;
using ZegoCallKit.Calls;

namespace Phone.Calling;

/// <summary>What is shown of a call at one moment. Immutable.</summary>
internal sealed record CallReport
{
    public required CallId Id { get; init; }

    public required CallDirection Direction { get; init; }

    public required CallKind Kind { get; init; }

    public required CallPhase Phase { get; init; }

    /// <summary>Gets the user who started the call.</summary>
    public required UserId? Caller { get; init; }

    /// <summary>Gets whether this user holds the call.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>Gets the other members, by their ids.</summary>
    public required IReadOnlyList<(UserId Id, CallMemberState State, bool IsOnHold)> Members { get; init; }

    /// <summary>Gets how long this user was in the call; <see langword="null"/> if never, or if it is not over.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets the number of audio blocks of 10 ms that were received during the call; <see langword="null"/> if it is not over.</summary>
    public long? AudioFrames { get; init; }

    public CallEnd? End { get; init; }

    /// <summary>Returns whether another report shows the same: durations grow all the time.</summary>
    public bool ShowsSame(CallReport other) => Id == other.Id && Phase == other.Phase && IsOnHold == other.IsOnHold && End == other.End && Members.SequenceEqual(other.Members);
}
