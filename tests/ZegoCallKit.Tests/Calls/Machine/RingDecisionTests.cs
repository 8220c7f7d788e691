using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A ring that expires or fails where a server decides: the inviter learns from the server how it ended.</summary>
public sealed class RingDecisionTests : RuleTests
{
    private static readonly CallRules Rules = new() { ServerDecides = true, KeepsSignals = true };

    private readonly Exchange.Node _eve;
    private readonly Exchange.Node _fay;

    public RingDecisionTests()
    {
        _eve = Exchange.Add("eve", rules: Rules);
        _fay = Exchange.Add("fay", rules: Rules);
    }

    [Theory]
    [InlineData(SignalingOutcome.Delivered)]
    [InlineData(SignalingOutcome.Queued)]
    [InlineData(SignalingOutcome.Unknown)]
    public void An_expired_ring_ends_when_the_server_has_stopped_it(SignalingOutcome outcome)
    {
        Ring();
        Exchange.Pass(60);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);

        Tell(outcome);

        Assert.Equal(CallEndReason.NoAnswer, _eve.Reason);
        Exchange.AssertOver();
        Assert.Equal(CallEndReason.Missed, _fay.Reason);
    }

    [Fact]
    public void An_answer_that_counted_before_the_ring_expired_begins_the_call()
    {
        Ring();
        Exchange.Pass(55);
        _fay.Accept();
        var accept = Exchange.Hold<AcceptSignal>(_eve);
        Decide(_fay);
        Expire(5);

        Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);
        Assert.Equal((CallPhase.Dialing, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
        Exchange.Deliver(accept);
        Exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
        Exchange.Pass(120);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
    }

    [Fact]
    public void A_decline_that_counted_before_the_ring_expired_is_a_decline()
    {
        Ring();
        _fay.Decline("later");
        var reject = Exchange.Hold<RejectSignal>(_eve);
        Expire();
        Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);

        Exchange.Deliver(reject);

        var end = Assert.Single(_eve.Ended).End!;
        Assert.Equal((CallEndReason.Declined, "later"), (end.Reason, end.CustomData));
    }

    [Fact]
    public void An_answer_that_arrives_while_the_server_is_asked_begins_the_call()
    {
        Ring();
        Exchange.Pass(55);
        _fay.Accept();
        var accept = Exchange.Hold<AcceptSignal>(_eve);
        Decide(_fay);
        Expire(5);

        Exchange.Deliver(accept);
        Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);
        Exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_server_that_cannot_be_reached_does_not_delay_the_end_for_ever(bool isAnswered)
    {
        Ring();
        Expire();
        if (isAnswered)
        {
            Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);
        }

        Exchange.Pass(29, deliver: false);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);
        Exchange.Pass(1, deliver: false, keep: true);

        Assert.Equal(CallEndReason.NoAnswer, _eve.Reason);
        Assert.False(Withdrawals().Last().OnlyUnanswered);
    }

    [Fact]
    public void The_server_is_asked_again_when_the_link_is_back_and_every_few_seconds()
    {
        _eve.Do(new CallInput.SignalingChanged(true));
        Ring();
        Expire();
        Exchange.Pass(3, deliver: false);
        Assert.Equal(2, Withdrawals().Count());

        _eve.Do(new CallInput.SignalingChanged(false));
        _eve.Do(new CallInput.SignalingChanged(true));

        Assert.Equal(3, Withdrawals().Count());
        Assert.All(Withdrawals(), static cancel => Assert.True(cancel is { OnlyUnanswered: true, IsTimeout: true }));
        Assert.Single(_eve.Effects.OfType<CallEffect.Send>(), static send => send.Signal is InviteSignal);
    }

    [Fact]
    public void A_server_that_is_asked_too_often_is_asked_again()
    {
        Ring();
        Expire();
        Tell(SignalingOutcome.Refused, SignalingRefusal.TooMany);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);

        Exchange.Pass(3, deliver: false);
        Tell(SignalingOutcome.Delivered);

        Assert.Equal(CallEndReason.NoAnswer, _eve.Reason);
    }

    [Fact]
    public void A_user_who_hangs_up_does_not_wait_for_the_server()
    {
        Ring();
        Expire();

        _eve.HangUp();

        Assert.Equal(CallEndReason.Canceled, _eve.Reason);
        Assert.False(Withdrawals().Last().OnlyUnanswered);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_invitation_that_could_not_be_sent_may_have_been_answered(bool isAnswered)
    {
        _eve.Dial("x", _fay);
        Exchange.Deliver();
        Assert.Equal(CallMemberState.Received, _eve.StateOf(_fay));
        _eve.HangUp();
        Exchange.Deliver();

        // The server has the invitation; the receipts and what the callee sends do not come through.
        _eve.Dial("y", _fay);
        Exchange.Deliver<InviteSignal>(_fay);
        Exchange.Lose<ReceivedSignal>();
        Fail();
        Exchange.Pass(5, deliver: false);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);
        Assert.True(Withdrawals().Last() is { OnlyUnanswered: true, IsTimeout: false });

        if (isAnswered)
        {
            _fay.Accept();
            Decide(_fay);
            Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);
            Exchange.Deliver();
            Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
        }
        else
        {
            Tell(SignalingOutcome.Delivered);
            Assert.Equal(CallEndReason.Failed, _eve.Ended[^1].End!.Reason);
            Assert.Empty(_eve.State.Calls);
        }
    }

    [Fact]
    public void An_invitation_that_cannot_have_reached_the_server_fails_without_asking()
    {
        _eve.Do(new CallInput.SignalingChanged(false));
        _eve.Dial("x", _fay);
        Exchange.Lose<InviteSignal>();
        Fail();

        Exchange.Pass(5, deliver: false);

        Assert.Equal(CallEndReason.Failed, _eve.Reason);
    }

    [Fact]
    public void A_ring_that_expires_before_its_invitation_has_failed_waits_for_the_server_all_the_same()
    {
        _eve.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(4) }, _fay);
        Exchange.Deliver<InviteSignal>(_fay);
        Exchange.Lose<ReceivedSignal>();
        _fay.Accept();
        var accept = Exchange.Hold<AcceptSignal>(_eve);
        Decide(_fay);
        Fail();

        Exchange.Pass(6, deliver: false);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);
        Tell(SignalingOutcome.Refused, SignalingRefusal.Answered);
        Exchange.Deliver(accept);
        Exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
    }

    [Fact]
    public void A_member_who_left_and_is_invited_again_is_not_asked_about()
    {
        _eve.Dial("x", _fay, Bob);
        Exchange.Deliver();
        Bob.Accept();
        _fay.Accept();
        Decide(_fay);
        Exchange.Deliver();
        _fay.HangUp();
        Exchange.Deliver();
        _eve.InviteMore("x.2", _fay);
        Exchange.Deliver();

        Exchange.Pass(61);

        Assert.Equal(CallMemberState.Timeout, _eve.StateOf(_fay));
        Assert.False(Withdrawals().Last().OnlyUnanswered);
    }

    [Fact]
    public void In_a_group_only_those_whose_ring_is_over_end()
    {
        _eve.Dial("x", _fay, Bob);
        Exchange.Deliver();
        Expire();
        var cancel = Withdrawals().Last();
        _eve.Do(new CallInput.Sent(cancel, [Receipt(_fay, SignalingOutcome.Refused, SignalingRefusal.Answered), Receipt(Bob, SignalingOutcome.Delivered)]));
        Assert.Equal((CallMemberState.Received, CallMemberState.Timeout), (_eve.StateOf(_fay), _eve.StateOf(Bob)));

        Exchange.Pass(30, deliver: false);

        Assert.Equal(CallEndReason.NoAnswer, _eve.Reason);
    }

    [Theory]
    [InlineData(SignalingRefusal.None, CallEndReason.RemoteHangUp)]
    [InlineData(SignalingRefusal.AnsweredElsewhere, CallEndReason.AnsweredElsewhere)]
    public void A_call_that_waits_for_its_decision_is_not_hung_up_by_accepting_the_next(SignalingRefusal refusal, CallEndReason reason)
    {
        Ring();
        _fay.Accept();
        var first = Accepts(_fay).Last();
        Exchange.Deliver();
        _eve.HangUp();
        _eve.Dial("y", _fay);
        Exchange.Deliver();
        _fay.Do(new CallInput.Accept(new CallId("y")));
        Assert.Empty(_fay.Ended);

        _fay.Do(new CallInput.Sent(first, [Receipt(_eve, refusal == SignalingRefusal.None ? SignalingOutcome.Delivered : SignalingOutcome.Refused, refusal)]));

        Assert.Equal((reason, "y"), (_fay.Reason, _fay.Call.Id.Value));
        Decide(_fay);
        Exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_eve.Call.Phase, _fay.Call.Phase));
    }

    private static SignalingReceipt Receipt(Exchange.Node node, SignalingOutcome outcome, SignalingRefusal refusal = SignalingRefusal.None) => new() { User = node.Id, Outcome = outcome, Refusal = refusal };

    private static IEnumerable<AcceptSignal> Accepts(Exchange.Node node) => node.Effects.OfType<CallEffect.Send>().Select(static send => send.Signal).OfType<AcceptSignal>();

    private IEnumerable<CancelSignal> Withdrawals() => _eve.Effects.OfType<CallEffect.Send>().Select(static send => send.Signal).OfType<CancelSignal>();

    // The server counts the latest answer of a device.
    private void Decide(Exchange.Node node) => node.Do(new CallInput.Sent(Accepts(node).Last(), [Receipt(_eve, SignalingOutcome.Delivered)]));

    private void Tell(SignalingOutcome outcome, SignalingRefusal refusal = SignalingRefusal.None) => _eve.Do(new CallInput.Sent(Withdrawals().Last(), [Receipt(_fay, outcome, refusal)]));

    private void Fail()
    {
        var invite = _eve.Effects.OfType<CallEffect.Send>().Last(static send => send.Signal is InviteSignal).Signal;
        _eve.Do(new CallInput.SendFailed(invite, new InvalidOperationException("broken")));
    }

    private void Ring()
    {
        _eve.Dial("x", _fay);
        var invite = _eve.Effects.OfType<CallEffect.Send>().Last(static send => send.Signal is InviteSignal).Signal;
        _eve.Do(new CallInput.Sent(invite, [Receipt(_fay, SignalingOutcome.Delivered)]));
        Exchange.Deliver();
    }

    // The ring expires on the inviter's device only: what the server refuses does not arrive.
    private void Expire(int seconds = 60)
    {
        Exchange.Pass(seconds, deliver: false);
        Assert.Equal(CallPhase.Dialing, _eve.Call.Phase);
    }
}
