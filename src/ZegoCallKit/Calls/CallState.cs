using System.Collections.Immutable;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls;

/// <summary>Represents the state of a call as this device knows it. Immutable.</summary>
public sealed record CallState
{
    /// <summary>Gets the id of the call; like <see cref="ICall.Id"/>, it may change once.</summary>
    public required CallId Id { get; init; }

    /// <summary>Gets whether this user dialed, was called or joined.</summary>
    public required CallDirection Direction { get; init; }

    /// <summary>Gets whether the call is audio only, or audio and video.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>Gets the phase.</summary>
    public required CallPhase Phase { get; init; }

    /// <summary>Gets the other members: those who are in the call, who are being rung, and who have left. Never contains this user.</summary>
    public ImmutableSortedDictionary<UserId, CallMember> Members { get; init; } = ImmutableSortedDictionary.Create<UserId, CallMember>(UserIdOrder.Instance);

    /// <summary>Gets whether this user has put the call on hold; see <see cref="ICall.HoldAsync"/>.</summary>
    public bool IsOnHold { get; init; }

    /// <summary>Gets what this user reports about itself to the members; see <see cref="ICall.RaiseHandAsync"/> and <see cref="ICall.SetAttributesAsync"/>.</summary>
    public ParticipantStatus Status { get; init; } = ParticipantStatus.None;

    /// <summary>Gets when this user came into the call: the start of <see cref="CallPhase.InCall"/>; <see langword="null"/> before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Gets how long this user was in the call; zero if never. <see langword="null"/> until the call is over; until then, count from <see cref="StartedAt"/>.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Gets how it ended; only from <see cref="CallPhase.Ending"/> on, and never changed afterwards.</summary>
    public CallEnd? End { get; init; }

    /// <summary>Gets the other members who are in the call.</summary>
    /// <returns>The members that have accepted.</returns>
    public IEnumerable<CallMember> Accepted => Members.Values.Where(static member => member.State == CallMemberState.Accepted);

    /// <summary>Returns whether two states are equal: all their properties are, and each of their members.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(CallState? other) =>
        other is not null
        && Id == other.Id
        && Direction == other.Direction
        && Kind == other.Kind
        && Phase == other.Phase
        && IsOnHold == other.IsOnHold
        && Status == other.Status
        && StartedAt == other.StartedAt
        && Duration == other.Duration
        && End == other.End
        && Members.SequenceEqual(other.Members);

    /// <summary>Names the call, where it stands and how it ended, and where its members stand.</summary>
    /// <returns>The text; it holds ids, no names and no data.</returns>
    public override string ToString() =>
        $"call '{Id}' ({Phase}, {Kind}{(IsOnHold ? ", on hold" : "")}{(End is null ? "" : $", {End.Reason}")}): {string.Join(", ", Members.Values.Select(static member => $"{member.User.Id}={member.State}"))}";

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Phase, StartedAt, End, Members.Count);
}
