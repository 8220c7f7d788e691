using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Signals;

/// <summary>Provides one signal of each kind, with all of its fields.</summary>
internal static class SampleSignals
{
    public static readonly UserId Alice = new("alice");

    public static readonly DateTimeOffset Noon = DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_123);

    private static readonly CallId Call = new("call-1");
    private static readonly InvitationId Invitation = new("inv-1");
    private static readonly SignalSender Sender = new() { UserId = Alice, DeviceId = new DeviceId("phone"), Name = "Älice \"A\"" };

    public static IReadOnlyList<CallSignal> All =>
    [
        Invite,
        new ReceivedSignal { CallId = Call, InvitationId = Invitation, Sender = Sender, Sequence = 2, SentAt = Noon },
        new AcceptSignal { CallId = Call, InvitationId = Invitation, Sender = Sender, Sequence = 3, SentAt = Noon },
        new RejectSignal { CallId = Call, InvitationId = Invitation, Sender = Sender, Sequence = 4, SentAt = Noon, Reason = RejectReason.Busy, CustomData = "later" },
        new CancelSignal { CallId = Call, InvitationId = Invitation, Sender = Sender, Sequence = 5, SentAt = Noon, Invitees = [new UserId("bob")], CustomData = "wrong number" },
        new JoinSignal { CallId = Call, Sender = Sender, Sequence = 6, SentAt = Noon },
        new LeaveSignal { CallId = Call, Sender = Sender, Sequence = 7, SentAt = Noon, Reason = LeaveReason.RoomLost },
        new EndSignal { CallId = Call, Sender = Sender, Sequence = 8, SentAt = Noon, Reason = EndReason.MaxDuration },
        new HeartbeatSignal { CallId = Call, Sender = Sender, Sequence = 9, SentAt = Noon, Elapsed = TimeSpan.FromSeconds(2) },
        Members,
        new SyncSignal { CallId = Call, Sender = Sender, Sequence = 11, SentAt = Noon, Status = Status },
        new ReactionSignal { CallId = Call, Sender = Sender, Sequence = 12, SentAt = Noon, Text = "👏" },
    ];

    public static MemberStatus Status => new() { IsOnHold = true, HandRaisedFor = TimeSpan.FromSeconds(3), IsBot = true, Attributes = new Dictionary<string, string> { ["seat"] = "4", ["team"] = "Grün" } };

    public static InviteSignal Invite => new()
    {
        CallId = Call,
        InvitationId = Invitation,
        Sender = Sender,
        Sequence = 1,
        SentAt = Noon,
        Kind = CallKind.Video,
        Inviter = new SignalMember { UserId = Alice, Name = "Älice", State = CallMemberState.Accepted },
        Members =
        [
            new SignalMember { UserId = Alice, Name = "Älice", State = CallMemberState.Accepted },
            new SignalMember { UserId = new UserId("bob"), Name = "Bob", State = CallMemberState.Inviting },
        ],
        RingTimeout = TimeSpan.FromSeconds(60),
        CustomData = "{\"topic\":\"Grüße\"}",
        Options = new SharedCallOptions { OnlyInviterInvites = true, EndWhenInviterLeaves = true, MaxDuration = TimeSpan.FromHours(1) },
        Elapsed = TimeSpan.FromSeconds(90),
    };

    public static MembersSignal Members => new()
    {
        CallId = Call,
        Sender = Sender,
        Sequence = 10,
        SentAt = Noon,
        Kind = CallKind.Audio,
        ListVersion = 7,
        Members = [new SignalMember { UserId = Alice, State = CallMemberState.Left }],
        Inviter = new SignalMember { UserId = Alice, Name = "Älice", State = CallMemberState.Accepted },
        Options = new SharedCallOptions(),
        Elapsed = TimeSpan.FromDays(1),
    };

    public static SignalingMessage From(string user, ReadOnlyMemory<byte> payload) => new() { From = new UserId(user), Payload = payload };
}
