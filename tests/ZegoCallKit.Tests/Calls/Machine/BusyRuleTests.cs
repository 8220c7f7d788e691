using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 3, 4 and 14: more than one call at a time.</summary>
public sealed class BusyRuleTests
{
    private readonly Exchange _exchange = new();

    [Theory]
    [InlineData(CallPhase.Dialing)]
    [InlineData(CallPhase.Ringing)]
    [InlineData(CallPhase.Connecting)]
    [InlineData(CallPhase.InCall)]
    public void Rule_03_any_other_call_makes_busy(CallPhase phase)
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        if (phase == CallPhase.Dialing)
        {
            bob.Dial("x", ann);
        }
        else
        {
            ann.Dial("x", bob);
            _exchange.Deliver();
            bob.EntersSlowly = phase == CallPhase.Connecting;
            if (phase > CallPhase.Ringing)
            {
                bob.Accept();
            }
        }

        _exchange.Deliver();
        Assert.Equal(phase, bob.Call.Phase);
        cat.Dial("y", bob);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Busy, cat.Reason);
        Assert.Equal(phase, bob.Call.Phase);
        Assert.Equal(CallEndReason.Busy, Assert.Single(bob.Missed).Reason);
        Assert.DoesNotContain(new CallId("y"), bob.Rang);
    }

    [Fact]
    public void Rule_03_the_same_invitation_again_is_not_busy()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        ann.Dial("x", bob);
        var again = _exchange.InFlight[0];
        _exchange.Deliver();
        _exchange.Deliver(again);
        _exchange.Deliver();

        Assert.Equal(CallPhase.Ringing, bob.Call.Phase);
        Assert.Equal(CallMemberState.Received, ann.StateOf(bob));
        Assert.Single(bob.Rang);
        bob.Accept();
        _exchange.Deliver();
        _exchange.Deliver(again);
        _exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
    }

    [Fact]
    public void Rule_04_both_dial_each_other_and_meet_in_the_call_with_the_lower_id()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        var low = ann.Dial("a", bob);
        bob.Dial("b", ann);
        _exchange.Deliver();

        Assert.Equal((low, low), (ann.Call.Id, bob.Call.Id));
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
        Assert.Equal((CallDirection.Outgoing, CallDirection.Outgoing), (ann.Call.Direction, bob.Call.Direction));
        Assert.Equal(2, _exchange.InRoom(low).Count);
        Assert.Empty(bob.Ended);
        Assert.Empty(ann.Rang.Concat(bob.Rang));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rule_04_both_meet_though_one_of_the_invitations_is_lost(bool lowIsLost)
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        var low = ann.Dial("a", bob);
        bob.Dial("b", ann);
        _exchange.Lose<InviteSignal>(lowIsLost ? bob : ann);
        _exchange.Deliver();

        Assert.Equal((low, low), (ann.Call.Id, bob.Call.Id));
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
    }

    [Fact]
    public void Rule_04_a_group_call_goes_before_a_call_of_two()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        bob.Dial("a", ann);
        var group = ann.Dial("b", bob, cat);
        _exchange.Deliver();

        Assert.Equal((group, group, group), (ann.Call.Id, bob.Call.Id, cat.Call.Id));
        Assert.Equal((CallPhase.InCall, CallPhase.InCall, CallPhase.Ringing), (ann.Call.Phase, bob.Call.Phase, cat.Call.Phase));
    }

    [Fact]
    public void Rule_04_two_group_calls_are_busy_to_each_other()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("a", bob, cat);
        bob.Dial("b", ann, cat);
        _exchange.Deliver();

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Received), (ann.StateOf(bob), ann.StateOf(cat)));
        Assert.Equal(CallEndReason.Busy, bob.Reason);
    }

    [Fact]
    public void Rule_04_where_simultaneous_calls_are_busy_both_are_told_busy()
    {
        var rules = new CallRules { SimultaneousCalls = SimultaneousCallPolicy.Busy };
        var (ann, bob) = (_exchange.Add("ann", rules: rules), _exchange.Add("bob", rules: rules));
        ann.Dial("a", bob);
        bob.Dial("b", ann);
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Busy, CallEndReason.Busy), (ann.Reason, bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_04_the_other_side_may_have_given_up_already()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        ann.Dial("a", bob);
        var late = _exchange.Hold<InviteSignal>();
        ann.Cancel();
        _exchange.Lose<CancelSignal>();
        bob.Dial("b", ann);
        _exchange.Lose<InviteSignal>(ann);
        _exchange.Deliver(late);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Canceled, ann.Reason);
        Assert.Equal(CallEndReason.CanceledByCaller, bob.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_14_calls_wait_up_to_a_limit_and_ring_when_it_is_their_turn()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { QueueLimit = 1 });
        var (ann, cat, dan) = (_exchange.Add("ann"), _exchange.Add("cat"), _exchange.Add("dan"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        cat.Dial("y", bob);
        _exchange.Deliver();
        dan.Dial("z", bob);
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Received, cat.StateOf(bob));
        Assert.Equal(CallEndReason.Busy, dan.Reason);
        Assert.Equal([new CallId("x")], bob.Rang);
        bob.Do(new CallInput.Decline(new CallId("x"), ""));
        _exchange.Deliver();

        Assert.Equal([new CallId("x"), new CallId("y")], bob.Rang);
        bob.Accept();
        _exchange.Deliver();
        Assert.Equal(CallPhase.InCall, cat.Call.Phase);
    }

    [Fact]
    public void Rule_14_a_call_that_waited_too_long_is_missed_without_ever_ringing()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { QueueLimit = 1 });
        var (ann, cat) = (_exchange.Add("ann"), _exchange.Add("cat"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        cat.Dial("y", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(20) }, bob);
        _exchange.Deliver();
        _exchange.Pass(20);

        Assert.Equal(CallEndReason.NoAnswer, cat.Reason);
        Assert.Equal(CallEndReason.Missed, Assert.Single(bob.Missed).Reason);
        Assert.Equal([new CallId("x")], bob.Rang);
        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
    }

    [Theory]
    [InlineData(BusyDecision.Reject)]
    [InlineData(BusyDecision.Queue)]
    [InlineData(BusyDecision.Ring)]
    public void Rule_14_the_program_decides_when_it_is_asked(BusyDecision decision)
    {
        var bob = _exchange.Add("bob", rules: new CallRules { AsksWhenBusy = true });
        var (ann, cat) = (_exchange.Add("ann"), _exchange.Add("cat"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        var second = cat.Dial("y", new InviteOptions { CustomData = "hello" }, bob);
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Inviting, cat.StateOf(bob));
        Assert.Equal((second, "hello"), (Assert.Single(bob.Asked).CallId, bob.Asked[0].CustomData));
        bob.Do(new CallInput.BusyDecided(second, decision));
        _exchange.Deliver();
        if (decision == BusyDecision.Reject)
        {
            Assert.Equal(CallEndReason.Busy, cat.Reason);
            return;
        }

        Assert.Equal(CallMemberState.Received, cat.StateOf(bob));
        Assert.Equal(decision == BusyDecision.Ring, bob.Rang.Contains(second));
        if (decision == BusyDecision.Ring)
        {
            bob.Do(new CallInput.Accept(second));
            _exchange.Deliver();

            Assert.Equal(CallEndReason.LocalHangUp, bob.Reason);
            Assert.Equal(CallEndReason.RemoteHangUp, ann.Reason);
            Assert.Equal((second, CallPhase.InCall), (bob.Call.Id, cat.Call.Phase));
        }
    }
}
