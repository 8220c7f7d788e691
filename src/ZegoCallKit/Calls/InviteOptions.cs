using System.Collections.Immutable;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents the options of a call that this user starts. The invitation transports those that must be the same for all members.</summary>
public sealed record InviteOptions
{
    /// <summary>The maximum length of the custom data, in bytes of UTF-8.</summary>
    public const int MaxCustomDataBytes = 2_048;

    /// <summary>The largest number of users that one invitation invites.</summary>
    public const int MaxInvitees = 49;

    /// <summary>The largest number of members of a call, including this user and users who are being rung.</summary>
    public const int MaxMembers = 50;

    private readonly CallKind? _kind;

    /// <summary>Gets whether the call is audio only, or audio and video. The default is video, and the kind of the missed call for <see cref="ICallService.CallBackAsync"/>.</summary>
    public CallKind Kind
    {
        get => _kind ?? CallKind.Video;
        init => _kind = value;
    }

    /// <summary>Gets how long the call rings: 1 to 600 s. The default is 60 s. Where a server decides about answers, the call ends when the server has confirmed that nobody answered, at most <see cref="CallServiceOptions.DecisionTimeout"/> later.</summary>
    public TimeSpan RingTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets the text for the invitees: at most 2,048 bytes of UTF-8. Never logged.</summary>
    public string CustomData { get; init; } = "";

    /// <summary>Gets which members may invite more users.</summary>
    public InviteRight WhoMayInvite { get; init; }

    /// <summary>Gets whether the call ends for all members when this user leaves it.</summary>
    public bool EndWhenInviterLeaves { get; init; }

    /// <summary>
    /// Gets the maximum duration of the call: above zero, at most one day, measured from the moment at which the first invitee accepted; <see langword="null"/> (the default) for no limit.
    /// The call then ends for all members with <see cref="CallEndReason.MaxDurationReached"/>, whenever they entered it.
    /// </summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Gets the members without whom this user does not stay in the call: when one of them is absent for <see cref="LeaveWhenAbsentFor"/>, this user leaves (<see cref="CallEndReason.Abandoned"/>).</summary>
    public ImmutableArray<UserId> RequiredPeers { get; init; } = [];

    /// <summary>Gets how long a required peer may be absent from the call, above zero; 60 s by default.</summary>
    public TimeSpan LeaveWhenAbsentFor { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what this user publishes in the call; <see langword="null"/> for <see cref="CallServiceOptions.PublishFor"/>. An audio call opens the camera only when <see cref="PublishOptions.Video"/> is set.</summary>
    public PublishOptions? Publish { get; init; }

    /// <summary>Gets how this user logs in to the call's room; <see langword="null"/> for <see cref="CallServiceOptions.Room"/>.</summary>
    public RoomOptions? Room { get; init; }

    /// <summary>Keeps secrets out of logs: never prints <see cref="CustomData"/>.</summary>
    /// <returns>The kind and the ring timeout.</returns>
    public override string ToString() => FormattableString.Invariant($"{Kind}, rings {RingTimeout.TotalSeconds:0.###} s");

    /// <summary>Returns the options with a kind, unless a kind was set.</summary>
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
