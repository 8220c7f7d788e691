using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>How a client makes and takes calls.</summary>
public sealed record CallServiceOptions
{
    /// <summary>Carries the signals. It stays yours: the client connects and disconnects it, but does not dispose of it.</summary>
    public required ICallSignaling Signaling { get; init; }

    /// <summary>This device among the user's devices; <see langword="null"/> for a random one. Store one and give it again: a program that crashed in a call is then recognised at once.</summary>
    public DeviceId? DeviceId { get; init; }

    /// <summary>Gets what happens to calls that come while there is another; they are turned down by default.</summary>
    public BusyPolicy Busy { get; init; } = BusyPolicy.Reject;

    /// <summary>
    /// Gets whether this user follows when a member of a call merges it into another one, or transfers it, so that this user leaves the call and enters the other one without ringing; <see langword="true"/> by default.
    /// Otherwise, this user stays in the call. The microphone and the camera stay as they are switched, and the room options of the call are used again: a token in them must be valid for the other room.
    /// </summary>
    public bool FollowMoves { get; init; } = true;

    /// <summary>Gets what happens when two users dial each other at the same time; must be the same for all users.</summary>
    public SimultaneousCallPolicy SimultaneousCalls { get; init; }

    /// <summary>Gets how to call when <see cref="ICallService.InviteAsync"/> is not told.</summary>
    public InviteOptions Invite { get; init; } = new();

    /// <summary>Gets how to log in to a call's room when a call is not told. Who comes and goes is always asked for, whatever <see cref="RoomOptions.NotifyUsers"/> says.</summary>
    public RoomOptions Room { get; init; } = new();

    /// <summary>Gets which requests of other members to turn camera or microphone on or off, or to leave, are granted.</summary>
    public ControlPolicy Controls { get; init; } = new();

    /// <summary>Gets how <see cref="ICall.Controls"/> ask others to turn their microphone on or off; as ZEGO's kit for Flutter by default.</summary>
    public MicrophoneRequestForm MicrophoneRequests { get; init; }

    /// <summary>Gets what is published in a call of a kind if the call has no options of its own; <see langword="null"/> for the microphone, and the camera in video calls. An audio call opens the camera only for options whose <see cref="PublishOptions.Video"/> was set. Called apart from the kit's loops.</summary>
    public Func<CallKind, PublishOptions>? PublishFor { get; init; }

    /// <summary>Gets which room a call uses; <see langword="null"/> for a room named as the call. All users must come to the same. Called apart from the kit's loops.</summary>
    public Func<CallId, RoomId>? RoomIdFor { get; init; }

    /// <summary>The name of a user's stream in a call; <see langword="null"/> for one made of the call and the user. Must be unique in the AppID. Called apart from the kit's loops.</summary>
    public Func<CallId, UserId, StreamId>? StreamIdFor { get; init; }

    /// <summary>Makes the ids of calls and invitations: unique, what room ids may hold, at most 127 characters; <see langword="null"/> for random ones. Called on the thread that invites.</summary>
    public Func<string>? NewId { get; init; }

    /// <summary>
    /// Gets the maximum length in bytes of the ids of the user who signs in and of the users who are called, 1 to <see cref="UserId.MaxBytes"/>: longer ones are refused before anything is sent. By default
    /// what the transport can address (<see cref="SignalingCapabilities.MaxUserIdBytes"/>), which no number here exceeds. For users whom another kit must reach as well, e.g. 32 for ZIM.
    /// </summary>
    public int MaxUserIdBytes { get; init; } = UserId.MaxBytes;

    /// <summary>Gets how often a member tells the others that it is still in the call, above zero; 20 s by default.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how long nothing may be heard of a member before it counts as offline, longer than <see cref="HeartbeatInterval"/>; 60 s by default.</summary>
    public TimeSpan PeerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets how old an invitation may be when it arrives, above zero; older ones become missed calls. 60 s by default. It counts where the transport tells a message's age (<see cref="SignalingMessage.Age"/>); the clocks of the users' devices need not agree. Not used with a transport that keeps messages (<see cref="SignalingCapabilities.IsDurable"/>): there, an invitation rings as long as its ring time lasts.</summary>
    public TimeSpan MaxInviteAge { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The most invitations of one user that are heard within a minute, 1 to 1,000; what is more is dropped (<see cref="SignalDropReason.TooMany"/>) and neither rings nor is listed as missed. 30 by default.</summary>
    public int MaxInvitesPerMinute { get; init; } = 30;

    /// <summary>The most missed calls that are listed, 1 to 1,000; the oldest go first. 100 by default.</summary>
    public int MaxMissedCalls { get; init; } = 100;

    internal RoomControlsOptions ControlsOptions => new() { Policy = Controls, MicrophoneRequests = MicrophoneRequests };

    internal PublishOptions PublishOptionsFor(CallKind kind) => PublishFor?.Invoke(kind) ?? new PublishOptions();

    internal void Validate(RoomMode roomMode, string parameter)
    {
        OptionGuard.Check(Signaling is not null, parameter, nameof(Signaling), "must be set, for example to a transport of an in-memory hub");
        OptionGuard.Check(DeviceId is not { Value.Length: 0 }, parameter, nameof(DeviceId), "must not be empty. Leave it null to use a random id");
        OptionGuard.NotNull(Busy, parameter);
        OptionGuard.Check(
            Busy is not HoldBusyPolicy || roomMode != RoomMode.SingleRoom,
            parameter,
            nameof(Busy),
            "must not be BusyPolicy.Hold without RoomMode.MultiRoom, because a call on hold keeps its room while another one is active");
        OptionGuard.NotNull(Invite, parameter);
        OptionGuard.NotNull(Room, parameter);
        OptionGuard.NotNull(Controls, parameter);
        OptionGuard.Defined(SimultaneousCalls, parameter);
        OptionGuard.Defined(MicrophoneRequests, parameter);
        Invite.Validate(OptionGuard.PathOf(parameter, nameof(Invite)));
        Room.Validate(OptionGuard.PathOf(parameter, nameof(Room)));
        OptionGuard.TimeLimit(HeartbeatInterval, parameter);
        OptionGuard.TimeLimit(PeerTimeout, parameter);
        OptionGuard.TimeLimit(MaxInviteAge, parameter);
        OptionGuard.Check(
            PeerTimeout > HeartbeatInterval,
            parameter,
            nameof(PeerTimeout),
            $"must be longer than HeartbeatInterval ({OptionGuard.Text(HeartbeatInterval)}); it is {OptionGuard.Text(PeerTimeout)}");
        OptionGuard.Range(MaxUserIdBytes, 1, UserId.MaxBytes, parameter);
        OptionGuard.Range(MaxInvitesPerMinute, 1, 1_000, parameter);
        OptionGuard.Range(MaxMissedCalls, 1, 1_000, parameter);
    }
}
