using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A call with a maximum duration ends for all members at the same time and with the same reason, whenever and however each of them joined it.</summary>
public sealed class DurationRuleTests : RuleTests
{
    private static readonly InviteOptions Ninety = new() { MaxDuration = TimeSpan.FromSeconds(90) };

    [Fact]
    public void Who_accepts_later_has_no_more_time_than_who_accepted_first()
    {
        Ann.Dial("x", Ninety, Bob, Cat);
        Exchange.Deliver();
        Exchange.Pass(20);
        Bob.Accept();
        Exchange.Deliver();
        Exchange.Pass(30);
        Cat.Accept();
        Exchange.Deliver();
        Exchange.Pass(59);
        Assert.All([Ann, Bob, Cat], node => Assert.Equal(CallPhase.InCall, node.Call.Phase));
        Exchange.Pass(1);

        AssertTimeIsUp(Ann, Bob, Cat);
        Exchange.AssertOver();
    }

    [Fact]
    public void Who_was_invited_in_the_middle_knows_when_the_call_began_without_being_told_of_its_end()
    {
        Connect();
        Exchange.Pass(30);
        Bob.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Exchange.Pass(20);
        Cat.Accept();
        Exchange.Deliver();
        Exchange.Pass(39);
        Assert.All([Ann, Bob, Cat], node => Assert.Equal(CallPhase.InCall, node.Call.Phase));
        Exchange.Pass(1, deliver: false);

        AssertTimeIsUp(Ann, Bob, Cat);
        Exchange.AssertOver();
    }

    [Fact]
    public void Who_joined_without_an_invitation_learns_when_the_call_began()
    {
        Connect();
        Exchange.Pass(60);
        Cat.Do(new CallInput.Join(Ann.Call.Id, CallKind.Video));
        Exchange.Deliver();
        Exchange.Pass(29);
        Assert.Equal(CallPhase.InCall, Cat.Call.Phase);
        Exchange.Pass(1, deliver: false);

        AssertTimeIsUp(Ann, Bob, Cat);
        Exchange.AssertOver();
    }

    [Fact]
    public void The_earliest_start_that_anybody_knows_of_counts()
    {
        Ann.Dial("x", Ninety, Bob);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Lose<AcceptSignal>();
        Exchange.Lose<HeartbeatSignal>();
        Exchange.Pass(1.5, deliver: false);
        Assert.Equal((CallPhase.Dialing, CallPhase.InCall), (Ann.Call.Phase, Bob.Call.Phase));
        Exchange.Pass(1);
        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
        Exchange.Pass(60);
        Exchange.Pass(27.5, deliver: false);

        AssertTimeIsUp(Ann, Bob);
    }

    [Fact]
    public void Who_hears_of_the_end_says_the_same_reason()
    {
        Connect();
        Ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = Ann.Call.Id, Sender = Bob.Self, Sequence = Bob.State.Sequence + 1, SentAt = Exchange.Now, Reason = EndReason.MaxDuration }));

        Assert.Equal((CallEndReason.MaxDurationReached, null), (Ann.Reason, Ann.Ended[0].End!.By));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Rule_11_whichever_timer_is_first_the_time_is_up_for_all_also_where_the_room_shows_nobody(bool isSignalFirst)
    {
        Bob.EntersSlowly = true;
        Connect(new InviteOptions { MaxDuration = TimeSpan.FromSeconds(6) }, Bob);
        Ann.IsOn = !isSignalFirst;
        Exchange.Pass(6, keep: true, deliver: false);
        Ann.IsOn = true;
        if (isSignalFirst)
        {
            Ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = new CallId("x"), Sender = Bob.Self, Sequence = Bob.State.Sequence + 1, SentAt = Exchange.Now, Reason = EndReason.MaxDuration }));
        }

        AssertTimeIsUp(Ann, Bob);
    }

    [Fact]
    public void Who_still_rings_when_the_time_is_up_has_missed_the_call()
    {
        Connect();
        Exchange.Pass(60);
        Ann.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Cat.Do(new CallInput.SignalReceived(new EndSignal { CallId = Ann.Call.Id, Sender = Ann.Self, Sequence = Ann.State.Sequence + 1, SentAt = Exchange.Now, Reason = EndReason.MaxDuration }));

        Assert.Equal((CallEndReason.Missed, Ann.Id), (Cat.Reason, Cat.Ended[0].End!.By));
        Assert.Single(Cat.Missed);
    }

    [Fact]
    public void It_does_not_ring_longer_than_the_call_lasts_though_nobody_says_that_it_is_over()
    {
        Connect();
        Exchange.Pass(60);
        Ann.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Exchange.Pass(30, deliver: false);

        Assert.Equal(CallEndReason.Missed, Cat.Reason);
        Assert.Single(Cat.Missed);
        AssertTimeIsUp(Ann, Bob);
    }

    [Fact]
    public void Who_accepts_after_the_end_is_told_the_reason()
    {
        Ann.Dial("x", Ninety with { RingTimeout = TimeSpan.FromSeconds(120) }, Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.InFlight.RemoveAll(flight => flight.To == Cat);
        Exchange.Deliver();
        Exchange.Pass(90, deliver: false);
        AssertTimeIsUp(Ann, Bob);
        Assert.Equal(CallPhase.Ringing, Cat.Call.Phase);
        Cat.Accept();
        Exchange.Deliver();

        AssertTimeIsUp(Cat);
        Exchange.AssertOver();
    }

    [Fact]
    public void The_time_in_the_call_is_each_ones_own()
    {
        Connect();
        Exchange.Pass(60);
        Ann.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        Exchange.Pass(30);

        Assert.Equal(TimeSpan.FromSeconds(90), Bob.Ended[0].EndedAt - Bob.Ended[0].StartedAt);
        Assert.Equal(TimeSpan.FromSeconds(30), Cat.Ended[0].EndedAt - Cat.Ended[0].StartedAt);
    }

    [Fact]
    public void A_call_that_goes_on_for_days_tells_no_more_than_a_day()
    {
        Ann.Dial("x", Bob);
        Exchange.Deliver();
        Bob.Accept();
        Exchange.Deliver();
        Exchange.Pass(TimeSpan.FromDays(3).TotalSeconds);
        Ann.InviteMore("x.2", Cat);

        Assert.All(Exchange.InFlight.Select(flight => flight.Signal).OfType<InviteSignal>(), invite => Assert.Equal(TimeSpan.FromDays(1), invite.Elapsed));
        Assert.All(Exchange.InFlight.Select(flight => flight.Signal).OfType<MembersSignal>(), list => Assert.Equal(TimeSpan.FromDays(1), list.Elapsed));
        Assert.Equal(2, Exchange.InFlight.Count);
    }

    private static void AssertTimeIsUp(params Exchange.Node[] nodes) =>
        Assert.All(nodes, node => Assert.Equal((CallEndReason.MaxDurationReached, null), (node.Reason, node.Ended[0].End!.By)));

    private void Connect() => Connect(Ninety, Bob);
}
