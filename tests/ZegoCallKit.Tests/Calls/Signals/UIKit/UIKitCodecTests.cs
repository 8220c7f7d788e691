using System.Text;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.TestMutations;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

public sealed class UIKitCodecTests
{
    private const string InviteText =
        """{"operation":"invite","invitation_id":"inv-1","timeout":60,"data":"{\"inviter_id\":\"alice\",\"inviter_name\":\"Alice\",\"type\":1,\"data\":\"{\\\"call_id\\\":\\\"call-1\\\",\\\"inviter_name\\\":\\\"Alice\\\",\\\"inviter\\\":{\\\"id\\\":\\\"alice\\\",\\\"name\\\":\\\"Alice\\\"},\\\"invitees\\\":[{\\\"user_id\\\":\\\"bob\\\",\\\"user_name\\\":\\\"Bob\\\"}],\\\"timeout\\\":60,\\\"custom_data\\\":\\\"hi\\\",\\\"v\\\":\\\"f1.0\\\"}\"}"}""";

    private static readonly UserId Bob = new("bob");
    private static readonly SignalSender OfAlice = new() { UserId = SampleSignals.Alice, DeviceId = new DeviceId("phone"), Name = "Alice" };
    private static readonly SignalSender OfBob = new() { UserId = Bob, DeviceId = new DeviceId("laptop"), Name = "Bob" };

    private static readonly InviteSignal Invite = SampleSignals.Invite with
    {
        Sender = OfAlice,
        Inviter = new SignalMember { UserId = SampleSignals.Alice, Name = "Alice", State = CallMemberState.Accepted },
        Members = [new SignalMember { UserId = SampleSignals.Alice, Name = "Alice", State = CallMemberState.Accepted }, new SignalMember { UserId = Bob, Name = "Bob", State = CallMemberState.Inviting }],
        CustomData = "hi",
        Options = new SharedCallOptions(),
    };

    private readonly ICallSignalCodec _alice = SignalCodecs.Create(SignalFormat.ZegoUIKit, static () => SampleSignals.Noon);
    private readonly ICallSignalCodec _bob = SignalCodecs.Create(SignalFormat.ZegoUIKit, static () => SampleSignals.Noon);

    [Fact]
    public void An_invitation_is_the_kits_envelope_in_an_envelope() => Assert.Equal(InviteText, Text(_alice.Encode(Invite)));

    [Fact]
    public void The_answers_are_the_kits()
    {
        Assert.Equal("""{"operation":"accept","invitation_id":"inv-1","data":"{\"custom_data\":\"\",\"v\":\"f1.0\"}"}""", Text(_bob.Encode(Accept())));
        Assert.Equal(
            """{"operation":"reject","invitation_id":"inv-1","data":"{\"invitation_id\":\"inv-1\",\"reason\":\"busy\",\"custom_data\":\"later\",\"v\":\"f1.0\"}"}""",
            Text(_bob.Encode(Reject(RejectReason.Busy))));
        Assert.Equal(
            """{"operation":"reject","invitation_id":"inv-1","data":"{\"invitation_id\":\"inv-1\",\"reason\":\"decline\",\"custom_data\":\"later\",\"v\":\"f1.0\"}"}""",
            Text(_bob.Encode(Reject(RejectReason.Decline))));
        Assert.Equal(
            """{"operation":"cancel","invitation_id":"inv-1","invitees":["bob"],"data":"{\"call_id\":\"call-1\",\"operation_type\":\"cancelInvitation\",\"custom_data\":\"\",\"v\":\"f1.0\"}"}""",
            Text(_alice.Encode(Cancel())));
    }

    [Fact]
    public void An_invitation_comes_back_with_all_that_the_kit_can_say()
    {
        var invite = Assert.IsType<InviteSignal>(_bob.Decode(Message("alice", _alice.Encode(Invite))).Signal);

        Assert.Equal(Invite.CallId, invite.CallId);
        Assert.Equal(Invite.InvitationId, invite.InvitationId);
        Assert.Equal(Invite.Kind, invite.Kind);
        Assert.Equal(Invite.Inviter, invite.Inviter);
        Assert.Equal(Invite.Members, invite.Members);
        Assert.Equal(Invite.RingTimeout, invite.RingTimeout);
        Assert.Equal(Invite.CustomData, invite.CustomData);
        Assert.Equal(SampleSignals.Noon, invite.SentAt);
        Assert.Equal("Alice", invite.Sender.Name);
        Assert.Equal(SampleSignals.Alice, invite.Sender.UserId);
    }

    [Fact]
    public void Answers_come_back_for_the_call_of_their_invitation()
    {
        Assert.NotNull(_bob.Decode(Message("alice", _alice.Encode(Invite))).Signal);

        var accept = Assert.IsType<AcceptSignal>(_alice.Decode(Message("bob", _bob.Encode(Accept()))).Signal);
        var reject = Assert.IsType<RejectSignal>(_alice.Decode(Message("bob", _bob.Encode(Reject(RejectReason.Busy)))).Signal);
        var cancel = Assert.IsType<CancelSignal>(_bob.Decode(Message("alice", _alice.Encode(Cancel()))).Signal);

        Assert.All(new CallSignal[] { accept, reject, cancel }, static signal => Assert.Equal(Invite.CallId, signal.CallId));
        Assert.All(new CallSignal[] { accept, reject, cancel }, static signal => Assert.Equal(Invite.InvitationId, signal.InvitationId));
        Assert.Equal(Bob, accept.Sender.UserId);
        Assert.Equal(RejectReason.Busy, reject.Reason);
        Assert.Equal("later", reject.CustomData);
        Assert.Equal([Bob], cancel.Invitees);
        Assert.True(reject.Sequence > accept.Sequence);
    }

