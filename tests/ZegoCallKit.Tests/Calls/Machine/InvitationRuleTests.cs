using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Several invitations of one user to one call: an answer applies to its own invitation, and a late copy of an earlier one changes nothing.</summary>
public sealed class InvitationRuleTests : RuleTests
{
    [Fact]
    public void Rule_09_a_member_who_tells_of_an_earlier_time_does_not_answer_an_own_invitation()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Ann.IsOn = false;
        Exchange.Forget(Ann);
        Exchange.Pass(3);
        var again = Exchange.Add("ann", "2");
        Cat.InviteMore("x.2", again);
        Exchange.Lose<MembersSignal>(Bob);
        Exchange.Deliver();

        // Bob does not know that Ann left, and now meets Cat, who has invited Ann again.
        Bob.Accept();
        Exchange.Deliver();
        Exchange.Pass(4);

        Assert.Equal(CallMemberState.Accepted, Bob.StateOf(again));
        Assert.Equal(CallMemberState.Received, Cat.StateOf(again));
        Assert.Equal(CallPhase.Ringing, again.Call.Phase);
    }

    [Fact]
    public void Rule_02_who_was_invited_by_an_unheard_member_does_not_keep_an_own_call_ringing()
    {
        var dan = Exchange.Add("dan");
        Ann.Dial("x", Bob);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Lose<AcceptSignal>();
        Exchange.Lose<HeartbeatSignal>();
        Bob.InviteMore("x.2", dan);
        Exchange.Deliver();
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        Ann.Cancel(Bob);
        Exchange.Deliver();

        Assert.Equal(CallEndReason.Canceled, Ann.Reason);
        Assert.Equal((CallEndReason.CanceledByCaller, CallEndReason.CanceledByCaller), (Bob.Reason, dan.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_late_accept_of_the_invitation_before_does_not_answer_the_present_one()
    {
        var late = AcceptTheCancelled();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver<InviteSignal>(Bob);
        Exchange.Deliver(late);
        Exchange.Deliver();

        Assert.Equal(CallMemberState.Received, Ann.StateOf(Bob));
        Assert.Equal(CallPhase.Ringing, Bob.Call.Phase);
        Assert.DoesNotContain(Bob.Ended, call => call.End!.Reason == CallEndReason.AnsweredElsewhere);
        Bob.EntersSlowly = false;
        Bob.Accept();
        Exchange.Deliver();
        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(Bob));
    }

    [Fact]
    public void Rule_10_words_from_before_are_old_after_a_new_invitation_whichever_device_spoke_since()
    {
        var other = Exchange.Add("bob", "2");
        Connect();
        var heartbeat = Heartbeat(Bob);
        Bob.HangUp();
        Exchange.Deliver();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver<InviteSignal>(other);
        Exchange.Deliver<ReceivedSignal>(Ann);
        Ann.Do(new CallInput.SignalReceived(heartbeat));

        Assert.Equal(CallMemberState.Received, Ann.StateOf(Bob));
    }

    [Fact]
    public void Rule_10_who_is_in_by_an_earlier_invitation_answers_the_present_one()
    {
        Ann.Dial("x", Cat, Bob);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Bob.EntersSlowly = true;
        Bob.Accept();
        Exchange.InFlight.Clear();
        Ann.Cancel(Bob);
        Exchange.InFlight.Clear();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver();

        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(Bob));
        Assert.Equal(CallPhase.Connecting, Bob.Call.Phase);
    }

    [Fact]
    public void Rule_10_a_late_copy_of_an_earlier_invitation_does_not_replace_the_present_one()
    {
        Ann.Dial("x", Cat, Bob);
        var late = Exchange.InFlight.Find(flight => flight.To == Bob)!;
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Ann.Cancel(Bob);
        Exchange.Lose<CancelSignal>();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver();
        Assert.Equal(new InvitationId("x.2"), Bob.Call.InvitationId);
        Exchange.Deliver(late);
        Exchange.Deliver();
        Assert.Equal(new InvitationId("x.2"), Bob.Call.InvitationId);
        Bob.Accept();
        Exchange.Deliver();

        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(Bob));
        Assert.Equal(CallPhase.InCall, Bob.Call.Phase);
    }

    [Fact]
    public void Rule_10_a_late_copy_of_an_answered_invitation_does_not_replace_that_of_another_member()
    {
        Ann.Dial("x", Cat, Bob);
        var late = Exchange.InFlight.Find(flight => flight.To == Bob)!;
        Exchange.Deliver();
        Cat.Accept();
        Bob.Decline();
        Exchange.Deliver();
        Cat.InviteMore("x.2", Bob);
        Exchange.Deliver();
        var until = Bob.Call.RingsUntil;
        Exchange.Pass(5);
        Exchange.Deliver(late);

        Assert.Equal((new InvitationId("x.2"), Cat.Id, until), (Bob.Call.InvitationId, Bob.Call.InvitedBy, Bob.Call.RingsUntil));
    }

    [Fact]
    public void Rule_10_a_later_invitation_rings_for_the_rest_of_its_time()
    {
        Ann.Dial("x", Cat, Bob);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Ann.Cancel(Bob);
        Exchange.Lose<CancelSignal>();
        Ann.InviteMore("x.2", Bob);
        var late = Exchange.Hold<InviteSignal>(Bob);
        var until = late.SentAt + ((InviteSignal)late.Signal).RingTimeout;
        Exchange.Pass(10, deliver: false);
        Exchange.Deliver(late);

        Assert.Equal((new InvitationId("x.2"), until), (Bob.Call.InvitationId, Bob.Call.RingsUntil));
    }

    [Fact]
    public void Rule_10_no_answered_invitation_rings_again_however_many_followed()
    {
        Ann.Dial("x", Cat, Bob);
        var first = Exchange.InFlight.Find(flight => flight.To == Bob)!;
        Exchange.Deliver();
        Cat.Accept();
        Bob.Decline();
        Exchange.Deliver();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver();
        Bob.Decline();
        Exchange.Deliver();
        Assert.Equal(2, Bob.Rang.Count);
        Exchange.Deliver(first);
        Exchange.Deliver();

        Assert.Equal(2, Bob.Rang.Count);
        Assert.Empty(Bob.State.Calls);
    }

    private static HeartbeatSignal Heartbeat(Exchange.Node node) => new() { CallId = node.Call.Id, Sender = node.Self, Sequence = node.State.Sequence, SentAt = node.State.Now };

    private void Connect() => Connect(options: null, Cat, Bob);

    private Exchange.Flight AcceptTheCancelled()
    {
        Ann.Dial("x", Cat, Bob);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Bob.EntersSlowly = true;
        Bob.Accept();
        var late = Exchange.Hold<AcceptSignal>(Ann);
        Exchange.InFlight.Clear();
        Ann.Cancel(Bob);
        Exchange.Deliver();
        return late;
    }
}
