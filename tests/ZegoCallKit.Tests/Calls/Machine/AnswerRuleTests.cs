using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 1, 2 and 6: when a call starts, when it is over, and the effect of an answer.</summary>
public sealed class AnswerRuleTests : RuleTests
{
    [Fact]
    public void Rule_01_a_call_of_two_starts_when_both_have_accepted()
    {
        var id = Ann.Dial("x", Bob);
        Exchange.Deliver();
        Exchange.Pass(5);

        Assert.Equal((CallPhase.Dialing, CallPhase.Ringing), (Ann.Call.Phase, Bob.Call.Phase));
        Assert.Empty(Exchange.InRoom(id));
        Assert.Null(Ann.Call.StartedAt);
        Bob.Accept();
        Exchange.Deliver();

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (Ann.Call.Phase, Bob.Call.Phase));
        Assert.Equal(Exchange.Now, Ann.Call.StartedAt);
        Assert.Equal(2, Exchange.InRoom(id).Count);
    }

    [Fact]
    public void Rule_01_a_group_call_starts_for_each_member_when_it_accepts()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Deliver();
        var first = Exchange.Now;
        Exchange.Pass(7);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall, CallPhase.Ringing), (Ann.Call.Phase, Bob.Call.Phase, Cat.Call.Phase));
        Assert.Equal((first, first), (Ann.Call.StartedAt!.Value, Bob.Call.StartedAt!.Value));
        Cat.Accept();
        Exchange.Deliver();

        Assert.Equal(Exchange.Now, Cat.Call.StartedAt);
        Assert.Equal([Ann.Id, Bob.Id], Cat.Call.In);
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_last_invitee_rejects()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Decline();
        Exchange.Deliver();
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        Cat.Decline("no time");
        Exchange.Deliver();

        Assert.Equal(CallEndReason.Declined, Ann.Reason);
        Assert.Equal((CallEndReason.Declined, CallEndReason.Declined), (Bob.Reason, Cat.Reason));
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_nobody_answers_in_time()
    {
        Ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, Bob, Cat);
        Exchange.Deliver();
        Exchange.Pass(29);
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        Exchange.Pass(1);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed, CallEndReason.Missed), (Ann.Reason, Bob.Reason, Cat.Reason));
        Assert.Single(Bob.Missed);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_last_other_member_quits()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Cat.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Exchange.Deliver();

        Assert.Equal(CallEndReason.LocalHangUp, Ann.Reason);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (Bob.Call.Phase, Cat.Call.Phase));
        Bob.HangUp();
        Exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, Cat.Reason);
        Assert.Equal(Bob.Id, Assert.Single(Cat.Ended).End!.By);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_the_call_ends_when_the_room_says_that_the_last_other_user_is_gone()
    {
        var id = Connect();
        Ann.Do(new CallInput.RoomUserLeft(id, Bob.Id));
        Exchange.Pass(1.9);
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Exchange.Pass(0.1);

        Assert.Equal(CallEndReason.RemoteHangUp, Ann.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_who_comes_back_to_the_room_in_time_has_not_left()
    {
        var id = Connect();
        Ann.Do(new CallInput.RoomUserLeft(id, Bob.Id));
        Exchange.Pass(1);
        Ann.Do(new CallInput.RoomUserCame(id, Bob.Id));
        Exchange.Pass(60);

        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Fact]
    public void Rule_02_a_call_with_somebody_still_ringing_goes_on()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Deliver();
        Bob.HangUp();
        Exchange.Deliver();

        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Assert.Equal(CallPhase.Ringing, Cat.Call.Phase);
        Cat.Decline();
        Exchange.Deliver();

        Assert.Equal(CallEndReason.RemoteHangUp, Ann.Reason);
        Exchange.AssertOver();
    }

    [Fact]
    public void Rule_02_a_silent_peer_ends_the_call_after_sixty_seconds()
    {
        Connect();
        Exchange.Pass(30);
        Bob.IsOn = false;
        Exchange.InFlight.Clear();
        var since = Exchange.Now;
        Exchange.Pass(39);
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Exchange.Pass(21);

        Assert.Equal(CallEndReason.PeerLost, Ann.Reason);
        Assert.True(Ann.Ended[0].EndedAt - since <= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Rule_06_an_answer_takes_away_its_own_entry_only()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Bob.Decline();
        Exchange.Deliver();

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Received), (Ann.StateOf(Bob), Ann.StateOf(Cat)));
        Assert.Equal(CallPhase.Ringing, Cat.Call.Phase);
        Cat.Accept();
        Exchange.Deliver();

        Assert.Equal((CallMemberState.Rejected, CallMemberState.Accepted), (Ann.StateOf(Bob), Ann.StateOf(Cat)));
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Fact]
    public void Rule_06_a_cancelled_invitee_takes_away_its_own_entry_only()
    {
        Ann.Dial("x", Bob, Cat);
        Exchange.Deliver();
        Ann.Cancel(Bob);
        Exchange.Deliver();

        Assert.Equal(CallEndReason.CanceledByCaller, Bob.Reason);
        Assert.Equal(CallPhase.Ringing, Cat.Call.Phase);
        Assert.Equal(CallMemberState.Canceled, Ann.StateOf(Bob));
    }

    private CallId Connect()
    {
        var id = Ann.Dial("x", Bob);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Deliver();
        return id;
    }
}
