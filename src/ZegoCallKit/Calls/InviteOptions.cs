using System.Collections.Immutable;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>How to call somebody. What all ends must agree on travels with the invitation.</summary>
public sealed record InviteOptions
{
    /// <summary>The most bytes of custom data.</summary>
    public const int MaxCustomDataBytes = 2_048;

    /// <summary>The most people of one invitation.</summary>
    public const int MaxInvitees = 9;

    /// <summary>The most members of a call, this user included; invitations still open count.</summary>
    public const int MaxMembers = 10;

    private readonly CallKind? _kind;

    /// <summary>Gets whether the call is audio only, or audio and video. The default is video, and the kind of the missed call for <see cref="ICallService.CallBackAsync"/>.</summary>
    public CallKind Kind
    {
        get => _kind ?? CallKind.Video;
        init => _kind = value;
    }

    /// <summary>Gets how long it rings, 1 to 600 s; 60 s by default.</summary>
    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what the invited are told along with it, at most 2,048 bytes of UTF-8. Never logged.</summary>
    public string CustomData { get; init; } = "";

    /// <summary>Gets who may invite more people.</summary>
    public InviteRight WhoMayInvite { get; init; }

    /// <summary>Gets whether the call ends for all when this user leaves it.</summary>
    public bool EndWhenInviterLeaves { get; init; }

    /// <summary>
    /// How long the call may last, above zero and at most a day, counted from when the first of those who were called accepted; <see langword="null"/> (the default) for no limit.
    /// Then it ends for all with <see cref="CallEndReason.MaxDurationReached"/>, whenever each came into it.
    /// </summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Peers without whom the call makes no sense to this user: when one of them is absent for <see cref="LeaveWhenAbsentFor"/>, this user leaves (<see cref="CallEndReason.Abandoned"/>).</summary>
    public ImmutableArray<UserId> RequiredPeers { get; init; } = [];

    /// <summary>Gets how long a required peer may be absent from the call, above zero; 60 s by default.</summary>
    public TimeSpan LeaveWhenAbsentFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what this user publishes in the call; <see langword="null"/> for <see cref="CallServiceOptions.PublishFor"/>. An audio call opens the camera only when <see cref="PublishOptions.Video"/> is set.</summary>
    public PublishOptions? Publish { get; init; }

    /// <summary>Gets how this user logs in to the call's room; <see langword="null"/> for <see cref="CallServiceOptions.Room"/>.</summary>
    public RoomOptions? Room { get; init; }

    /// <summary>Keeps secrets out of logs: never prints <see cref="CustomData"/>.</summary>
    /// <returns>The kind and the ring timeout.</returns>
    public override string ToString() => $"{Kind}, rings {RingTimeout.TotalSeconds:0.###} s";

    /// <summary>The same, of a kind when none was chosen.</summary>
    internal InviteOptions Or(CallKind kind) => _kind is null ? this with { Kind = kind } : this;

    internal void Validate(string parameter)
    {
        OptionGuard.Defined(Kind, parameter);
        OptionGuard.Range(RingTimeout, RingLimits.Shortest, RingLimits.Longest, parameter);
        OptionGuard.NotNull(CustomData, parameter);
        Guard.Utf8Length(CustomData, 0, MaxCustomDataBytes, "custom data of the call", OptionGuard.PathOf(parameter, nameof(CustomData)));
        OptionGuard.Defined(WhoMayInvite, parameter);
        if (MaxDuration is { } duration)
        {
            OptionGuard.TimeLimit(duration, parameter, nameof(MaxDuration));
        }

        OptionGuard.TimeLimit(LeaveWhenAbsentFor, parameter);
        OptionGuard.Check(
            !RequiredPeers.IsDefault && !RequiredPeers.Any(static peer => peer.Value.Length == 0), parameter, nameof(RequiredPeers), "must not be null or contain an empty user id");
        Publish?.Validate(OptionGuard.PathOf(parameter, nameof(Publish)));
        Room?.Validate(OptionGuard.PathOf(parameter, nameof(Room)));
    }
}
