using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Represents another user on the transport, who sends what the test requests.</summary>
internal sealed class ScriptedPeer
{
    private readonly ICallSignaling _signaling;
    private readonly TimeProvider _time;
    private readonly UserId _other;
    private long _sequence;

    public ScriptedPeer(ICallSignaling signaling, TimeProvider time, string user, UserId other)
    {
        _signaling = signaling;
        _time = time;
        _other = other;
        Self = new SignalSender { UserId = new UserId(user), DeviceId = new DeviceId("peer") };
        LastHeard = _signaling.Received.Record();
    }

    public SignalSender Self { get; }

    public Recorder<SignalingMessage> LastHeard { get; }

    /// <summary>Gets all received signals, decoded.</summary>
    public IReadOnlyList<CallSignal> Signals => [.. LastHeard.Items.Select(message => CallSignalCodec.Instance.Decode(message).Signal!)];

    public Task ConnectAsync() => _signaling.ConnectAsync(new SignalingIdentity { UserId = Self.UserId, DeviceId = Self.DeviceId });

    public Task AcceptAsync(CallId id, InvitationId? invitation) =>
        SendAsync(new AcceptSignal { CallId = id, InvitationId = invitation, Sender = Self, Sequence = 0, SentAt = _time.GetUtcNow() });

    public Task InviteAsync(string id, string customData = "") => SendAsync(new InviteSignal
    {
        CallId = new CallId(id),
        InvitationId = new InvitationId(id + ".1"),
        Sender = Self,
        Sequence = 0,
        SentAt = _time.GetUtcNow(),
        Kind = CallKind.Audio,
        Inviter = new SignalMember { UserId = Self.UserId, State = CallMemberState.Accepted },
        Members = [new SignalMember { UserId = Self.UserId, State = CallMemberState.Accepted }, new SignalMember { UserId = _other }],
        RingTimeout = TimeSpan.FromSeconds(60),
        CustomData = customData,
    });

    public Task SendAsync(CallSignal signal) => SendAsync(CallSignalCodec.Instance.Encode(signal with { Sequence = ++_sequence }));

    public Task SendAsync(byte[] payload) => _signaling.SendAsync(new SignalingEnvelope { To = [_other], Payload = payload });
}
