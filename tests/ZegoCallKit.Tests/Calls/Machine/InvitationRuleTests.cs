using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Several invitations of one user to one call: an answer counts for its own, and a late copy of an earlier one changes nothing.</summary>
public sealed class InvitationRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public InvitationRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Rule_09_a_member_who_tells_of_an_earlier_time_does_not_answer_an_own_invitation()
    {
        _ann.Dial("x", _bob);
        _exchange.Deliver();
        _ann.IsOn = false;
        var again = _exchange.Add("ann", "2");
        _cat.Do(new CallInput.Join(_bob.Call.Id, CallKind.Video));
        _cat.InviteMore("x.2", again);
        _exchange.Deliver();

        // He has not heard that she left, and now meets who has invited her anew.
        _bob.Accept();
        _exchange.Deliver();
        _exchange.Pass(4);

        Assert.Equal(CallMemberState.Accepted, _bob.StateOf(again));
        Assert.Equal(CallMemberState.Received, _cat.StateOf(again));
        Assert.Equal(CallPhase.Incoming, again.Call.Phase);
    }

    [Fact]
    public void Rule_02_who_was_invited_by_an_unheard_member_does_not_keep_an_own_call_ringing()
    {
        var dan = _exchange.Add("dan");
        _ann.Dial("x", _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Lose<AcceptSignal>();
        _exchange.Lose<HeartbeatSignal>();
        _bob.InviteMore("x.2", dan);
        _exchange.Deliver();
        Assert.Equal((CallPhase.Outgoing, CallMemberState.Inviting), (_ann.Call.Phase, _ann.StateOf(dan)));
        _ann.Cancel(_bob);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Cancelled, _ann.Reason);
        Assert.Equal((CallEndReason.CancelledByCaller, CallEndReason.CancelledByCaller), (_bob.Reason, dan.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_late_accept_of_the_invitation_before_does_not_answer_the_present_one()
    {
        var late = AcceptTheCancelled();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver<InviteSignal>(_bob);
        _exchange.Deliver(late);
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Received, _ann.StateOf(_bob));
        Assert.Equal(CallPhase.Incoming, _bob.Call.Phase);
        Assert.DoesNotContain(_bob.Ended, call => call.End!.Reason == CallEndReason.AnsweredElsewhere);
        _bob.EntersSlowly = false;
        _bob.Accept();
        _exchange.Deliver();
        Assert.Equal(CallMemberState.Accepted, _ann.StateOf(_bob));
    }

    [Fact]
    public void Rule_10_words_from_before_are_old_after_a_new_invitation_whichever_device_spoke_since()
    {
        var other = _exchange.Add("bob", "2");
        Connect();
        var heartbeat = Heartbeat(_bob);
        _bob.HangUp();
        _exchange.Deliver();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver<InviteSignal>(other);
        _exchange.Deliver<ReceivedSignal>(_ann);
        _ann.Do(new CallInput.SignalReceived(heartbeat));

        Assert.Equal(CallMemberState.Received, _ann.StateOf(_bob));
    }

    [Fact]
    public void Rule_10_who_is_in_by_an_earlier_invitation_answers_the_present_one()
    {
        _ann.Dial("x", _cat, _bob);
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        _bob.EntersSlowly = true;
        _bob.Accept();
        _exchange.InFlight.Clear();
        _ann.Cancel(_bob);
        _exchange.InFlight.Clear();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Accepted, _ann.StateOf(_bob));
        Assert.Equal(CallPhase.Connecting, _bob.Call.Phase);
    }

    [Fact]
    public void Rule_10_a_late_copy_of_an_earlier_invitation_does_not_replace_the_present_one()
    {
        _ann.Dial("x", _cat, _bob);
        var late = _exchange.InFlight.Find(flight => flight.To == _bob)!;
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        _ann.Cancel(_bob);
        _exchange.Lose<CancelSignal>();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver();
        Assert.Equal(new InvitationId("x.2"), _bob.Call.InvitationId);
        _exchange.Deliver(late);
        _exchange.Deliver();
        Assert.Equal(new InvitationId("x.2"), _bob.Call.InvitationId);
        _bob.Accept();
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Accepted, _ann.StateOf(_bob));
        Assert.Equal(CallPhase.InCall, _bob.Call.Phase);
    }

    [Fact]
    public void Rule_10_no_answered_invitation_rings_again_however_many_followed()
    {
        _ann.Dial("x", _cat, _bob);
        var first = _exchange.InFlight.Find(flight => flight.To == _bob)!;
        _exchange.Deliver();
        _cat.Accept();
        _bob.Decline();
        _exchange.Deliver();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver();
        _bob.Decline();
        _exchange.Deliver();
        Assert.Equal(2, _bob.Rang.Count);
        _exchange.Deliver(first);
        _exchange.Deliver();

        Assert.Equal(2, _bob.Rang.Count);
        Assert.Empty(_bob.State.Calls);
    }

    private static HeartbeatSignal Heartbeat(Exchange.Node node) => new() { CallId = node.Call.Id, Sender = node.Self, Sequence = node.State.Sequence, SentAt = node.State.Now };

    private void Connect()
    {
        _ann.Dial("x", _cat, _bob);
        _exchange.Deliver();
        _cat.Accept();
        _bob.Accept();
        _exchange.Deliver();
    }

    private Exchange.Flight AcceptTheCancelled()
    {
        _ann.Dial("x", _cat, _bob);
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        _bob.EntersSlowly = true;
        _bob.Accept();
        var late = _exchange.Hold<AcceptSignal>(_ann);
        _exchange.InFlight.Clear();
        _ann.Cancel(_bob);
        _exchange.Deliver();
        return late;
    }
}
