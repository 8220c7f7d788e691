using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 20 to 23: calls on hold, and a second call.</summary>
public sealed class HoldRuleTests
{
    private static readonly CallRules Rules = new() { HoldsWhenBusy = true, HasManyRooms = true };

    private readonly Exchange _exchange = new();

    [Fact]
    public void Rule_20_a_call_that_rings_is_not_accepted_while_two_others_are_on_hold()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { AsksWhenBusy = true, HasManyRooms = true });
        var (ann, cat, dan) = (_exchange.Add("ann"), _exchange.Add("cat"), _exchange.Add("dan"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        bob.Dial("y", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        dan.Dial("z", bob);
        _exchange.Deliver();
        bob.Do(new CallInput.BusyDecided(new CallId("z"), BusyDecision.Ring));
        bob.Hold("y");
        bob.Do(new CallInput.Accept(new CallId("z")));
        Assert.Contains("2 calls are on hold", bob.Refusal!.Text, StringComparison.Ordinal);
        Assert.Equal(CallPhase.Ringing, bob.In("z").Phase);
        ann.HangUp();
        _exchange.Deliver();
        bob.Do(new CallInput.Accept(new CallId("z")));
        _exchange.Deliver();

        Assert.Equal(CallPhase.InCall, dan.Call.Phase);
    }

    [Fact]
    public void Rule_20_a_second_call_rings_and_holds_the_first_when_it_is_accepted()
    {
        var (ann, bob, cat) = Connect();
        var second = cat.Dial("y", bob);
        _exchange.Deliver();
        Assert.Equal(CallMemberState.Received, cat.StateOf(bob));
        Assert.Contains(second, bob.Rang);
        bob.Do(new CallInput.Accept(second));
        _exchange.Deliver();

        Assert.Equal((true, CallPhase.InCall), (bob.In("x").IsOnHold, bob.In("x").Phase));
        Assert.Equal((false, CallPhase.InCall), (bob.In("y").IsOnHold, bob.In("y").Phase));
        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        Assert.True(ann.Call.Members[bob.Id].Status.IsOnHold);
        Assert.False(cat.Call.Members[bob.Id].Status.IsOnHold);
        Assert.Equal(2, _exchange.InRoom(new CallId("x")).Count);
    }

    [Fact]
    public void Rule_20_a_third_call_is_busy()
    {
        var (_, bob, cat) = Connect();
        var dan = _exchange.Add("dan");
        cat.Dial("y", bob);
        _exchange.Deliver();
        dan.Dial("z", bob);
        _exchange.Deliver();
        Assert.Equal(CallEndReason.Busy, dan.Reason);
        bob.Do(new CallInput.Accept(new CallId("y")));
        _exchange.Deliver();
        dan.Dial("z2", bob);
        _exchange.Deliver();

        Assert.Equal([CallEndReason.Busy, CallEndReason.Busy], dan.Ended.Select(call => call.End!.Reason));
        Assert.Equal(2, bob.State.Calls.Count);
    }

    [Theory]
    [InlineData(CallPhase.Dialing)]
    [InlineData(CallPhase.Ringing)]
    public void Rule_20_a_second_call_does_not_ring_while_the_first_is_not_in_progress(CallPhase phase)
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob", rules: Rules), _exchange.Add("cat"));
        if (phase == CallPhase.Dialing)
        {
            bob.Dial("x", ann);
        }
        else
        {
            ann.Dial("x", bob);
        }

        _exchange.Deliver();
        cat.Dial("y", bob);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Busy, cat.Reason);
        Assert.Equal(phase, bob.Call.Phase);
    }

    [Fact]
    public void Rule_20_a_user_can_dial_a_second_call_while_the_first_is_on_hold()
    {
        var (ann, bob, cat) = Connect();
        bob.Dial("y", cat);
        Assert.Equal(CallRefusalKind.State, bob.Refusal!.Kind);
        bob.Hold("x");
        bob.Dial("y", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, cat.Call.Phase, bob.In("y").Phase));
        bob.Hold("y");
        bob.Dial("z", _exchange.Add("dan"));
        Assert.Contains("2 calls are on hold", bob.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_20_a_client_in_single_room_mode_has_no_room_for_a_second_call()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { AsksWhenBusy = true });
        var (ann, cat) = (_exchange.Add("ann"), _exchange.Add("cat"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        bob.Dial("y", cat);
        Assert.Contains("RoomMode.MultiRoom", bob.Refusal!.Text, StringComparison.Ordinal);
        cat.Dial("y", bob);
        _exchange.Deliver();
        bob.Do(new CallInput.BusyDecided(new CallId("y"), BusyDecision.Ring));
        bob.Do(new CallInput.Accept(new CallId("y")));
        _exchange.Deliver();

        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.RemoteHangUp), (bob.Reason, ann.Reason));
        Assert.Equal(CallPhase.InCall, cat.Call.Phase);
    }

    [Fact]
    public void Rule_20_a_device_that_holds_a_call_can_invite_its_members_to_another_one()
    {
        var (ann, bob, cat) = Connect();
        bob.InviteMore("x.2", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        bob.Dial("y", ann);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Busy, Assert.Single(bob.Ended).End!.Reason);
        Assert.Equal([bob.Id, cat.Id], ann.Call.In);
        Assert.Equal(CallPhase.InCall, bob.In("x").Phase);
    }

    [Fact]
    public void Rule_20_a_device_can_invite_the_members_of_its_active_call_to_the_one_on_hold()
    {
        var (_, bob, cat) = Swapped();
        bob.Do(new CallInput.InviteMore(new CallId("x"), new InvitationId("x.2"), [new RoomUser(cat.Id)], null));
        _exchange.Deliver();

        Assert.Equal([bob.Id], cat.Call.In);
        Assert.Equal(CallPhase.InCall, bob.In("y").Phase);
    }

    [Fact]
    public void Rule_21_only_one_call_is_active_at_a_time()
    {
        var (_, bob, _) = Swapped();

        bob.Do(new CallInput.Resume(new CallId("x")));
        Assert.Contains("'y'", bob.Refusal!.Text, StringComparison.Ordinal);
        Assert.True(bob.In("x").IsOnHold);
        bob.Hold("y");
        bob.Do(new CallInput.Resume(new CallId("x")));
        Assert.Null(bob.Refusal);
        Assert.Equal((false, true), (bob.In("x").IsOnHold, bob.In("y").IsOnHold));
    }

    [Fact]
    public void Rule_21_swapping_holds_the_one_and_resumes_the_other()
    {
        var (ann, bob, cat) = Swapped();
        var effects = bob.Do(new CallInput.Swap());
        _exchange.Deliver();

        Assert.Equal((false, true), (bob.In("x").IsOnHold, bob.In("y").IsOnHold));
        Assert.Equal((false, true), (ann.Call.Members[bob.Id].Status.IsOnHold, cat.Call.Members[bob.Id].Status.IsOnHold));
        Assert.Equal([typeof(CallEffect.PauseMedia), typeof(CallEffect.ResumeMedia)], effects.Where(effect => effect is not CallEffect.Send).Select(effect => effect.GetType()));
    }

    [Fact]
    public void Rule_21_swapping_needs_an_active_call_and_one_on_hold()
    {
        var (_, bob, cat) = Connect();
        bob.Do(new CallInput.Swap());
        Assert.Contains("No call is on hold", bob.Refusal!.Text, StringComparison.Ordinal);
        bob.Hold("x");
        bob.Do(new CallInput.Swap());
        Assert.Contains("Resume call 'x'", bob.Refusal!.Text, StringComparison.Ordinal);
        bob.Dial("y", cat);
        bob.Do(new CallInput.Swap());
        Assert.Contains("dialing", bob.Refusal!.Text, StringComparison.Ordinal);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        bob.Hold("y");
        bob.Do(new CallInput.Swap());
        Assert.Contains("Several calls", bob.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_22_members_learn_of_a_hold_although_the_first_signal_is_lost()
    {
        var (ann, bob, _) = Connect();
        bob.Hold("x");
        _exchange.Lose<HeartbeatSignal>();
        Assert.False(ann.Call.Members[bob.Id].Status.IsOnHold);
        _exchange.Pass(2);
        Assert.True(ann.Call.Members[bob.Id].Status.IsOnHold);
        bob.Do(new CallInput.Resume(new CallId("x")));
        _exchange.Lose<HeartbeatSignal>();
        _exchange.Pass(2);
        Assert.False(ann.Call.Members[bob.Id].Status.IsOnHold);
    }

    [Fact]
    public void Rule_22_a_user_who_joins_sees_which_members_hold_the_call()
    {
        var (_, bob, cat) = Connect();
        bob.Hold("x");
        cat.Do(new CallInput.Join(new CallId("x"), CallKind.Audio));
        _exchange.Deliver();

        Assert.True(cat.Call.Members[bob.Id].Status.IsOnHold);
    }

    [Fact]
    public void Rule_22_a_member_that_comes_back_no_longer_holds_the_call()
    {
        var (ann, bob, cat) = Connect();
        bob.InviteMore("x.2", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        _exchange.Deliver();
        bob.HangUp();
        _exchange.Deliver();
        Assert.False(ann.Call.Members[bob.Id].Status.IsOnHold);
        bob.Do(new CallInput.Join(new CallId("x"), CallKind.Audio));
        _exchange.Deliver();

        Assert.Equal((CallMemberState.Accepted, false), (ann.StateOf(bob), ann.Call.Members[bob.Id].Status.IsOnHold));
    }

    [Fact]
    public void Rule_22_a_call_can_be_put_on_hold_while_it_is_being_entered()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        bob.EntersSlowly = true;
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        bob.Hold("x");
        _exchange.Enter(bob, new CallId("x"));
        _exchange.Deliver();

        Assert.Equal((CallPhase.InCall, true), (bob.Call.Phase, bob.Call.IsOnHold));
        Assert.True(ann.Call.Members[bob.Id].Status.IsOnHold);
    }

    [Fact]
    public void Rule_23_a_call_on_hold_lives_by_its_heartbeats_and_ends_when_they_stop()
    {
        var (ann, bob, _) = Connect();
        bob.Hold("x");
        _exchange.Pass(300);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
        bob.IsOn = false;
        _exchange.Pass(60);

        Assert.Equal(CallEndReason.PeerLost, ann.Reason);
    }

    [Fact]
    public void Rule_23_the_maximum_duration_counts_on_hold()
    {
        var (ann, bob, _) = Connect(new InviteOptions { MaxDuration = TimeSpan.FromSeconds(90) });
        bob.Hold("x");
        _exchange.Pass(90);

        Assert.Equal((CallEndReason.MaxDurationReached, CallEndReason.MaxDurationReached), (ann.Reason, bob.Reason));
    }

    [Fact]
    public void Rule_23_a_required_peer_on_hold_is_present_and_one_that_is_absent_ends_a_call_on_hold()
    {
        var (ann, bob, cat) = Connect(new InviteOptions { RequiredPeers = [new UserId("bob")], LeaveWhenAbsentFor = TimeSpan.FromSeconds(30) });
        bob.InviteMore("x.2", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        _exchange.Pass(60);
        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        ann.Hold("x");
        bob.HangUp();
        _exchange.Deliver();
        _exchange.Pass(30);

        Assert.Equal(CallEndReason.Abandoned, ann.Reason);
    }

    [Fact]
    public void Rule_23_the_end_of_the_active_call_leaves_the_other_one_on_hold()
    {
        var (ann, bob, cat) = Swapped();
        cat.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
        Assert.True(bob.Call.IsOnHold);
        Assert.True(ann.Call.Members[bob.Id].Status.IsOnHold);
        bob.Do(new CallInput.Resume(bob.Call.Id));
        _exchange.Deliver();
        Assert.False(ann.Call.Members[bob.Id].Status.IsOnHold);
    }

    [Fact]
    public void Rule_23_the_end_of_a_call_on_hold_leaves_the_active_one_alone()
    {
        var (ann, bob, cat) = Swapped();
        ann.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
        Assert.Equal((new CallId("y"), false), (bob.Call.Id, bob.Call.IsOnHold));
        Assert.Equal(CallPhase.InCall, cat.Call.Phase);
    }

    [Fact]
    public void Rule_14_queued_calls_wait_while_a_call_is_on_hold()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { QueueLimit = 1, HasManyRooms = true });
        var (ann, cat) = (_exchange.Add("ann"), _exchange.Add("cat"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        bob.Hold("x");
        cat.Dial("y", bob);
        _exchange.Deliver();
        Assert.DoesNotContain(new CallId("y"), bob.Rang);
        ann.HangUp();
        _exchange.Deliver();

        Assert.Contains(new CallId("y"), bob.Rang);
    }

    [Fact]
    public void Rule_14_the_program_can_decide_to_hold_and_then_only_one_call_is_on_hold()
    {
        var bob = _exchange.Add("bob", rules: new CallRules { AsksWhenBusy = true, HasManyRooms = true });
        var (ann, cat, dan) = (_exchange.Add("ann"), _exchange.Add("cat"), _exchange.Add("dan"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        foreach (var (caller, id) in new[] { (cat, "y"), (dan, "z") })
        {
            caller.Dial(id, bob);
            _exchange.Deliver();
            bob.Do(new CallInput.BusyDecided(new CallId(id), BusyDecision.Hold));
            bob.Do(new CallInput.Accept(new CallId(id)));
            _exchange.Deliver();
        }

        Assert.Equal((true, false), (bob.In("x").IsOnHold, bob.In("z").IsOnHold));
        Assert.Equal(CallEndReason.LocalHangUp, bob.Reason);
        Assert.Equal(CallEndReason.RemoteHangUp, cat.Reason);
    }

    // ann and bob are in call x; cat has no call.
    private (Exchange.Node Ann, Exchange.Node Bob, Exchange.Node Cat) Connect(InviteOptions? options = null)
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob", rules: Rules), _exchange.Add("cat"));
        ann.Dial("x", options, bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        return (ann, bob, cat);
    }

    // bob talks to cat in call y; call x with ann is on hold.
    private (Exchange.Node Ann, Exchange.Node Bob, Exchange.Node Cat) Swapped()
    {
        var (ann, bob, cat) = Connect();
        cat.Dial("y", bob);
        _exchange.Deliver();
        bob.Do(new CallInput.Accept(new CallId("y")));
        _exchange.Deliver();
        return (ann, bob, cat);
    }
}
