using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 5, 7, 8 and 10: signals that cross, or arrive late, twice, in the wrong order, or never.</summary>
public sealed class RaceRuleTests : RuleTests
{
    [Fact]
    public void Rule_05_an_accept_that_crosses_a_cancel_ends_on_both_sides()
    {
        Ring();
        Bob.Accept();
        Ann.Cancel();
        Exchange.Deliver();

        Assert.Equal((CallEndReason.Canceled, CallEndReason.CanceledByCaller), (Ann.Reason, Bob.Reason));
        Assert.Empty(Bob.Missed);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_an_accept_that_crosses_a_lost_cancel_is_told_again()
    {
        Ring();
        Ann.Cancel();
        Exchange.Lose<CancelSignal>();
        Bob.Accept();
        Exchange.Deliver();

        Assert.Equal((CallEndReason.Canceled, CallEndReason.CanceledByCaller), (Ann.Reason, Bob.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_an_accept_after_the_time_was_up_ends_on_both_sides()
    {
        Ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, Bob);
        Exchange.Deliver();
        Exchange.Pass(20);
        var late = Hold(() => Bob.Accept());
        Exchange.InFlight.Clear();
        Exchange.Pass(10, deliver: false);
        Assert.Equal(CallEndReason.NoAnswer, Ann.Reason);
        Exchange.Deliver(late);
        Exchange.Deliver();

        Assert.Equal(CallEndReason.CanceledByCaller, Bob.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_in_a_group_a_late_accept_ends_for_the_cancelled_one_only()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Bob.EntersSlowly = true;
        var accept = Hold(() => Bob.Accept());
        Ann.Cancel(Bob);
        Exchange.Lose<CancelSignal>();
        Exchange.Deliver(accept);
        Exchange.Deliver();

        Assert.Equal(CallEndReason.CanceledByCaller, Bob.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (Ann.Call.Phase, Cat.Call.Phase));
        Assert.Equal(CallMemberState.Canceled, Ann.StateOf(Bob));
        Assert.NotEqual(CallMemberState.Accepted, Cat.StateOf(Bob));
        Assert.Equal(2, Exchange.InRoom(Ann.Call.Id).Count);
    }

    [Fact]
    public void Rule_05_hanging_up_crosses_hanging_up()
    {
        Connect();
        Ann.HangUp();
        Bob.HangUp();
        Exchange.Deliver();

        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.LocalHangUp), (Ann.Reason, Bob.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_hanging_up_while_the_other_still_connects_ends_on_both_sides()
    {
        Ann.EntersSlowly = true;
        Ring();
        Bob.Accept();
        Exchange.Deliver();
        Assert.Equal((CallPhase.Connecting, CallPhase.InCall), (Ann.Call.Phase, Bob.Call.Phase));
        Bob.HangUp();
        Exchange.Deliver();

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (Ann.Reason, Bob.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_07_cancel_and_immediate_redial_ring_anew()
    {
        Ring();
        Ann.Cancel();
        Ann.Dial("y", Bob);
        Exchange.Deliver();

        Assert.Equal([new CallId("x"), new CallId("y")], Bob.Rang);
        Bob.Accept();
        Exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (Ann.Call.Phase, Bob.Call.Phase));
        Assert.Equal(CallEndReason.CanceledByCaller, Assert.Single(Bob.Missed).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rule_07_a_redial_rings_though_the_cancel_comes_after_it_or_never(bool comes)
    {
        Ring();
        var cancel = Hold<CancelSignal>(() => Ann.Cancel());
        Ann.Dial("y", Bob);
        Exchange.Deliver();
        if (comes)
        {
            Exchange.Deliver(cancel);
            Exchange.Deliver();
        }

        Assert.Equal(new CallId("y"), Bob.Call.Id);
        Assert.Equal(CallPhase.Ringing, Bob.Call.Phase);
        Assert.Equal(CallEndReason.CanceledByCaller, Assert.Single(Bob.Ended).End!.Reason);
    }

    [Fact]
    public void Rule_07_a_new_invitation_to_the_same_call_rings_again()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Cat.Accept();
        Bob.Decline();
        Exchange.Deliver();
        Ann.InviteMore("x.2", Bob);
        Exchange.Deliver();

        Assert.Equal([new CallId("x"), new CallId("x")], Bob.Rang);
        Bob.Accept();
        Exchange.Deliver();
        Assert.Equal([Ann.Id, Cat.Id], Bob.Call.In);
        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(Bob));
    }

    [Fact]
    public void Rule_08_what_is_about_another_call_is_dropped()
    {
        Connect();
        var states = (Ann.State.Calls, Bob.State.Calls);
        var header = new HeartbeatSignal { CallId = new CallId("other"), Sender = Cat.Self, Sequence = 1, SentAt = Exchange.Now };
        Ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = header.CallId, Sender = Bob.Self, Sequence = long.MaxValue, SentAt = header.SentAt, Reason = EndReason.EndedForAll }));
        Ann.Do(new CallInput.SignalReceived(new LeaveSignal { CallId = header.CallId, Sender = Bob.Self, Sequence = long.MaxValue, SentAt = header.SentAt, Reason = LeaveReason.HungUp }));
        Ann.Do(new CallInput.RoomFailed(header.CallId, ZegoErrorCode.RoomLoginTimeout, null));
        Ann.Do(new CallInput.RoomLeft(header.CallId));

        Assert.Equal(states, (Ann.State.Calls, Bob.State.Calls));
        Assert.Contains(Ann.Effects.OfType<CallEffect.Drop>(), drop => drop.CallId == header.CallId);
    }

    [Fact]
    public void Rule_08_every_command_may_be_repeated()
    {
        Ring();
        Bob.Accept();
        Bob.Accept();
        Assert.Null(Bob.Refusal);
        Exchange.Deliver();
        Bob.Accept();
        Assert.Null(Bob.Refusal);
        Assert.Single(Bob.Effects.OfType<CallEffect.EnterRoom>());
        var id = Ann.Call.Id;
        foreach (var input in new CallInput[] { new CallInput.HangUp(id), new CallInput.HangUp(id), new CallInput.EndForAll(id), new CallInput.Decline(id, ""), new CallInput.Cancel(id, null) })
        {
            Ann.Do(input);
            Assert.Null(Ann.Refusal);
        }

        Exchange.Deliver();
        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.RemoteHangUp), (Ann.Reason, Bob.Reason));
    }

    [Fact]
    public void Rule_08_the_room_may_be_entered_after_the_call_has_ended()
    {
        Bob.EntersSlowly = true;
        Ring();
        Bob.Accept();
        var id = Bob.Call.Id;
        Bob.HangUp();
        Bob.Do(new CallInput.RoomEntered(id));
        Exchange.Deliver();

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (Ann.Reason, Bob.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_lost_invitation_is_sent_again()
    {
        Ann.Dial("x", Bob);
        Exchange.InFlight.Clear();
        Exchange.Pass(2);

        Assert.Equal(CallPhase.Ringing, Bob.Call.Phase);
        Assert.Equal(CallMemberState.Received, Ann.StateOf(Bob));
        Assert.Equal(Ann.Call.Members[Bob.Id].RingsUntil, Bob.Call.RingsUntil);
    }

    [Fact]
    public void Rule_10_a_lost_accept_is_made_good_by_the_room_and_the_heartbeats()
    {
        Ring();
        Bob.Accept();
        Exchange.InFlight.Clear();
        Exchange.Pass(2);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (Ann.Call.Phase, Bob.Call.Phase));
    }

    [Fact]
    public void Rule_10_a_lost_decline_is_told_at_the_next_invitation()
    {
        Ring();
        Bob.Decline("later");
        Exchange.InFlight.Clear();
        Exchange.Pass(10);

        Assert.Equal(CallEndReason.Declined, Ann.Reason);
        Assert.Equal("later", Ann.Ended[0].End!.CustomData);
    }

    [Fact]
    public void Rule_10_a_lost_cancel_is_told_when_the_other_says_that_it_rings()
    {
        Ring();
        Ann.Cancel();
        Exchange.InFlight.Clear();
        Exchange.Pass(10);

        Assert.Equal(CallEndReason.CanceledByCaller, Bob.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_lost_leave_is_repeated_at_the_next_heartbeat()
    {
        Connect();
        Exchange.Pass(30);
        Bob.IsOn = false;
        Ann.HangUp();
        Bob.IsOn = true;
        Exchange.InFlight.Clear();
        Exchange.Pass(20);

        Assert.Equal(CallEndReason.RemoteHangUp, Bob.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_with_every_signal_lost_each_side_ends_by_its_own_timer()
    {
        Ring();
        Exchange.Pass(60, deliver: false);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed), (Ann.Reason, Bob.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_callee_that_accepts_after_the_caller_left_is_not_stranded()
    {
        Ring();
        Ann.IsOn = false;
        Exchange.Pass(20, deliver: false);
        Bob.Accept();
        Exchange.Pass(60, deliver: false);

        Assert.Equal(CallEndReason.PeerLost, Bob.Reason);
    }

    [Fact]
    public void Rule_10_a_cancel_that_overtakes_its_invitation_leaves_a_missed_call()
    {
        Ann.Dial("x", Bob);
        var invite = Exchange.Hold<InviteSignal>();
        Ann.Cancel();
        Exchange.Deliver();
        Exchange.Deliver(invite);
        Exchange.Deliver(invite);

        Assert.Empty(Bob.Rang);
        Assert.Equal((CallEndReason.CanceledByCaller, Ann.Id), (Assert.Single(Bob.Missed).Reason, Bob.Missed[0].From.Id));
        Assert.Empty(Bob.State.Calls);
    }

    [Fact]
    public void Rule_10_an_old_heartbeat_does_not_bring_back_who_has_left()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Cat.Accept();
        Exchange.Deliver();
        Exchange.Pass(1);
        Bob.Do(new CallInput.Ticked());
        var old = new HeartbeatSignal { CallId = Ann.Call.Id, Sender = Bob.Self, Sequence = Bob.State.Sequence, SentAt = Exchange.Now };
        Bob.HangUp();
        Exchange.Deliver();
        Ann.Do(new CallInput.SignalReceived(old));

        Assert.Equal(CallMemberState.Left, Ann.StateOf(Bob));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void Rule_10_an_invitation_older_than_a_minute_is_missed(double age, bool rings)
    {
        Ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(600) }, Bob);
        var invite = Exchange.Hold<InviteSignal>();
        Exchange.Pass(age, deliver: false);
        Exchange.Deliver(invite);

        Assert.Equal((rings, !rings), (Bob.Rang.Count == 1, Bob.Missed.Count == 1));
    }

    [Fact]
    public void Rule_10_the_time_on_the_way_counts_as_ringing()
    {
        Ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, Bob);
        var invite = Exchange.Hold<InviteSignal>();
        Exchange.Pass(12, deliver: false);
        Exchange.Deliver(invite);

        Assert.Equal(TimeSpan.FromSeconds(18), Bob.Call.RingsUntil - Exchange.Now);
    }

    private void Ring()
    {
        Ann.Dial("x", Bob);
        Exchange.Deliver();
    }

    private void Connect() => Connect(options: null, Bob);

    [Fact]
    public void The_first_invitation_that_cannot_be_sent_ends_the_call()
    {
        var sent = Invites(() => Ann.Dial("x", Bob));
        Ann.Do(new CallInput.SendFailed(sent, new InvalidOperationException("broken")));

        Exchange.Pass(CallRules.SendRetryTime.TotalSeconds, deliver: false);

        Assert.Equal(CallEndReason.Failed, Ann.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Further_and_repeated_invitations_that_cannot_be_sent_leave_the_call_alone()
    {
        Invites(() => Ann.Dial("x", Bob));
        var more = Invites(() => Ann.InviteMore("x.2", Cat));
        Ann.Do(new CallInput.SendFailed(more, new InvalidOperationException("broken")));
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        var again = Invites(() => Exchange.Pass(3));
        Ann.Do(new CallInput.SendFailed(again, new InvalidOperationException("broken")));

        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
    }

    [Fact]
    public void An_invitation_that_rings_although_its_sending_failed_leaves_the_call_alone()
    {
        var sent = Invites(() => Ann.Dial("x", Bob));
        Exchange.Deliver();
        Ann.Do(new CallInput.SendFailed(sent, new InvalidOperationException("no receipt")));

        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
    }

    private InviteSignal Invites(Action act)
    {
        Ann.Effects.Clear();
        act();
        return Ann.Effects.OfType<CallEffect.Send>().Select(static send => send.Signal).OfType<InviteSignal>().Last();
    }

    private Exchange.Flight Hold(Action act) => Hold<AcceptSignal>(act);

    private Exchange.Flight Hold<T>(Action act)
        where T : CallSignal
    {
        act();
        return Exchange.Hold<T>();
    }
}
