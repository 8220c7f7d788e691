using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A call with a longest duration ends for all at the same time and with the same reason, whenever and however each came into it.</summary>
public sealed class DurationRuleTests
{
    private static readonly InviteOptions Ninety = new() { MaxDuration = TimeSpan.FromSeconds(90) };

    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public DurationRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Who_accepts_later_has_no_more_time_than_who_accepted_first()
    {
        _ann.Dial("x", Ninety, _bob, _cat);
        _exchange.Deliver();
        _exchange.Pass(20);
        _bob.Accept();
        _exchange.Deliver();
        _exchange.Pass(30);
        _cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(59);
        Assert.All([_ann, _bob, _cat], node => Assert.Equal(CallPhase.InCall, node.Call.Phase));
        _exchange.Pass(1);

        AssertTimeIsUp(_ann, _bob, _cat);
        _exchange.AssertOver();
    }

    [Fact]
    public void Who_was_invited_in_the_middle_knows_when_the_call_began_without_being_told_of_its_end()
    {
        Connect();
        _exchange.Pass(30);
        _bob.InviteMore("x.2", _cat);
        _exchange.Deliver();
        _exchange.Pass(20);
        _cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(39);
        Assert.All([_ann, _bob, _cat], node => Assert.Equal(CallPhase.InCall, node.Call.Phase));
        _exchange.Pass(1, deliver: false);

        AssertTimeIsUp(_ann, _bob, _cat);
        _exchange.AssertOver();
    }

    [Fact]
    public void Who_joined_by_himself_learns_when_the_call_began()
    {
        Connect();
        _exchange.Pass(60);
        _cat.Do(new CallInput.Join(_ann.Call.Id, CallKind.Video));
        _exchange.Deliver();
        _exchange.Pass(29);
        Assert.Equal(CallPhase.InCall, _cat.Call.Phase);
        _exchange.Pass(1, deliver: false);

        AssertTimeIsUp(_ann, _bob, _cat);
        _exchange.AssertOver();
    }

    [Fact]
    public void The_earliest_start_that_anybody_knows_of_counts()
    {
        _ann.Dial("x", Ninety, _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Lose<AcceptSignal>();
        _exchange.Lose<HeartbeatSignal>();
        _exchange.Pass(1.5, deliver: false);
        Assert.Equal((CallPhase.Outgoing, CallPhase.InCall), (_ann.Call.Phase, _bob.Call.Phase));
        _exchange.Pass(1);
        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
        _exchange.Pass(60);
        _exchange.Pass(27.5, deliver: false);

        AssertTimeIsUp(_ann, _bob);
    }

    [Fact]
    public void Who_hears_of_the_end_says_the_same_reason()
    {
        Connect();
        _ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = _ann.Call.Id, Sender = _bob.Self, Sequence = _bob.State.Sequence + 1, SentAt = _exchange.Now, Reason = EndReason.MaxDuration }));

        Assert.Equal((CallEndReason.MaxDurationReached, null), (_ann.Reason, _ann.Ended[0].End!.By));
    }

    [Fact]
    public void Who_still_rings_when_the_time_is_up_has_missed_the_call()
    {
        Connect();
        _exchange.Pass(60);
        _ann.InviteMore("x.2", _cat);
        _exchange.Deliver();
        _cat.Do(new CallInput.SignalReceived(new EndSignal { CallId = _ann.Call.Id, Sender = _ann.Self, Sequence = _ann.State.Sequence + 1, SentAt = _exchange.Now, Reason = EndReason.MaxDuration }));

        Assert.Equal((CallEndReason.CancelledByCaller, _ann.Id), (_cat.Reason, _cat.Ended[0].End!.By));
        Assert.Single(_cat.Missed);
    }

    [Fact]
    public void It_does_not_ring_longer_than_the_call_lasts_though_nobody_says_that_it_is_over()
    {
        Connect();
        _exchange.Pass(60);
        _ann.InviteMore("x.2", _cat);
        _exchange.Deliver();
        _exchange.Pass(30, deliver: false);

        Assert.Equal(CallEndReason.Missed, _cat.Reason);
        Assert.Single(_cat.Missed);
        AssertTimeIsUp(_ann, _bob);
    }

    [Fact]
    public void Who_accepts_after_the_end_is_told_the_reason()
    {
        _ann.Dial("x", Ninety with { RingTimeout = TimeSpan.FromSeconds(120) }, _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.InFlight.RemoveAll(flight => flight.To == _cat);
        _exchange.Deliver();
        _exchange.Pass(90, deliver: false);
        AssertTimeIsUp(_ann, _bob);
        Assert.Equal(CallPhase.Incoming, _cat.Call.Phase);
        _cat.Accept();
        _exchange.Deliver();

        AssertTimeIsUp(_cat);
        _exchange.AssertOver();
    }

    [Fact]
    public void The_time_in_the_call_is_each_ones_own()
    {
        Connect();
        _exchange.Pass(60);
        _ann.InviteMore("x.2", _cat);
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        _exchange.Pass(30);

        Assert.Equal(TimeSpan.FromSeconds(90), _bob.Ended[0].EndedAt - _bob.Ended[0].StartedAt);
        Assert.Equal(TimeSpan.FromSeconds(30), _cat.Ended[0].EndedAt - _cat.Ended[0].StartedAt);
    }

    [Fact]
    public void A_call_that_goes_on_for_days_tells_no_more_than_a_day()
    {
        _ann.Dial("x", _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
        _exchange.Pass(TimeSpan.FromDays(3).TotalSeconds);
        _ann.InviteMore("x.2", _cat);

        Assert.All(_exchange.InFlight.Select(flight => flight.Signal).OfType<InviteSignal>(), invite => Assert.Equal(TimeSpan.FromDays(1), invite.Elapsed));
        Assert.All(_exchange.InFlight.Select(flight => flight.Signal).OfType<MembersSignal>(), list => Assert.Equal(TimeSpan.FromDays(1), list.Elapsed));
        Assert.Equal(2, _exchange.InFlight.Count);
    }

    private static void AssertTimeIsUp(params Exchange.Node[] nodes) =>
        Assert.All(nodes, node => Assert.Equal((CallEndReason.MaxDurationReached, null), (node.Reason, node.Ended[0].End!.By)));

    private void Connect()
    {
        _ann.Dial("x", Ninety, _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
    }
}
