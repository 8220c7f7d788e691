using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Users who accept and do not appear, invitations that could not be sent at first, and timers of two sides that are due at the same time.</summary>
public sealed class AbsenceRuleTests : RuleTests
{
    [Fact]
    public void A_member_that_never_appears_in_the_room_is_given_up_although_it_says_that_it_is_there()
    {
        Bob.EntersSlowly = true;
        Connect(null, Bob);
        for (var second = 0; second < 40 && Ann.State.Calls.Count > 0; second += 10)
        {
            Ann.Do(new CallInput.SignalReceived(new HeartbeatSignal { CallId = new CallId("x"), Sender = Bob.Self, Sequence = Bob.State.Sequence + second + 1, SentAt = Exchange.Now }));
            Exchange.Pass(10);
        }

        Assert.Equal(CallEndReason.PeerLost, Ann.Reason);
        Assert.Equal(CallRules.AppearWithin, Ann.Ended[0].EndedAt - Ann.Ended[0].StartedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_member_that_was_lost_has_not_hung_up_when_the_last_ring_ends_later(bool isDeclined)
    {
        Bob.EntersSlowly = true;
        Connect(null, Bob);
        Exchange.Pass(20);
        Ann.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Exchange.Pass(15, deliver: false);
        Assert.Equal(CallMemberState.Offline, Ann.Call.Find(Bob.Id)!.State);
        if (isDeclined)
        {
            Cat.Do(new CallInput.Decline(Cat.Call.Id, "", DeclineReason.Declined));
        }

        Exchange.Pass(60);

        Assert.Equal(CallEndReason.PeerLost, Ann.Reason);
        Assert.Equal(Bob.Id, Ann.Ended[0].End!.By);
    }

    [Fact]
    public void Rule_15_a_member_that_is_seen_or_heard_is_not_lost_although_its_signals_are()
    {
        Connect(null, Bob);
        Bob.IsOn = false;
        for (var second = 0; second < 300; second += 20)
        {
            Exchange.Pass(20);
            Ann.Do(new CallInput.MediaReceived(new CallId("x"), Bob.Id));
        }

        Assert.Equal((CallPhase.InCall, CallMemberState.Accepted), (Ann.Call.Phase, Ann.Call.Find(Bob.Id)!.State));
        Exchange.Pass(59);
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Exchange.Pass(1);
        Assert.Equal(CallEndReason.PeerLost, Ann.Reason);
    }

    [Fact]
    public void Rule_15_a_member_that_was_offline_is_back_when_it_is_seen_or_heard_in_the_room()
    {
        Connect(null, Bob, Cat);
        Bob.IsOn = false;
        Exchange.Pass(60);
        Assert.Equal(CallMemberState.Offline, Ann.Call.Find(Bob.Id)!.State);
        Ann.Do(new CallInput.MediaReceived(new CallId("x"), Bob.Id));

        Assert.Equal(CallMemberState.Accepted, Ann.Call.Find(Bob.Id)!.State);
    }

    [Fact]
    public void A_required_peer_that_is_not_in_the_room_is_absent()
    {
        Bob.EntersSlowly = true;
        Connect(new InviteOptions { RequiredPeers = [Bob.Id], LeaveWhenAbsentFor = TimeSpan.FromSeconds(5) }, Bob, Cat);
        Exchange.Pass(4.9);
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Exchange.Pass(0.1);

        Assert.Equal(CallEndReason.Abandoned, Ann.Reason);
    }

    [Fact]
    public void A_required_peer_that_the_room_shows_is_present_although_it_was_there_before_it_was_invited()
    {
        Connect(new InviteOptions { RequiredPeers = [Bob.Id], LeaveWhenAbsentFor = TimeSpan.FromSeconds(5) }, Cat);
        Bob.Do(new CallInput.Join(Ann.Call.Id, CallKind.Audio));
        Exchange.Lose<JoinSignal>();
        Ann.InviteMore("x.2", Bob);
        Exchange.Pass(10, deliver: false);

        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whichever_timer_is_first_a_call_that_rang_in_vain_is_missed(bool isCallerFirst)
    {
        Ann.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(30) }, Bob);
        Exchange.Deliver();
        Bob.IsOn = !isCallerFirst;
        Ann.IsOn = isCallerFirst;
        Exchange.Pass(30, deliver: false, keep: true);
        Ann.IsOn = Bob.IsOn = true;
        Exchange.Deliver();
        Exchange.Pass(0);

        Assert.Equal(CallEndReason.Missed, Assert.Single(Bob.Missed).Reason);
    }

    [Fact]
    public void An_invitation_that_could_not_be_sent_is_sent_again_while_the_transport_reconnects()
    {
        FailToSend(new InvalidOperationException("reconnecting"));
        Ann.Do(new CallInput.SignalingChanged(false));
        Exchange.Pass(3, deliver: false);
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        Ann.Do(new CallInput.SignalingChanged(true));
        Ann.Do(new CallInput.Sent(Exchange.InFlight[^1].Signal, []));
        Exchange.Deliver();
        Exchange.Pass(10);

        Assert.Equal((CallPhase.Dialing, CallPhase.Ringing), (Ann.Call.Phase, Bob.Call.Phase));
    }

    [Fact]
    public void What_cannot_be_sent_for_as_long_as_that_takes_fails()
    {
        FailToSend(new InvalidOperationException("reconnecting"));
        Exchange.Pass(4.9, deliver: false);
        Assert.Equal(CallPhase.Dialing, Ann.Call.Phase);
        Exchange.Pass(0.1, deliver: false);

        Assert.Equal((CallEndReason.Failed, "reconnecting"), (Ann.Reason, Ann.Ended[0].End!.Error!.Message));
    }

    [Fact]
    public void What_no_patience_can_send_fails_at_once()
    {
        FailToSend(new ZegoException("SendSignal", ZegoErrorCode.ImContentTooLong));

        Assert.Equal(CallEndReason.Failed, Ann.Reason);
    }

    [Fact]
    public void Who_joins_invites_nobody_before_knowing_who_may()
    {
        var dan = Exchange.Add("dan");
        Connect(new InviteOptions { Kind = CallKind.Video, WhoMayInvite = InviteRight.InviterOnly }, Bob);
        Cat.Do(new CallInput.Join(Ann.Call.Id, CallKind.Audio));
        Cat.InviteMore("x.9", dan);
        Assert.Equal(CallRefusalKind.State, Cat.Refusal!.Kind);
        Exchange.Deliver();
        Cat.InviteMore("x.10", dan);

        Assert.Equal(CallRefusalKind.State, Cat.Refusal!.Kind);
        Assert.Empty(dan.State.Calls);
    }

    [Fact]
    public void Who_joins_a_video_call_with_sound_alone_invites_to_a_video_call()
    {
        var dan = Exchange.Add("dan");
        Connect(new InviteOptions { Kind = CallKind.Video }, Bob);
        Cat.Do(new CallInput.Join(Ann.Call.Id, CallKind.Audio));
        Exchange.Deliver();
        Cat.InviteMore("x.9", dan);
        Exchange.Deliver();

        Assert.Equal((CallKind.Video, CallKind.Audio, CallKind.Video), (Cat.Call.Kind, Cat.Call.JoinKind!.Value, dan.Call.Kind));
    }

    private void FailToSend(Exception error)
    {
        Ann.Dial("x", Bob);
        var invite = Exchange.Hold<InviteSignal>();
        Ann.Do(new CallInput.SendFailed(invite.Signal, error));
    }
}
