using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 5, 7, 8 and 10: signals that cross, come late, twice, in the wrong order, or never.</summary>
public sealed class RaceRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public RaceRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Rule_05_an_accept_that_crosses_a_cancel_ends_on_both_sides()
    {
        Ring();
        _bob.Accept();
        _ann.Cancel();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Cancelled, CallEndReason.CancelledByCaller), (_ann.Reason, _bob.Reason));
        Assert.Empty(_bob.Missed);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_an_accept_that_crosses_a_lost_cancel_is_told_again()
    {
        Ring();
        _ann.Cancel();
        _exchange.Lose<CancelSignal>();
        _bob.Accept();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Cancelled, CallEndReason.CancelledByCaller), (_ann.Reason, _bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_an_accept_after_the_time_was_up_ends_on_both_sides()
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, _bob);
        _exchange.Deliver();
        var late = Hold(() => _bob.Accept());
        _exchange.InFlight.Clear();
        _exchange.Pass(30, deliver: false);
        Assert.Equal(CallEndReason.NoAnswer, _ann.Reason);
        _exchange.Deliver(late);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.CancelledByCaller, _bob.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_in_a_group_a_late_accept_ends_for_the_cancelled_one_only()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        _bob.EntersSlowly = true;
        var accept = Hold(() => _bob.Accept());
        _ann.Cancel(_bob);
        _exchange.Lose<CancelSignal>();
        _exchange.Deliver(accept);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.CancelledByCaller, _bob.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _cat.Call.Phase));
        Assert.Equal(CallMemberState.Cancelled, _ann.StateOf(_bob));
        Assert.NotEqual(CallMemberState.Accepted, _cat.StateOf(_bob));
        Assert.Equal(2, _exchange.InRoom(_ann.Call.Id).Count);
    }

    [Fact]
    public void Rule_05_hanging_up_crosses_hanging_up()
    {
        Connect();
        _ann.HangUp();
        _bob.HangUp();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.LocalHangUp), (_ann.Reason, _bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_05_hanging_up_while_the_other_still_connects_ends_on_both_sides()
    {
        _ann.EntersSlowly = true;
        Ring();
        _bob.Accept();
        _exchange.Deliver();
        Assert.Equal((CallPhase.Connecting, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        _bob.HangUp();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (_ann.Reason, _bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_07_cancel_and_immediate_redial_ring_anew()
    {
        Ring();
        _ann.Cancel();
        _ann.Dial("y", _bob);
        _exchange.Deliver();

        Assert.Equal([new CallId("x"), new CallId("y")], _bob.Rang);
        _bob.Accept();
        _exchange.Deliver();
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        Assert.Equal(CallEndReason.CancelledByCaller, Assert.Single(_bob.Missed).Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rule_07_a_redial_rings_though_the_cancel_comes_after_it_or_never(bool comes)
    {
        Ring();
        var cancel = Hold<CancelSignal>(() => _ann.Cancel());
        _ann.Dial("y", _bob);
        _exchange.Deliver();
        if (comes)
        {
            _exchange.Deliver(cancel);
            _exchange.Deliver();
        }

        Assert.Equal(new CallId("y"), _bob.Call.Id);
        Assert.Equal(CallPhase.Incoming, _bob.Call.Phase);
        Assert.Equal(CallEndReason.CancelledByCaller, Assert.Single(_bob.Ended).End!.Reason);
    }

    [Fact]
    public void Rule_07_a_new_invitation_to_the_same_call_rings_again()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _cat.Accept();
        _bob.Decline();
        _exchange.Deliver();
        _ann.InviteMore("x.2", _bob);
        _exchange.Deliver();

        Assert.Equal([new CallId("x"), new CallId("x")], _bob.Rang);
        _bob.Accept();
        _exchange.Deliver();
        Assert.Equal([_ann.Id, _cat.Id], _bob.Call.In);
        Assert.Equal(CallMemberState.Accepted, _ann.StateOf(_bob));
    }

    [Fact]
    public void Rule_08_what_is_about_another_call_is_dropped()
    {
        Connect();
        var states = (_ann.State.Calls, _bob.State.Calls);
        var header = new HeartbeatSignal { CallId = new CallId("other"), Sender = _cat.Self, Sequence = 1, SentAt = _exchange.Now };
        _ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = header.CallId, Sender = _bob.Self, Sequence = long.MaxValue, SentAt = header.SentAt, Reason = EndReason.EndedForAll }));
        _ann.Do(new CallInput.SignalReceived(new LeaveSignal { CallId = header.CallId, Sender = _bob.Self, Sequence = long.MaxValue, SentAt = header.SentAt, Reason = LeaveReason.HungUp }));
        _ann.Do(new CallInput.RoomFailed(header.CallId, ZegoErrorCode.RoomLoginTimeout, null));
        _ann.Do(new CallInput.RoomLeft(header.CallId));

        Assert.Equal(states, (_ann.State.Calls, _bob.State.Calls));
        Assert.Contains(_ann.Effects.OfType<CallEffect.Drop>(), drop => drop.CallId == header.CallId);
    }

    [Fact]
    public void Rule_08_every_command_may_be_repeated()
    {
        Ring();
        _bob.Accept();
        _bob.Accept();
        Assert.Null(_bob.Refusal);
        _exchange.Deliver();
        _bob.Accept();
        Assert.Null(_bob.Refusal);
        Assert.Single(_bob.Effects.OfType<CallEffect.EnterRoom>());
        var id = _ann.Call.Id;
        foreach (var input in new CallInput[] { new CallInput.HangUp(id), new CallInput.HangUp(id), new CallInput.EndForAll(id), new CallInput.Decline(id, ""), new CallInput.Cancel(id, null) })
        {
            _ann.Do(input);
            Assert.Null(_ann.Refusal);
        }

        _exchange.Deliver();
        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.RemoteHangUp), (_ann.Reason, _bob.Reason));
    }

    [Fact]
    public void Rule_08_the_room_may_be_entered_after_the_call_has_ended()
    {
        _bob.EntersSlowly = true;
        Ring();
        _bob.Accept();
        var id = _bob.Call.Id;
        _bob.HangUp();
        _bob.Do(new CallInput.RoomEntered(id));
        _exchange.Deliver();

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (_ann.Reason, _bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_lost_invitation_is_sent_again()
    {
        _ann.Dial("x", _bob);
        _exchange.InFlight.Clear();
        _exchange.Pass(2);

        Assert.Equal(CallPhase.Incoming, _bob.Call.Phase);
        Assert.Equal(CallMemberState.Received, _ann.StateOf(_bob));
        Assert.Equal(_ann.Call.Members[_bob.Id].RingsUntil, _bob.Call.RingsUntil);
    }

    [Fact]
    public void Rule_10_a_lost_accept_is_made_good_by_the_room_and_the_heartbeats()
    {
        Ring();
        _bob.Accept();
        _exchange.InFlight.Clear();
        _exchange.Pass(2);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
    }

    [Fact]
    public void Rule_10_a_lost_decline_is_told_at_the_next_invitation()
    {
        Ring();
        _bob.Decline("later");
        _exchange.InFlight.Clear();
        _exchange.Pass(10);

        Assert.Equal(CallEndReason.Declined, _ann.Reason);
        Assert.Equal("later", _ann.Ended[0].End!.CustomData);
    }

    [Fact]
    public void Rule_10_a_lost_cancel_is_told_when_the_other_says_that_it_rings()
    {
        Ring();
        _ann.Cancel();
        _exchange.InFlight.Clear();
        _exchange.Pass(10);

        Assert.Equal(CallEndReason.CancelledByCaller, _bob.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_a_lost_farewell_is_told_at_the_next_heartbeat()
    {
        Connect();
        _exchange.Pass(30);
        _bob.IsOn = false;
        _ann.HangUp();
        _bob.IsOn = true;
        _exchange.InFlight.Clear();
        _exchange.Pass(20);

        Assert.Equal(CallEndReason.RemoteHangUp, _bob.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_with_every_signal_lost_each_side_ends_by_its_own_timer()
    {
        Ring();
        _exchange.Pass(60, deliver: false);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed), (_ann.Reason, _bob.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_10_whoever_accepts_a_call_whose_caller_is_gone_is_not_stranded()
    {
        Ring();
        _ann.IsOn = false;
        _exchange.Pass(20, deliver: false);
        _bob.Accept();
        _exchange.Pass(60, deliver: false);

        Assert.Equal(CallEndReason.PeerLost, _bob.Reason);
    }

    [Fact]
    public void Rule_10_a_cancel_that_overtakes_its_invitation_leaves_a_missed_call()
    {
        _ann.Dial("x", _bob);
        var invite = _exchange.Hold<InviteSignal>();
        _ann.Cancel();
        _exchange.Deliver();
        _exchange.Deliver(invite);
        _exchange.Deliver(invite);

        Assert.Empty(_bob.Rang);
        Assert.Equal((CallEndReason.CancelledByCaller, _ann.Id), (Assert.Single(_bob.Missed).Reason, _bob.Missed[0].From.Id));
        Assert.Empty(_bob.State.Calls);
    }

    [Fact]
    public void Rule_10_an_old_heartbeat_does_not_bring_back_who_has_left()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(1);
        _bob.Do(new CallInput.Ticked());
        var old = new HeartbeatSignal { CallId = _ann.Call.Id, Sender = _bob.Self, Sequence = _bob.State.Sequence, SentAt = _exchange.Now };
        _bob.HangUp();
        _exchange.Deliver();
        _ann.Do(new CallInput.SignalReceived(old));

        Assert.Equal(CallMemberState.Left, _ann.StateOf(_bob));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void Rule_10_an_invitation_older_than_a_minute_is_ignored(double age, bool rings)
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(600) }, _bob);
        var invite = _exchange.Hold<InviteSignal>();
        _exchange.Pass(age, deliver: false);
        _exchange.Deliver(invite);

        Assert.Equal(rings, _bob.Rang.Count == 1);
    }

    [Fact]
    public void Rule_10_the_time_on_the_way_counts_as_ringing()
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, _bob);
        var invite = _exchange.Hold<InviteSignal>();
        _exchange.Pass(12, deliver: false);
        _exchange.Deliver(invite);

        Assert.Equal(TimeSpan.FromSeconds(18), _bob.Call.RingsUntil - _exchange.Now);
    }

    private void Ring()
    {
        _ann.Dial("x", _bob);
        _exchange.Deliver();
    }

    private void Connect()
    {
        Ring();
        _bob.Accept();
        _exchange.Deliver();
    }

    [Fact]
    public void The_first_invitation_that_cannot_be_sent_ends_the_call()
    {
        var sent = Invites(() => _ann.Dial("x", _bob));
        _ann.Do(new CallInput.SendFailed(sent, new InvalidOperationException("broken")));

        Assert.Equal(CallEndReason.Failed, _ann.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Further_and_repeated_invitations_that_cannot_be_sent_leave_the_call_alone()
    {
        Invites(() => _ann.Dial("x", _bob));
        var more = Invites(() => _ann.InviteMore("x.2", _cat));
        _ann.Do(new CallInput.SendFailed(more, new InvalidOperationException("broken")));
        Assert.Equal(CallPhase.Outgoing, _ann.Call.Phase);
        var again = Invites(() => _exchange.Pass(3));
        _ann.Do(new CallInput.SendFailed(again, new InvalidOperationException("broken")));

        Assert.Equal(CallPhase.Outgoing, _ann.Call.Phase);
    }

    [Fact]
    public void An_invitation_that_rings_although_its_sending_failed_leaves_the_call_alone()
    {
        var sent = Invites(() => _ann.Dial("x", _bob));
        _exchange.Deliver();
        _ann.Do(new CallInput.SendFailed(sent, new InvalidOperationException("no receipt")));

        Assert.Equal(CallPhase.Outgoing, _ann.Call.Phase);
    }

    private InviteSignal Invites(Action act)
    {
        _ann.Effects.Clear();
        act();
        return _ann.Effects.OfType<CallEffect.Send>().Select(static send => send.Signal).OfType<InviteSignal>().Last();
    }

    private Exchange.Flight Hold(Action act) => Hold<AcceptSignal>(act);

    private Exchange.Flight Hold<T>(Action act)
        where T : CallSignal
    {
        act();
        return _exchange.Hold<T>();
    }
}
