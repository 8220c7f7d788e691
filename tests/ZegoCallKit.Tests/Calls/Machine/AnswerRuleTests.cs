using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 1, 2 and 6: when a call starts, when it is over, and what an answer does.</summary>
public sealed class AnswerRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public AnswerRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Rule_01_a_call_of_two_starts_when_both_have_accepted()
    {
        var id = _ann.Dial("x", _bob);
        _exchange.Deliver();
        _exchange.Pass(5);

        Assert.Equal((CallPhase.Outgoing, CallPhase.Incoming), (_ann.Call.Phase, _bob.Call.Phase));
        Assert.Empty(_exchange.InRoom(id));
        Assert.Null(_ann.Call.StartedAt);
        _bob.Accept();
        _exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        Assert.Equal(_exchange.Now, _ann.Call.StartedAt);
        Assert.Equal(2, _exchange.InRoom(id).Count);
    }

    [Fact]
    public void Rule_01_a_group_call_starts_for_each_member_when_it_accepts()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
        var first = _exchange.Now;
        _exchange.Pass(7);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall, CallPhase.Incoming), (_ann.Call.Phase, _bob.Call.Phase, _cat.Call.Phase));
        Assert.Equal((first, first), (_ann.Call.StartedAt!.Value, _bob.Call.StartedAt!.Value));
        _cat.Accept();
        _exchange.Deliver();

        Assert.Equal(_exchange.Now, _cat.Call.StartedAt);
        Assert.Equal([_ann.Id, _bob.Id], _cat.Call.In);
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_last_invitee_rejects()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Decline();
        _exchange.Deliver();
        Assert.Equal(CallPhase.Outgoing, _ann.Call.Phase);
        _cat.Decline("no time");
        _exchange.Deliver();

        Assert.Equal(CallEndReason.Declined, _ann.Reason);
        Assert.Equal((CallEndReason.Declined, CallEndReason.Declined), (_bob.Reason, _cat.Reason));
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_nobody_answers_in_time()
    {
        _ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, _bob, _cat);
        _exchange.Deliver();
        _exchange.Pass(29);
        Assert.Equal(CallPhase.Outgoing, _ann.Call.Phase);
        _exchange.Pass(1);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed, CallEndReason.Missed), (_ann.Reason, _bob.Reason, _cat.Reason));
        Assert.Single(_bob.Missed);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_last_other_member_quits()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _cat.Accept();
        _exchange.Deliver();
        _ann.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.LocalHangUp, _ann.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (_bob.Call.Phase, _cat.Call.Phase));
        _bob.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, _cat.Reason);
        Assert.Equal(_bob.Id, Assert.Single(_cat.Ended).End!.By);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_room_says_that_the_last_other_user_is_gone()
    {
        var id = Connect();
        _ann.Do(new CallInput.RoomUserLeft(id, _bob.Id));
        _exchange.Pass(1.9);
        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
        _exchange.Pass(0.1);

        Assert.Equal(CallEndReason.RemoteHangUp, _ann.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_who_comes_back_to_the_room_in_time_has_not_left()
    {
        var id = Connect();
        _ann.Do(new CallInput.RoomUserLeft(id, _bob.Id));
        _exchange.Pass(1);
        _ann.Do(new CallInput.RoomUserCame(id, _bob.Id));
        _exchange.Pass(60);

        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
    }

    [Fact]
    public void Rule_02_a_call_with_somebody_still_ringing_goes_on()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
        _bob.HangUp();
        _exchange.Deliver();

        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
        Assert.Equal(CallPhase.Incoming, _cat.Call.Phase);
        _cat.Decline();
        _exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, _ann.Reason);
        _exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_a_silent_peer_ends_the_call_after_sixty_seconds()
    {
        Connect();
        _exchange.Pass(30);
        _bob.IsOn = false;
        _exchange.InFlight.Clear();
        var since = _exchange.Now;
        _exchange.Pass(39);
        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
        _exchange.Pass(21);

        Assert.Equal(CallEndReason.PeerLost, _ann.Reason);
        Assert.True(_ann.Ended[0].EndedAt - since <= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Rule_06_an_answer_takes_away_its_own_entry_only()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Decline();
        _exchange.Deliver();

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Received), (_ann.StateOf(_bob), _ann.StateOf(_cat)));
        Assert.Equal(CallPhase.Incoming, _cat.Call.Phase);
        _cat.Accept();
        _exchange.Deliver();

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Accepted), (_ann.StateOf(_bob), _ann.StateOf(_cat)));
        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
    }

    [Fact]
    public void Rule_06_a_cancelled_invitee_takes_away_its_own_entry_only()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _ann.Cancel(_bob);
        _exchange.Deliver();

        Assert.Equal(CallEndReason.CancelledByCaller, _bob.Reason);
        Assert.Equal(CallPhase.Incoming, _cat.Call.Phase);
        Assert.Equal(CallMemberState.Cancelled, _ann.StateOf(_bob));
    }

    private CallId Connect()
    {
        var id = _ann.Dial("x", _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
        return id;
    }
}
