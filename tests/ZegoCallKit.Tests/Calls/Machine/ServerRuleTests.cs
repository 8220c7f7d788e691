using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>The reports of a signaling server: receipts, which of a user's devices answered, and missed rings.</summary>
public sealed class ServerRuleTests : RuleTests
{
    private readonly Exchange.Node _phone;
    private readonly Exchange.Node _laptop;

    public ServerRuleTests()
    {
        _phone = Exchange.Add("dan", "phone", new CallRules { ServerDecides = true });
        _laptop = Exchange.Add("dan", "laptop", new CallRules { ServerDecides = true });
    }

    [Fact]
    public void A_device_enters_the_room_when_its_answer_counts()
    {
        Ring();
        _phone.Accept();
        Assert.Equal(CallPhase.Connecting, _phone.Call.Phase);
        Assert.Empty(Exchange.InRoom(_phone.Call.Id));

        Answer(_phone);

        Assert.Equal(CallPhase.InCall, _phone.Call.Phase);
        Exchange.Deliver();
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Fact]
    public void Of_two_devices_that_accept_at_once_the_loser_never_enters_the_room()
    {
        Ring();
        _phone.Accept();
        _laptop.Accept();
        Answer(_phone);
        Answer(_laptop, SignalingRefusal.AnsweredElsewhere);
        Exchange.Deliver();

        Assert.Equal(CallEndReason.AnsweredElsewhere, _laptop.Reason);
        Assert.DoesNotContain(_laptop.Effects, effect => effect is CallEffect.EnterRoom);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_phone.Call.Phase, Ann.Call.Phase));
        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(_phone));
    }

    [Fact]
    public void A_device_whose_answer_may_not_count_does_not_join_for_its_user()
    {
        Ring();
        _phone.Accept();
        CancelAnother();
        Assert.DoesNotContain(_phone.Effects, static effect => effect is CallEffect.Send { Signal: JoinSignal });

        Answer(_phone);
        CancelAnother();
        Assert.Contains(_phone.Effects, static effect => effect is CallEffect.Send { Signal: JoinSignal });

        void CancelAnother() => _phone.Do(new CallInput.SignalReceived(
            new CancelSignal { CallId = _phone.Call.Id, InvitationId = new InvitationId("another"), Invitees = [_phone.Id], Sender = Ann.Self, Sequence = Ann.State.Sequence + 1, SentAt = Exchange.Now }, null));
    }

    [Fact]
    public void Rule_8_a_member_whose_heartbeats_reach_a_device_that_is_not_in_the_call_is_told_once_a_minute()
    {
        var idle = Exchange.Add("eve", "idle", new CallRules { ServerDecides = true, KeepsSignals = true });
        for (var beat = 1; beat <= 7; beat++)
        {
            Beat("x", beat);
            Exchange.Pass(20, deliver: false);
        }

        Assert.Equal(3, Told());
        Beat("y", 8);
        Assert.Equal(4, Told());
        idle.Do(new CallInput.SignalReceived(new SyncSignal { CallId = new CallId("y"), Sender = Ann.Self, Sequence = 9, SentAt = Exchange.Now }, null));
        Assert.Equal(5, Told());

        int Told() => idle.Effects.Count(static effect => effect is CallEffect.Send { Signal: LeaveSignal });
        void Beat(string call, long sequence) => idle.Do(new CallInput.SignalReceived(new HeartbeatSignal { CallId = new CallId(call), Sender = Ann.Self, Sequence = sequence, SentAt = Exchange.Now }, null));
    }

    [Theory]
    [InlineData(true, CallEndReason.AnsweredElsewhere)]
    [InlineData(false, CallEndReason.DeclinedElsewhere)]
    public void The_server_says_that_another_device_answered(bool accepted, CallEndReason reason)
    {
        Ring();
        _phone.Do(new CallInput.AnsweredElsewhere(_phone.Call.Id, accepted));
        _laptop.Accept();
        _laptop.Do(new CallInput.AnsweredElsewhere(_laptop.Call.Id, accepted));

        Assert.Equal((reason, reason), (_phone.Reason, _laptop.Reason));
        Assert.Empty(_phone.Missed);
    }

    [Theory]
    [InlineData(SignalingRefusal.None, CallEndReason.RemoteHangUp)]
    [InlineData(SignalingRefusal.AnsweredElsewhere, CallEndReason.AnsweredElsewhere)]
    [InlineData(SignalingRefusal.RingOver, CallEndReason.CanceledByCaller)]
    public void The_decision_says_how_a_call_ended_that_the_caller_left_before(SignalingRefusal refusal, CallEndReason reason)
    {
        Ring();
        _phone.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Exchange.Deliver();
        Assert.Equal(CallPhase.Connecting, _phone.Call.Phase);

        Answer(_phone, refusal);

        Assert.Equal(reason, _phone.Reason);
        Assert.DoesNotContain(_phone.Effects, effect => effect is CallEffect.EnterRoom);
    }

    [Fact]
    public void Without_a_decision_a_call_that_the_caller_left_ends_soon()
    {
        Ring();
        _phone.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Exchange.Deliver();

        Exchange.Pass(31);

        Assert.Equal(CallEndReason.RemoteHangUp, _phone.Reason);
    }

    [Fact]
    public void The_next_call_rings_before_the_decision_about_the_one_that_the_caller_left()
    {
        Ring();
        _phone.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Ann.Dial("y", _phone);
        Exchange.Deliver();
        Assert.Contains(new CallId("y"), _phone.Rang);

        Answer(_phone, SignalingRefusal.AnsweredElsewhere);

        Assert.Equal((CallEndReason.AnsweredElsewhere, CallPhase.Ringing), (_phone.Reason, _phone.Call.Phase));
    }

    [Fact]
    public void A_queued_call_rings_before_the_decision_about_the_one_that_the_caller_left()
    {
        var queuing = Exchange.Add("eve", "phone", new CallRules { ServerDecides = true, QueueLimit = 1 });
        Ann.Dial("x", queuing);
        Exchange.Deliver();
        queuing.Accept();
        Exchange.Deliver();
        Bob.Dial("y", queuing);
        Exchange.Deliver();
        Assert.DoesNotContain(new CallId("y"), queuing.Rang);

        Ann.HangUp();
        Exchange.Deliver();

        Assert.Contains(new CallId("y"), queuing.Rang);
    }

    [Fact]
    public void An_answer_to_a_ring_that_is_over_ends_the_call()
    {
        Ring();
        _phone.Accept();
        Answer(_phone, SignalingRefusal.RingOver);

        Assert.Equal(CallEndReason.CanceledByCaller, _phone.Reason);
    }

    [Fact]
    public void An_answer_that_was_lost_is_told_again_when_the_link_is_back()
    {
        Ring();
        _phone.Do(new CallInput.SignalingChanged(true));
        _phone.Do(new CallInput.SignalingChanged(false));
        _phone.Accept();
        Exchange.Lose<AcceptSignal>();

        _phone.Do(new CallInput.SignalingChanged(true));

        Answer(_phone);
        Exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_phone.Call.Phase, Ann.Call.Phase));
    }

    [Theory]
    [InlineData(SignalingRefusal.Blocked, CallEndReason.Declined)]
    [InlineData(SignalingRefusal.DoNotDisturb, CallEndReason.Declined)]
    [InlineData(SignalingRefusal.UnknownUser, CallEndReason.Declined)]
    [InlineData(SignalingRefusal.TooMany, CallEndReason.Failed)]
    [InlineData(SignalingRefusal.TooLarge, CallEndReason.Failed)]
    [InlineData(SignalingRefusal.Invalid, CallEndReason.Failed)]
    public void Whom_the_server_does_not_ring_declines_and_the_end_says_why(SignalingRefusal refusal, CallEndReason reason)
    {
        Ann.Dial("x", Bob);
        Receive(Ann, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Refused, Refusal = refusal });

        var end = Assert.Single(Ann.Ended).End!;
        Assert.Equal((reason, refusal), (end.Reason, end.Refusal));
        Assert.Equal(reason == CallEndReason.Failed, end.Error?.Message.Contains(refusal.ToString(), StringComparison.Ordinal) == true);
    }

    [Fact]
    public void In_a_group_the_others_ring_on()
    {
        Ann.Dial("x", Bob, Cat);
        Receive(Ann, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.DoNotDisturb }, new SignalingReceipt { User = Cat.Id, Outcome = SignalingOutcome.Delivered });

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Inviting), (Ann.StateOf(Bob), Ann.StateOf(Cat)));
        Assert.Equal(SignalingRefusal.DoNotDisturb, Ann.Call.Members[Bob.Id].Refusal);
    }

    [Theory]
    [InlineData(SignalingOutcome.Queued, CallMemberState.Unconfirmed)]
    [InlineData(SignalingOutcome.Pushed, CallMemberState.Unconfirmed)]
    [InlineData(SignalingOutcome.Dropped, CallMemberState.Unconfirmed)]
    [InlineData(SignalingOutcome.Delivered, CallMemberState.Inviting)]
    [InlineData(SignalingOutcome.Unknown, CallMemberState.Inviting)]
    public void Who_is_away_shows_at_once(SignalingOutcome outcome, CallMemberState state)
    {
        Ann.Dial("x", Bob);
        Receive(Ann, new SignalingReceipt { User = Bob.Id, Outcome = outcome });

        Assert.Equal(state, Ann.StateOf(Bob));
    }

    [Fact]
    public void Where_it_rings_already_a_rate_limit_for_the_repeated_invitation_changes_nothing()
    {
        Ann.Dial("x", Bob);
        Exchange.Deliver();
        Receive(Ann, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.TooMany });

        Assert.Equal(CallMemberState.Received, Ann.StateOf(Bob));
    }

    [Fact]
    public void A_ring_that_was_missed_while_the_device_was_away_is_listed_and_never_rings()
    {
        Ann.Dial("x", Bob);
        var invite = (InviteSignal)Exchange.Hold<InviteSignal>(Bob).Signal;

        Bob.Do(new CallInput.MissedRing(invite));
        Bob.Do(new CallInput.MissedRing(invite));
        Bob.Do(new CallInput.SignalReceived(invite));

        var missed = Assert.Single(Bob.Missed);
        Assert.Equal((CallEndReason.Missed, Ann.Id), (missed.Reason, missed.From.Id));
        Assert.Empty(Bob.Rang);
    }

    [Theory]
    [InlineData(false, CallEndReason.CanceledByCaller)]
    [InlineData(true, CallEndReason.Missed)]
    public void A_ring_whose_cancellation_came_first_is_listed_with_its_reason(bool isTimeout, CallEndReason reason)
    {
        Ann.Dial("x", Bob);
        var invite = (InviteSignal)Exchange.Hold<InviteSignal>(Bob).Signal;
        if (isTimeout)
        {
            Exchange.Pass(60, deliver: false, keep: true);
        }
        else
        {
            Ann.Cancel();
        }

        Exchange.Deliver();
        Bob.Do(new CallInput.MissedRing(invite));
        Bob.Do(new CallInput.MissedRing(invite));

        Assert.Equal(reason, Assert.Single(Bob.Missed).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_ring_that_gave_way_to_this_users_own_call_was_not_missed(bool cancellationArrives)
    {
        var (eve, fay) = (Exchange.Add("eve", rules: new CallRules { KeepsSignals = true }), Exchange.Add("fay", rules: new CallRules { KeepsSignals = true }));
        fay.Dial("a", eve);
        eve.Dial("b", fay);

        // The server still holds the ring when the cancellation takes its place.
        var ring = (InviteSignal)Exchange.Hold<InviteSignal>(fay).Signal;
        Exchange.Deliver<InviteSignal>(eve);
        if (!cancellationArrives)
        {
            Exchange.Lose<CancelSignal>(fay);
        }

        Exchange.Deliver();
        Assert.Equal((new CallId("a"), new CallId("a")), (eve.Call.Id, fay.Call.Id));
        fay.Do(new CallInput.MissedRing(ring));
        fay.Do(new CallInput.MissedRing(ring));

        Assert.Empty(fay.Missed);
        Assert.Empty(fay.Rang);
    }

    [Fact]
    public void A_ring_that_the_server_says_was_missed_stops_here()
    {
        Ann.Dial("x", Bob);
        var invite = (InviteSignal)Exchange.InFlight[0].Signal;
        Exchange.Deliver();

        Bob.Do(new CallInput.MissedRing(invite));

        Assert.Equal(CallEndReason.Missed, Bob.Reason);
        Assert.Single(Bob.Missed);
    }

    [Fact]
    public void A_ring_that_was_answered_here_was_not_missed()
    {
        Ann.Dial("x", Bob);
        var invite = (InviteSignal)Exchange.InFlight[0].Signal;
        Exchange.Deliver();
        Bob.Decline();
        Exchange.Deliver();

        Bob.Do(new CallInput.MissedRing(invite));

        Assert.Empty(Bob.Missed);
    }

    [Theory]
    [InlineData(SignalingOutcome.Delivered, 1)]
    [InlineData(SignalingOutcome.Queued, 1)]
    [InlineData(SignalingOutcome.Pushed, 1)]
    [InlineData(SignalingOutcome.Unknown, 4)]
    public void An_invitation_that_the_server_keeps_is_not_repeated(SignalingOutcome outcome, int sent)
    {
        var eve = Keeper("eve");
        eve.Dial("x", Bob);
        Receive(eve, new SignalingReceipt { User = Bob.Id, Outcome = outcome });

        Exchange.Pass(20);

        Assert.Equal(sent, Invitations(eve));
    }

    [Fact]
    public void An_invitation_is_repeated_when_the_server_has_lost_what_it_kept()
    {
        var eve = Keeper("eve");
        eve.Do(new CallInput.SignalingChanged(true));
        eve.Dial("x", Bob);
        Receive(eve, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Queued });
        eve.Do(new CallInput.SignalingChanged(false));
        eve.Do(new CallInput.SignalingChanged(true));
        Assert.Equal(1, Invitations(eve));

        eve.Do(new CallInput.SignalingChanged(true, HasGap: true));

        Assert.Equal(2, Invitations(eve));
    }

    [Fact]
    public void A_rate_limit_for_a_repeated_invitation_does_not_end_one_that_the_server_keeps()
    {
        var eve = Keeper("eve");
        eve.Dial("x", Bob);
        Receive(eve, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Queued });
        Receive(eve, new SignalingReceipt { User = Bob.Id, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.TooMany });

        Assert.Equal(CallMemberState.Unconfirmed, eve.StateOf(Bob));
    }

    [Fact]
    public void Of_two_calls_at_once_the_one_that_does_not_continue_was_not_missed()
    {
        var (eve, fay) = (Keeper("eve"), Keeper("fay"));
        eve.Dial("a", fay);
        fay.Dial("b", eve);
        var invite = (InviteSignal)fay.Effects.OfType<CallEffect.Send>().Single(send => send.Signal is InviteSignal).Signal;
        Exchange.Deliver();
        Answer(fay);
        Exchange.Deliver();

        eve.Do(new CallInput.MissedRing(invite));

        Assert.Equal((CallPhase.InCall, "a"), (eve.Call.Phase, fay.Call.Id.Value));
        Assert.Contains(fay.Effects.OfType<CallEffect.Send>(), send => send.Signal is CancelSignal { CallId.Value: "b", ReplacedBy.Value: "a" });
        Assert.Empty(eve.Missed);
    }

    [Theory]
    [InlineData(70, 1, 0)]
    [InlineData(120, 0, 1)]
    public void An_invitation_that_the_server_kept_rings_as_long_as_it_is_not_over(double age, int rang, int missed)
    {
        var (eve, fay) = (Keeper("eve"), Keeper("fay"));
        eve.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(120) }, fay);
        var invite = Exchange.Hold<InviteSignal>(fay).Signal;

        fay.Do(new CallInput.SignalReceived(invite, TimeSpan.FromSeconds(age)));

        Assert.Equal((rang, missed), (fay.Rang.Count, fay.Missed.Count));
        Exchange.Pass(120 - age - 1);
        Assert.Equal(rang, fay.State.Calls.Count);
        Exchange.Pass(1);
        Assert.Empty(fay.State.Calls);
    }

    [Fact]
    public void An_accept_is_repeated_until_the_server_has_decided()
    {
        var (eve, fay) = (Keeper("eve"), Keeper("fay"));
        fay.EntersSlowly = true;
        eve.Dial("x", fay);
        Receive(eve, new SignalingReceipt { User = fay.Id, Outcome = SignalingOutcome.Delivered });
        Exchange.Deliver();
        fay.Accept();
        Exchange.Pass(3);
        Assert.Equal(2, fay.Effects.OfType<CallEffect.Send>().Count(send => send.Signal is AcceptSignal));

        Answer(fay);
        Exchange.Pass(20);

        Assert.Equal(2, fay.Effects.OfType<CallEffect.Send>().Count(send => send.Signal is AcceptSignal));
    }

    private static int Invitations(Exchange.Node node) => node.Effects.OfType<CallEffect.Send>().Count(send => send.Signal is InviteSignal);

    private Exchange.Node Keeper(string user) => Exchange.Add(user, "phone", new CallRules { ServerDecides = true, KeepsSignals = true });

    private static void Answer(Exchange.Node node, SignalingRefusal refusal = SignalingRefusal.None)
    {
        var accept = node.Effects.OfType<CallEffect.Send>().Last(send => send.Signal is AcceptSignal);
        var outcome = refusal == SignalingRefusal.None ? SignalingOutcome.Delivered : SignalingOutcome.Refused;
        node.Do(new CallInput.Sent(accept.Signal, [.. accept.To.Select(user => new SignalingReceipt { User = user, Outcome = outcome, Refusal = refusal })]));
    }

    private static void Receive(Exchange.Node node, params SignalingReceipt[] receipts)
    {
        var invite = node.Effects.OfType<CallEffect.Send>().Last(send => send.Signal is InviteSignal);
        node.Do(new CallInput.Sent(invite.Signal, [.. receipts]));
    }

    private void Ring()
    {
        Ann.Dial("x", _phone);
        Exchange.Deliver();
    }
}
