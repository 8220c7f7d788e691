using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 9, 11 and 13: other devices, one end, and group calls.</summary>
public sealed class GroupRuleTests
{
    private readonly Exchange _exchange = new();

    [Fact]
    public void Rule_09_an_answer_on_one_device_stops_the_ringing_on_the_others()
    {
        var (ann, bob, other) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("bob", "2"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        Assert.Equal(CallPhase.Ringing, other.Call.Phase);
        bob.Accept();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.AnsweredElsewhere, other.Reason);
        Assert.Empty(other.Missed);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
    }

    [Fact]
    public void Rule_09_a_decline_on_one_device_stops_the_ringing_on_the_others()
    {
        var (ann, bob, other) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("bob", "2"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Decline();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Declined, CallEndReason.Declined, CallEndReason.DeclinedElsewhere), (ann.Reason, bob.Reason, other.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_09_the_own_accept_is_never_answered_elsewhere()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        var own = new AcceptSignal { CallId = bob.Call.Id, InvitationId = bob.Call.InvitationId, Sender = bob.Self, Sequence = long.MaxValue, SentAt = _exchange.Now };
        bob.Do(new CallInput.SignalReceived(own));
        _exchange.Deliver();

        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
    }

    [Fact]
    public void Rule_09_a_device_that_missed_the_answer_is_told_by_the_caller()
    {
        var (ann, bob, other) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("bob", "2"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Lose<AcceptSignal>(other);
        _exchange.Deliver<AcceptSignal>(ann);
        _exchange.Lose<MembersSignal>(other);
        _exchange.Deliver();
        Assert.Equal(CallPhase.Ringing, other.Call.Phase);
        _exchange.Pass(4);

        Assert.Equal(CallEndReason.AnsweredElsewhere, other.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
    }

    [Fact]
    public void Rule_09_an_answer_that_overtakes_the_invitation_keeps_the_other_device_quiet()
    {
        var (ann, bob, other) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("bob", "2"));
        ann.Dial("x", bob);
        var late = _exchange.Hold<InviteSignal>(other);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        _exchange.Deliver(late);

        Assert.Empty(other.Rang);
        Assert.Empty(other.State.Calls);
    }

    [Theory]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.KickedOut, CallEndReason.KickedOut)]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.LoggedInElsewhere, CallEndReason.LoggedInElsewhere)]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.NetworkLost, CallEndReason.NetworkLost)]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.TokenExpired, CallEndReason.TokenExpired)]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.EngineFailed, CallEndReason.Failed)]
    [InlineData(ZegoCallKit.Rooms.RoomEndReason.LoggedOut, CallEndReason.LocalHangUp)]
    public void Rule_11_the_end_of_the_room_ends_the_call_once_with_its_reason(ZegoCallKit.Rooms.RoomEndReason room, CallEndReason reason)
    {
        var (ann, bob) = Connect();
        ann.Do(new CallInput.RoomEnded(ann.Call.Id, new ZegoCallKit.Rooms.RoomEnd { Reason = room, Code = ZegoErrorCode.RoomKickedOut }));
        _exchange.Deliver();
        _exchange.Pass(120);

        Assert.Equal((reason, ZegoErrorCode.RoomKickedOut), (ann.Reason, ann.Ended[0].End!.Code));
        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_11_a_failed_login_ends_the_call_with_its_code_and_tells_the_other()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        bob.EntersSlowly = true;
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        bob.Do(new CallInput.RoomFailed(bob.Call.Id, ZegoErrorCode.RoomLoginTimeout, null));
        _exchange.Deliver();

        Assert.Equal((CallEndReason.Failed, ZegoErrorCode.RoomLoginTimeout), (bob.Reason, bob.Ended[0].End!.Code));
        Assert.Equal(CallEndReason.RemoteHangUp, ann.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_11_what_comes_while_the_room_is_being_left_changes_nothing()
    {
        var (ann, bob) = Connect();
        var heartbeat = new HeartbeatSignal { CallId = ann.Call.Id, Sender = bob.Self, Sequence = long.MaxValue, SentAt = _exchange.Now };
        var id = ann.Call.Id;
        ann.HangUp();
        ann.Do(new CallInput.RoomEnded(id, new ZegoCallKit.Rooms.RoomEnd { Reason = ZegoCallKit.Rooms.RoomEndReason.KickedOut }));
        ann.Do(new CallInput.SignalReceived(heartbeat));
        _exchange.Deliver();

        Assert.Equal(CallEndReason.LocalHangUp, ann.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_13_late_joiners_see_the_current_members_and_ring_like_the_first()
    {
        var (ann, bob, cat, dan) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"), _exchange.Add("dan"));
        ann.Dial("x", bob, cat);
        _exchange.Deliver();
        bob.Accept();
        cat.Decline();
        _exchange.Deliver();
        _exchange.Pass(30);
        bob.InviteMore("x.2", dan);
        _exchange.Deliver();

        Assert.Equal(CallPhase.Ringing, dan.Call.Phase);
        Assert.Equal((CallMemberState.Accepted, CallMemberState.Accepted, CallMemberState.Rejected), (dan.StateOf(ann), dan.StateOf(bob), dan.StateOf(cat)));
        Assert.Equal(CallMemberState.Received, bob.StateOf(dan));
        Assert.Equal(CallMemberState.Inviting, ann.StateOf(dan));
        dan.Accept();
        _exchange.Deliver();

        Assert.All([ann, bob], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(dan)));
        Assert.Equal([ann.Id, bob.Id], dan.Call.In);
        Assert.Equal(3, _exchange.InRoom(dan.Call.Id).Count);
    }

    [Fact]
    public void Rule_13_members_invited_while_calling_time_out_like_the_first()
    {
        var (ann, bob) = Connect();
        var dan = _exchange.Add("dan");
        ann.InviteMore("x.2", dan);
        _exchange.Deliver();
        _exchange.Pass(60);

        Assert.Equal(CallEndReason.Missed, dan.Reason);
        Assert.Equal(CallMemberState.Timeout, ann.StateOf(dan));
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (ann.Call.Phase, bob.Call.Phase));
        _exchange.Pass(10);
        Assert.Equal(CallMemberState.Timeout, bob.StateOf(dan));
    }

    [Fact]
    public void Rule_13_who_joins_without_an_invitation_is_seen_and_sees_everybody()
    {
        var (ann, bob) = Connect(new InviteOptions { MaxDuration = TimeSpan.FromSeconds(300) });
        var cat = _exchange.Add("cat");
        cat.Do(new CallInput.Join(ann.Call.Id, CallKind.Video));
        _exchange.Deliver();

        Assert.Equal([ann.Id, bob.Id], cat.Call.In);
        Assert.All([ann, bob], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(cat)));
        Assert.Equal(TimeSpan.FromSeconds(300), cat.Call.Shared!.MaxDuration);
        _exchange.Pass(120);
        Assert.Equal(CallPhase.InCall, cat.Call.Phase);
    }

    [Fact]
    public void Rule_13_a_call_that_is_over_cannot_be_joined()
    {
        var cat = _exchange.Add("cat");
        cat.Do(new CallInput.Join(new CallId("gone"), CallKind.Video));
        _exchange.Pass(10);

        Assert.Equal(CallEndReason.NotFound, cat.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_13_after_an_outage_of_the_signals_a_member_catches_up()
    {
        var (ann, bob) = Connect();
        var (cat, dan) = (_exchange.Add("cat"), _exchange.Add("dan"));
        bob.Do(new CallInput.SignalingChanged(false));
        ann.InviteMore("x.2", cat, dan);
        _exchange.Lose<MembersSignal>(bob);
        _exchange.Deliver();
        cat.Accept();
        _exchange.InFlight.RemoveAll(flight => flight.To == bob);
        _exchange.Deliver();
        bob.Do(new CallInput.SignalingChanged(true));
        _exchange.Deliver();

        Assert.Equal(CallMemberState.Accepted, bob.StateOf(cat));
        Assert.Equal(CallMemberState.Received, bob.StateOf(dan));
    }

    [Fact]
    public void Rule_02_a_list_of_who_has_left_does_not_count_and_the_last_one_stops_ringing_by_itself()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("x", bob, cat);
        _exchange.Deliver();
        bob.Accept();
        cat.Decline();
        _exchange.Lose<RejectSignal>(bob);
        _exchange.Deliver<AcceptSignal>(ann);
        _exchange.Deliver<RejectSignal>(ann);
        _exchange.Lose<MembersSignal>();
        ann.HangUp();
        _exchange.Deliver<LeaveSignal>(bob);
        Assert.Equal((CallPhase.InCall, CallMemberState.Inviting), (bob.Call.Phase, bob.StateOf(cat)));
        bob.Do(new CallInput.SignalReceived(new MembersSignal
        {
            CallId = bob.Call.Id,
            Sender = ann.Self,
            Sequence = 1,
            SentAt = _exchange.Now,
            Kind = CallKind.Video,
            ListVersion = 1,
            Members = [new SignalMember { UserId = bob.Id, State = CallMemberState.Accepted }, new SignalMember { UserId = cat.Id, State = CallMemberState.Rejected }],
        }));

        Assert.Equal((CallPhase.InCall, CallMemberState.Inviting), (bob.Call.Phase, bob.StateOf(cat)));
        _exchange.Pass(66);
        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
    }

    [Fact]
    public void Rule_09_another_device_that_still_rings_does_not_speak_for_the_one_in_the_call()
    {
        var (ann, bob, other) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("bob", "2"));
        ann.Dial("x", bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Lose<AcceptSignal>(other);
        _exchange.Deliver<AcceptSignal>(ann);
        _exchange.Lose<MembersSignal>(other);
        _exchange.Deliver();
        other.Do(new CallInput.SignalingChanged(false));
        other.Do(new CallInput.SignalingChanged(true));
        _exchange.Deliver();
        bob.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, ann.Reason);
    }

    [Fact]
    public void A_call_that_ends_with_its_inviter_ends_for_all()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("x", new InviteOptions { EndWhenInviterLeaves = true }, bob, cat);
        _exchange.Deliver();
        bob.Accept();
        cat.Accept();
        _exchange.Deliver();
        ann.HangUp();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.LocalHangUp, CallEndReason.RemoteHangUp, CallEndReason.RemoteHangUp), (ann.Reason, bob.Reason, cat.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void A_call_that_ends_with_its_inviter_ends_when_the_inviter_falls_silent()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("x", new InviteOptions { EndWhenInviterLeaves = true }, bob, cat);
        _exchange.Deliver();
        bob.Accept();
        cat.Accept();
        _exchange.Deliver();
        ann.IsOn = false;
        _exchange.Pass(60);

        Assert.Contains(CallEndReason.PeerLost, new[] { bob.Reason, cat.Reason });
        Assert.Empty(bob.State.Calls);
        Assert.Empty(cat.State.Calls);
    }

    [Fact]
    public void Ending_for_all_stops_the_ringing_too()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("x", bob, cat);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        bob.EndForAll();
        _exchange.Deliver();

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp, CallEndReason.CanceledByCaller), (ann.Reason, bob.Reason, cat.Reason));
        Assert.Single(cat.Missed);
        _exchange.AssertOver();
    }

    [Fact]
    public void A_call_lasts_no_longer_than_it_may()
    {
        var (ann, bob) = Connect(new InviteOptions { MaxDuration = TimeSpan.FromSeconds(90) });
        _exchange.Pass(89);
        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        _exchange.Pass(1);

        Assert.Contains(CallEndReason.MaxDurationReached, new[] { ann.Reason, bob.Reason });
        _exchange.AssertOver();
    }

    [Fact]
    public void A_call_without_a_required_peer_is_abandoned()
    {
        var (ann, bob, cat) = (_exchange.Add("ann"), _exchange.Add("bob"), _exchange.Add("cat"));
        ann.Dial("x", new InviteOptions { RequiredPeers = [new UserId("cat")], LeaveWhenAbsentFor = TimeSpan.FromSeconds(30) }, bob, cat);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        _exchange.Pass(20);
        cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(40);
        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        cat.HangUp();
        _exchange.Deliver();
        _exchange.Pass(30);

        Assert.Equal(CallEndReason.Abandoned, ann.Reason);
        Assert.Equal(CallEndReason.RemoteHangUp, bob.Reason);
    }

    [Fact]
    public void Only_the_inviter_invites_where_the_call_says_so()
    {
        var (ann, bob) = Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly });
        var cat = _exchange.Add("cat");
        bob.InviteMore("x.2", cat);
        Assert.Equal(CallRefusalKind.State, bob.Refusal!.Kind);
        ann.InviteMore("x.3", cat);
        Assert.Null(ann.Refusal);
    }

    [Fact]
    public void A_call_has_at_most_fifty_members()
    {
        var ann = _exchange.Add("ann");
        var others = Enumerable.Range(0, InviteOptions.MaxInvitees).Select(i => _exchange.Add($"u{i}")).ToArray();
        ann.Dial("x", others);
        _exchange.Deliver();
        others[0].Accept();
        others[1].Decline();
        _exchange.Deliver();
        ann.InviteMore("x.2", _exchange.Add("last"), _exchange.Add("beyond"));
        Assert.Equal(CallRefusalKind.Argument, ann.Refusal!.Kind);
        ann.InviteMore("x.2", _exchange.Add("fiftieth"));
        Assert.Null(ann.Refusal);
    }

    [Fact]
    public void A_program_that_crashed_and_came_back_with_its_device_is_recognised_at_once()
    {
        var (ann, bob) = Connect();
        bob.IsOn = false;
        _exchange.Pass(30);
        var again = _exchange.Add("bob");
        _exchange.Pass(20);

        Assert.Equal(CallEndReason.RemoteHangUp, ann.Reason);
        Assert.Empty(again.State.Calls);
    }

    [Fact]
    public void While_the_signals_are_out_the_room_tells_who_is_there()
    {
        var (ann, bob) = Connect();
        ann.Do(new CallInput.SignalingChanged(false));
        bob.Do(new CallInput.SignalingChanged(false));
        _exchange.Pass(70, deliver: false);

        Assert.Equal(CallPhase.InCall, ann.Call.Phase);
        ann.Do(new CallInput.RoomLinkChanged(ann.Call.Id, false));
        _exchange.Pass(70, deliver: false);
        Assert.Equal(CallEndReason.PeerLost, ann.Reason);
        Assert.Empty(bob.State.Calls);
    }

    [Fact]
    public void Only_so_many_past_calls_are_remembered()
    {
        var ann = _exchange.Add("ann");
        var mallory = Situation.Sender("mallory");
        for (var i = 0; i < CallRules.MaxPast + 100; i++)
        {
            ann.Do(new CallInput.SignalReceived(new CancelSignal { CallId = new CallId($"c{i}"), Sender = mallory, Sequence = i + 1, SentAt = _exchange.Now, Invitees = [ann.Id] }));
        }

        Assert.Equal(CallRules.MaxPast, ann.State.Past.Count);
        _exchange.Pass(CallRules.PastMemory.TotalSeconds);
        ann.Do(new CallInput.Ticked());
        Assert.Empty(ann.State.Past);
    }

    [Fact]
    public void Nothing_rings_for_who_signs_out()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        bob.Do(new CallInput.SignedOut());
        ann.Dial("x", bob);
        _exchange.Deliver();

        Assert.Empty(bob.Rang);
        Assert.Equal(CallMemberState.Inviting, ann.StateOf(bob));
    }

    private (Exchange.Node Ann, Exchange.Node Bob) Connect(InviteOptions? options = null)
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        ann.Dial("x", options, bob);
        _exchange.Deliver();
        bob.Accept();
        _exchange.Deliver();
        return (ann, bob);
    }
}
