using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents the options of a client's calls.</summary>
public sealed record CallServiceOptions
{
    /// <summary>Gets the transport of the call signals. The client connects and disconnects it, but does not dispose it.</summary>
    public required ICallSignaling Signaling { get; init; }

    /// <summary>Gets the id of this device among the devices of the user; <see langword="null"/> for a random id. Store the id and use it again, so that a program that crashed during a call is recognized at once.</summary>
    public DeviceId? DeviceId { get; init; }

    /// <summary>Gets whether this user is a program, not a person: the members of its calls see it (<see cref="ParticipantStatus.IsBot"/>). The default is <see langword="false"/>.</summary>
    public bool IsBot { get; init; }

    /// <summary>Gets what happens to calls that arrive during another call; by default they are rejected as busy.</summary>
    public BusyPolicy Busy { get; init; } = BusyPolicy.Reject;

    /// <summary>
    /// Gets whether this user follows when a member of a call merges it into another one, or transfers it, so that this user leaves the call and enters the other one without ringing; <see langword="true"/> by default.
    /// Otherwise, this user stays in the call. The microphone and the camera stay as they are switched, and the room options of the call are used again: a token in them must be valid for the other room.
    /// </summary>
    public bool FollowMoves { get; init; } = true;

    /// <summary>Gets what happens when two users dial each other at the same time. It must be the same for all users.</summary>
    public SimultaneousCallPolicy SimultaneousCalls { get; init; }

    /// <summary>Gets the options of calls for which <see cref="ICallService.InviteAsync"/> receives no options.</summary>
    public InviteOptions Invite { get; init; } = new();

    /// <summary>Gets how to log in to the room of a call that has no room options. The room always reports who enters and leaves it, whatever the value of <see cref="RoomOptions.NotifyUsers"/>.</summary>
    public RoomOptions Room { get; init; } = new();

    /// <summary>Gets which requests of other members to turn camera or microphone on or off, or to leave, are granted.</summary>
    public ControlPolicy Controls { get; init; } = new();

    /// <summary>Gets the form in which <see cref="ICall.Controls"/> asks other members to turn their microphone on or off; by default that of ZEGO's kit for Flutter.</summary>
    public MicrophoneRequestForm MicrophoneRequests { get; init; }

    /// <summary>Gets what is published in a call of a kind if the call has no options of its own; <see langword="null"/> for the microphone, and the camera in video calls. An audio call opens the camera only for options whose <see cref="PublishOptions.Video"/> was set. The function is called outside the kit's loops.</summary>
    public Func<CallKind, PublishOptions>? PublishFor { get; init; }

    /// <summary>Gets the function that chooses the room of a call; <see langword="null"/> for a room with the id of the call. It must choose the same room for all users. The function is called outside the kit's loops.</summary>
    public Func<CallId, RoomId>? RoomIdFor { get; init; }

    /// <summary>Gets the function that names the stream of a user in a call; <see langword="null"/> for a name made of the ids of the call and the user. The name must be unique in the AppID. The function is called outside the kit's loops.</summary>
    public Func<CallId, UserId, StreamId>? StreamIdFor { get; init; }

    /// <summary>Gets the function that creates the ids of calls and invitations; <see langword="null"/> for random ids. An id must be unique, consist of characters that a room id allows, and have at most 127 of them. The function is called on the thread that invites.</summary>
    public Func<string>? NewId { get; init; }

    /// <summary>
    /// Gets the maximum length in bytes of the ids of the user who signs in and of the users who are called, 1 to <see cref="UserId.MaxBytes"/>: longer ones are refused before anything is sent. By default
    /// the limit of the transport (<see cref="SignalingCapabilities.MaxUserIdBytes"/>), which also applies if it is lower. Set it if another kit must reach the users as well, e.g. to 32 for ZIM.
    /// </summary>
    public int MaxUserIdBytes { get; init; } = UserId.MaxBytes;

    /// <summary>Gets the interval at which this device tells the other members that it is still in the call: above zero, at most one day. The default is 20 s.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets how long a member may send nothing, neither signals nor audio or video that this device plays, before it counts as offline: longer than <see cref="HeartbeatInterval"/>, at most one day. The default is 60 s.</summary>
    public TimeSpan PeerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets how old an invitation may be when it arrives: above zero, at most one day. The default is 60 s. Older invitations become missed calls. The limit applies if the transport states the age of a message (<see cref="SignalingMessage.Age"/>); the clocks of the users' devices need not agree. Not used with a transport that keeps messages (<see cref="SignalingCapabilities.IsDurable"/>): there, an invitation rings as long as its ring time lasts.</summary>
    public TimeSpan MaxInviteAge { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets how long a call waits at most for the server to tell how a ring ended, above zero, at most one day; the default is 30 s. A device that has accepted waits for whether its answer counts. The inviter, whose ring has expired or whose
    /// invitation could not be sent, waits for whether it was answered in the last moment. Usually this takes as long as one message; a device that has lost its connection needs the time to reconnect. Not used with transports whose
    /// server does not decide (<see cref="SignalingCapabilities.DecidesAnswers"/>).
    /// </summary>
    public TimeSpan DecisionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many invitations of one user are processed within a minute: 1 to 1,000. The default is 30. Further invitations are dropped (<see cref="SignalDropReason.TooMany"/>): they neither ring nor are listed as missed.</summary>
    public int MaxInvitesPerMinute { get; init; } = 30;

    /// <summary>Gets how many missed calls are listed: 1 to 1,000. The default is 100. The oldest are removed first.</summary>
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
        OptionGuard.TimeLimit(DecisionTimeout, parameter);
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
