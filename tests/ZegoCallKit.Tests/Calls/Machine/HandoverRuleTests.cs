using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 24 to 26: merging two calls, transferring a call, and following to another call.</summary>
public sealed class HandoverRuleTests
{
    private static readonly CallRules Rules = new() { HoldsWhenBusy = true, HasManyRooms = true };

    private readonly Exchange _exchange = new();

    [Fact]
    public void Rule_24_merging_moves_the_members_of_the_call_on_hold_to_the_active_one()
    {
        var (ann, bob, cat) = TwoCalls();
        bob.Merge();
        _exchange.Deliver();

        Assert.Equal((new CallId("y"), CallPhase.InCall), (ann.Call.Id, ann.Call.Phase));
        Assert.Equal([bob.Id, cat.Id], ann.Call.In);
        Assert.Equal([ann.Id, cat.Id], bob.Call.In);
        Assert.Equal([ann.Id, bob.Id], cat.Call.In);
        Assert.All([ann, bob], node => Assert.Equal((CallEndReason.Moved, new CallId("y")), (node.Reason, node.Ended[0].End!.MovedTo!.Value)));
        Assert.Equal(3, _exchange.InRoom(new CallId("y")).Count);
        Assert.Empty(_exchange.InRoom(new CallId("x")));
        Assert.Empty(ann.Rang);
        _exchange.Pass(120);
        Assert.Equal(3, _exchange.InRoom(new CallId("y")).Count);
    }

    [Fact]
    public void Rule_24_who_does_not_follow_stays_in_the_call_on_hold()
    {
        var (ann, bob, cat) = TwoCalls(annsRules: new CallRules { FollowsMoves = false });
        bob.Merge();
        _exchange.Deliver();

        Assert.Equal(new CallId("x"), ann.Call.Id);
        Assert.Equal((true, CallMemberState.Rejected), (bob.In("x").IsOnHold, bob.In("y").Members[ann.Id].State));
        Assert.Null(bob.In("y").Handover);
        Assert.Equal([bob.Id], cat.Call.In);
        Assert.Equal(CallMemberState.Rejected, cat.StateOf(ann));
        ann.HangUp();
        _exchange.Deliver();
        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
    }

    [Fact]
    public void Rule_24_who_cannot_be_reached_does_not_follow_and_the_merge_is_over_after_15_s()
    {
        var (_, bob, _) = TwoCalls();
        bob.Merge();
        _exchange.Lose<InviteSignal>();
        _exchange.Pass(15, deliver: false);

        Assert.Null(bob.In("y").Handover);
        Assert.Equal(CallPhase.InCall, bob.In("x").Phase);
    }

    [Fact]
    public void Rule_24_a_lost_invitation_to_move_is_repeated()
    {
        var (ann, bob, _) = TwoCalls();
        bob.Merge();
        _exchange.Lose<InviteSignal>();
        _exchange.Pass(3);

        Assert.Equal(new CallId("y"), ann.Call.Id);
    }

