using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents a merge or a transfer in progress: the users who are to come into the call, and whether this user leaves it then. Immutable.</summary>
internal sealed record Handover
{
    /// <summary>Gets the users who are invited for this purpose.</summary>
    public required ImmutableArray<UserId> Targets { get; init; }

    /// <summary>Gets whether this user leaves the call when they are in it.</summary>
    public required bool Leaves { get; init; }

    /// <summary>Gets the other call of this user whose members they are; <see langword="null"/> if they are not in a call with this user.</summary>
    public CallId? From { get; init; }
}