    [Fact]
    public void An_answer_may_come_without_data()
    {
        _alice.Encode(Invite);

        Assert.IsType<AcceptSignal>(Decode(_alice, "bob", """{"operation":"accept","invitation_id":"inv-1"}""").Signal);
        Assert.Equal(RejectReason.Decline, Assert.IsType<RejectSignal>(Decode(_alice, "bob", """{"operation":"reject","invitation_id":"inv-1","data":""}""").Signal).Reason);
    }

    [Fact]
    public void What_the_kit_cannot_say_is_not_carried()
    {
        foreach (var signal in SampleSignals.All)
        {
            var carried = signal is InviteSignal or AcceptSignal or RejectSignal or CancelSignal;
            Assert.Equal(carried, _alice.Carries(signal));
            if (!carried)
            {
                Assert.Throws<NotSupportedException>(() => _alice.Encode(signal));
            }
        }
    }

    [Fact]
    public void What_the_kit_leaves_out_has_its_defaults()
    {
        var invite = Assert.IsType<InviteSignal>(Decode(
            _bob,
            "alice",
            """{"operation":"invite","invitation_id":"zim-77","data":"{\"inviter_id\":\"alice\",\"inviter_name\":\"Alice\",\"type\":0,\"data\":\"{\\\"call_id\\\":\\\"c\\\",\\\"invitees\\\":[]}\"}"}""").Signal);

        Assert.Equal(TimeSpan.FromSeconds(60), invite.RingTimeout);
        Assert.Equal(CallKind.Audio, invite.Kind);
        Assert.Equal("", invite.CustomData);
        Assert.Single(invite.Members);
    }

    [Theory]
    [InlineData("\\\"f1.0\\\"", "\\\"f2.0\\\"", SignalDropReason.UnknownVersion)]
    [InlineData("\\\"type\\\":1", "\\\"type\\\":2", SignalDropReason.UnknownKind)]
    [InlineData("\"operation\":\"invite\"", "\"operation\":\"dance\"", SignalDropReason.UnknownKind)]
    [InlineData("\\\"inviter_id\\\":\\\"alice\\\"", "\\\"inviter_id\\\":\\\"bob\\\"", SignalDropReason.WrongSender)]
    [InlineData("call-1", "a call", SignalDropReason.Malformed)]
    [InlineData("inv-1", "", SignalDropReason.Malformed)]
    [InlineData("\"invitation_id\"", "\"invitation\"", SignalDropReason.Malformed)]
    [InlineData("call_id", "id", SignalDropReason.Malformed)]
    [InlineData("timeout\\\\\\\":60", "timeout\\\\\\\":0", SignalDropReason.Malformed)]
    [InlineData("timeout\\\\\\\":60", "timeout\\\\\\\":601", SignalDropReason.Malformed)]
    public void What_is_not_allowed_is_dropped_with_the_reason(string part, string instead, SignalDropReason reason)
    {
        Assert.Contains(part.Replace("\\\"f1.0\\\"", "f1.0", StringComparison.Ordinal), InviteText, StringComparison.Ordinal);
        var broken = InviteText.Replace(part.Replace("\\\"f1.0\\\"", "f1.0", StringComparison.Ordinal), instead.Replace("\\\"f2.0\\\"", "f2.0", StringComparison.Ordinal), StringComparison.Ordinal);

        var decoded = Decode(_bob, "alice", broken);

        Assert.Null(decoded.Signal);
        Assert.Equal(reason, decoded.Reason);
    }

    [Fact]
    public void An_answer_to_an_unknown_invitation_is_dropped() =>
        Assert.Equal(SignalDropReason.UnknownInvitation, Decode(_alice, "bob", """{"operation":"accept","invitation_id":"inv-9","data":""}""").Reason);

    [Fact]
    public void Mutated_messages_are_decoded_or_dropped_and_never_throw() => FreshSeeds.ForEach(4, 1, Mutate);

    private void Mutate(int seed)
    {
        var mutator = new Mutator([_alice.Encode(Invite), _bob.Encode(Accept()), _bob.Encode(Reject(RejectReason.Busy)), _alice.Encode(Cancel())], new Random(seed));
        for (var i = 0; i < 20_000; i++)
        {
            _bob.Decode(Message("alice", mutator.Next()));
        }
    }

    private static AcceptSignal Accept() => new() { CallId = Invite.CallId, InvitationId = Invite.InvitationId, Sender = OfBob, Sequence = 1, SentAt = SampleSignals.Noon };

    private static RejectSignal Reject(RejectReason reason) =>
        new() { CallId = Invite.CallId, InvitationId = Invite.InvitationId, Sender = OfBob, Sequence = 1, SentAt = SampleSignals.Noon, Reason = reason, CustomData = "later" };

    private static CancelSignal Cancel() => new() { CallId = Invite.CallId, InvitationId = Invite.InvitationId, Sender = OfAlice, Sequence = 2, SentAt = SampleSignals.Noon, Invitees = [Bob] };

    private static SignalingMessage Message(string from, byte[] payload) => SampleSignals.From(from, payload);

    private static DecodedSignal Decode(ICallSignalCodec codec, string from, string payload) => codec.Decode(Message(from, Encoding.UTF8.GetBytes(payload)));

    private static string Text(byte[] payload) => Encoding.UTF8.GetString(payload);
}