    [Fact]
    public void Rule_24_merging_needs_a_call_on_hold_an_active_one_and_room_in_it()
    {
        var (_, bob, _) = Connect();
        bob.Merge();
        Assert.Contains("one call on hold", bob.Refusal!.Text, StringComparison.Ordinal);
        bob.Hold("x");
        bob.Merge();
        Assert.Contains("No call is active", bob.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_24_a_call_on_hold_in_which_nobody_is_yet_has_nobody_to_move()
    {
        var (ann, bob, _) = TwoCalls();
        bob.Do(new CallInput.InviteMore(new CallId("x"), new InvitationId("x.9"), [new RoomUser(new UserId("eve"))], null));
        ann.HangUp();
        _exchange.Deliver();
        Assert.Empty(bob.In("x").In);

        bob.Merge();

        Assert.Contains("who could move", bob.Refusal!.Text, StringComparison.Ordinal);
        Assert.Null(bob.In("y").Handover);
        Assert.Equal((true, CallMemberState.Inviting), (bob.In("x").IsOnHold, bob.In("x").Members[new UserId("eve")].State));
    }

    [Fact]
    public void Rule_24_the_sizes_must_allow_it()
    {
        var (_, bob, cat) = Connect();
        var many = Enumerable.Range(0, InviteOptions.MaxInvitees - 1).Select(i => _exchange.Add($"u{i}")).ToArray();
        bob.Hold("x");
        bob.Dial("y", [cat, .. many]);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        bob.Merge();

        Assert.Equal(CallRefusalKind.Argument, bob.Refusal!.Kind);
        Assert.Equal(CallPhase.InCall, bob.In("x").Phase);
    }

    [Fact]
    public void Rule_24_one_merge_or_transfer_takes_place_at_a_time()
    {
        var (ann, bob, cat) = TwoCalls();
        bob.Merge();
        bob.Transfer("x", "y");
        Assert.Contains("in progress already", bob.Refusal!.Text, StringComparison.Ordinal);
        _exchange.Deliver();

        Assert.Equal((new CallId("y"), new CallId("y")), (ann.Call.Id, cat.Call.Id));
    }

    [Fact]
    public void Rule_24_who_may_not_invite_cannot_merge()
    {
        var (_, bob, cat) = Connect();
        cat.Dial("y", new InviteOptions { WhoMayInvite = InviteRight.InviterOnly }, bob);
        _exchange.Deliver();
        bob.Do(new CallInput.Accept(new CallId("y")));
        _exchange.Deliver();
        bob.Merge();

        Assert.Contains("may invite", bob.Refusal!.Text, StringComparison.Ordinal);
        Assert.Null(bob.In("y").Handover);
    }

    [Fact]
    public void Rule_25_a_blind_transfer_connects_the_others_and_leaves()
    {
        var (ann, bob, cat) = Connect();
        bob.Transfer("x", cat);
        _exchange.Deliver();
        Assert.True(bob.Call.IsOnHold);
        Assert.Contains(new CallId("x"), cat.Rang);
        cat.Accept();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Transferred, cat.Id), (bob.Reason, bob.Ended[0].End!.By!.Value));
        Assert.Equal([TransferOutcome.Completed], bob.Transfers);
        Assert.Equal([cat.Id], ann.Call.In);
        Assert.Equal([ann.Id], cat.Call.In);
        _exchange.Pass(120);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, cat.Call.Phase));
    }

    [Fact]
    public void Rule_25_the_transfer_completes_when_the_room_lists_the_user()
    {
        var (ann, bob, cat) = Connect();
        cat.EntersSlowly = true;
        bob.Transfer("x", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        Assert.Empty(bob.Transfers);
        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
        _exchange.Enter(cat, new CallId("x"));
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Transferred, bob.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, cat.Call.Phase));
    }

    [Theory]
    [InlineData(TransferOutcome.Declined)]
    [InlineData(TransferOutcome.Busy)]
    [InlineData(TransferOutcome.NoAnswer)]
    [InlineData(TransferOutcome.Canceled)]
    public void Rule_25_a_transfer_that_fails_leaves_this_user_in_the_call_on_hold(TransferOutcome outcome)
    {
        var (ann, bob, cat) = Connect();
        bob.Transfer("x", cat);
        _exchange.Deliver();
        switch (outcome)
        {
            case TransferOutcome.Declined: cat.Decline(); break;
            case TransferOutcome.Busy: cat.Do(new CallInput.Decline(cat.Call.Id, "", DeclineReason.Busy)); break;
            case TransferOutcome.NoAnswer: _exchange.Pass(60); break;
            default: bob.Do(new CallInput.CancelTransfer(bob.Call.Id)); break;
        }

        _exchange.Deliver();
        Assert.Equal([outcome], bob.Transfers);
        Assert.Equal((CallPhase.InCall, true), (bob.Call.Phase, bob.Call.IsOnHold));
        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        Assert.Empty(cat.State.Calls);
        bob.Transfer("x", _exchange.Add("dan"));
        Assert.Null(bob.Refusal);
    }

    [Fact]
    public void Rule_25_who_accepts_and_does_not_appear_has_not_answered()
    {
        var (_, bob, cat) = Connect();
        cat.EntersSlowly = true;
        bob.Transfer("x", cat);
        _exchange.Deliver();
        cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(31);

        Assert.Equal([TransferOutcome.NoAnswer], bob.Transfers);
        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
    }

    [Fact]
    public void Rule_25_a_transfer_is_over_when_the_other_members_have_left()
    {
        var (ann, bob, cat) = Connect();
        bob.Transfer("x", cat);
        _exchange.Deliver();
        ann.HangUp();
        _exchange.Deliver();

        Assert.Equal([TransferOutcome.PeerLeft], bob.Transfers);
        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.CanceledByCaller), (bob.Reason, cat.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_25_hanging_up_during_a_transfer_ends_it()
    {
        var (_, bob, cat) = Connect();
        bob.Transfer("x", cat);
        _exchange.Deliver();
        bob.HangUp();
        _exchange.Deliver();

        Assert.Equal([TransferOutcome.CallEnded], bob.Transfers);
        Assert.Equal(CallEndReason.CanceledByCaller, cat.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_25_a_consultative_transfer_connects_the_members_of_both_calls_and_leaves_both()
    {
        var (ann, bob, cat) = TwoCalls();
        bob.Transfer("x", "y");
        _exchange.Deliver();

        Assert.Equal([TransferOutcome.Completed], bob.Transfers);
        Assert.Empty(bob.State.Calls);
        Assert.Equal([CallEndReason.Moved, CallEndReason.Transferred], bob.Ended.Select(call => call.End!.Reason).Order());
        Assert.Equal((new CallId("x"), new CallId("x")), (ann.Call.Id, cat.Call.Id));
        Assert.Equal([cat.Id], ann.Call.In);
        Assert.Equal([ann.Id], cat.Call.In);
        _exchange.Pass(120);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, cat.Call.Phase));
    }

    [Fact]
    public void Rule_25_a_user_of_the_other_call_moves_without_ringing()
    {
        var (ann, bob, cat) = TwoCalls();
        bob.Transfer("x", cat);
        _exchange.Deliver();

        Assert.Equal([TransferOutcome.Completed], bob.Transfers);
        Assert.Empty(cat.Rang);
        Assert.Equal([cat.Id], ann.Call.In);
        Assert.Empty(bob.State.Calls);
    }

    [Fact]
    public void Rule_25_who_declines_to_follow_stays_in_the_consultation()
    {
        var (ann, bob, cat) = TwoCalls(catsRules: new CallRules { FollowsMoves = false });
        bob.Transfer("x", "y");
        _exchange.Deliver();

        Assert.Equal([TransferOutcome.Declined], bob.Transfers);
        Assert.Equal((new CallId("x"), new CallId("y")), (ann.Call.Id, cat.Call.Id));
        Assert.Equal(2, bob.State.Calls.Count);
    }

    [Fact]
    public void Rule_25_only_a_call_with_others_that_goes_on_without_this_user_can_be_transferred()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob", rules: Rules), _exchange.Add("cat"));
        bob.Dial("x", new InviteOptions { EndWhenInviterLeaves = true }, ann);
        _exchange.Deliver();
        bob.Transfer("x", cat);
        Assert.Contains("Dialing", bob.Refusal!.Text, StringComparison.Ordinal);
        ann.Accept();
        _exchange.Deliver();
        bob.Transfer("x", cat);
        Assert.Contains("EndWhenInviterLeaves", bob.Refusal!.Text, StringComparison.Ordinal);
        ann.Transfer("x", bob);
        Assert.Equal(CallRefusalKind.Argument, ann.Refusal!.Kind);
        ann.Transfer("x", "z");
        Assert.Equal(CallRefusalKind.Argument, ann.Refusal!.Kind);
        ann.Transfer("x", cat);
        Assert.Null(ann.Refusal);
        ann.Transfer("x", _exchange.Add("dan"));
        Assert.Contains("in progress already", ann.Refusal!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_26_an_invitation_to_move_rings_nowhere_but_moves_the_device_in_the_call()
    {
        var (_, bob, cat) = TwoCalls();
        var (other, dan) = (_exchange.Add("cat", "2"), _exchange.Add("dan"));
        bob.Transfer("x", "y");
        var invite = (InviteSignal)_exchange.InFlight.First(flight => flight.Signal is InviteSignal && flight.To == cat).Signal;
        dan.Do(new CallInput.SignalReceived(invite));
        _exchange.Deliver();

        Assert.Equal(new CallId("x"), cat.Call.Id);
        Assert.All([other, dan], node => Assert.Empty(node.State.Calls));
        Assert.All([other, dan], node => Assert.Empty(node.Rang.Concat(node.Missed.Select(missed => missed.CallId))));
    }

    [Fact]
    public void Rule_26_nobody_but_a_member_of_the_call_can_move_a_device()
    {
        var (ann, bob, cat) = Connect();
        var invite = new InviteSignal
        {
            CallId = new CallId("trap"),
            InvitationId = new InvitationId("trap.1"),
            Sender = cat.Self,
            Sequence = 1,
            SentAt = _exchange.Now,
            Kind = CallKind.Video,
            Members = [],
            RingTimeout = TimeSpan.FromSeconds(60),
            HasOtherCall = true,
            Replaces = ann.Call.Id,
        };
        ann.Do(new CallInput.SignalReceived(invite));
        Assert.Equal(new CallId("x"), ann.Call.Id);
        ann.Do(new CallInput.SignalReceived(invite with { Sender = bob.Self, Sequence = long.MaxValue, RingTimeout = TimeSpan.FromSeconds(60) }, TimeSpan.FromMinutes(2)));
        Assert.Equal(new CallId("x"), ann.Call.Id);
        Assert.Empty(ann.Missed);
    }

    [Fact]
    public void Rule_26_who_follows_keeps_the_call_on_hold_on_hold()
    {
        var (ann, bob, _) = TwoCalls(annsRules: Rules);
        ann.Hold("x");
        ann.Dial("z", _exchange.Add("dan"));
        _exchange.Deliver();
        bob.Merge();
        _exchange.Deliver();

        Assert.Equal((true, CallPhase.InCall), (ann.In("y").IsOnHold, ann.In("y").Phase));
        Assert.Equal(CallPhase.Dialing, ann.In("z").Phase);
        Assert.True(bob.Call.Members[ann.Id].Status.IsOnHold);
    }

    [Fact]
    public void Rule_26_a_missed_invitation_to_move_is_no_missed_call()
    {
        var (_, bob, cat) = TwoCalls();
        var other = _exchange.Add("cat", "2");
        bob.Transfer("x", "y");
        var invite = (InviteSignal)_exchange.InFlight.First(flight => flight.Signal is InviteSignal && flight.To == cat).Signal;
        other.Do(new CallInput.MissedRing(invite));

        Assert.Empty(other.Missed);
    }

    private (Exchange.Node Ann, Exchange.Node Bob, Exchange.Node Cat) Connect(CallRules? annsRules = null, CallRules? catsRules = null)
    {
        var (ann, bob, cat) = (_exchange.Add("ann", rules: annsRules), _exchange.Add("bob", rules: Rules), _exchange.Add("cat", rules: catsRules));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        return (ann, bob, cat);
    }

    // bob talks to cat in call y; call x with ann is on hold.
    private (Exchange.Node Ann, Exchange.Node Bob, Exchange.Node Cat) TwoCalls(CallRules? annsRules = null, CallRules? catsRules = null)
    {
        var (ann, bob, cat) = Connect(annsRules, catsRules);
        cat.Dial("y", bob);
        _exchange.Deliver();
        bob.Do(new CallInput.Accept(new CallId("y")));
        _exchange.Deliver();
        return (ann, bob, cat);
    }
}
