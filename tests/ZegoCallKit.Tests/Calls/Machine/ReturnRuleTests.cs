using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Who has left a call and comes into its room again is in the call again; who is only late in being seen there is not.</summary>
public sealed class ReturnRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public ReturnRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Who_left_is_back_when_the_room_shows_him_again_though_his_signals_are_lost()
    {
        Connect();
        _bob.HangUp();
        _exchange.Deliver();
        Assert.Equal(CallMemberState.Left, _ann.StateOf(_bob));
        _bob.Do(new CallInput.Join(_ann.Call.Id, CallKind.Video));
        _exchange.InFlight.Clear();

        Assert.All([_ann, _cat], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(_bob)));
        _exchange.Pass(120);
        Assert.All([_ann, _cat], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(_bob)));
        Assert.Equal([_ann.Id, _cat.Id], _bob.Call.In);
    }

    [Fact]
    public void A_farewell_that_overtakes_the_news_of_the_room_counts()
    {
        _bob.EntersSlowly = true;
        Connect();
        _bob.HangUp();
        _exchange.Deliver();
        _ann.Do(new CallInput.RoomUserCame(_ann.Call.Id, _bob.Id));

        Assert.Equal(CallMemberState.Left, _ann.StateOf(_bob));
        _ann.Do(new CallInput.RoomUserLeft(_ann.Call.Id, _bob.Id));
        _ann.Do(new CallInput.RoomUserCame(_ann.Call.Id, _bob.Id));
        Assert.Equal(CallMemberState.Accepted, _ann.StateOf(_bob));
    }

    [Fact]
    public void Nobody_comes_back_into_a_full_call()
    {
        Connect();
        _bob.HangUp();
        _exchange.Deliver();
        for (var number = 1; number <= 8; number++)
        {
            _ann.Do(new CallInput.SignalReceived(new JoinSignal { CallId = _ann.Call.Id, Sender = Situation.Sender($"guest{number}"), Sequence = 1, SentAt = _exchange.Now }));
        }

        Assert.True(_ann.Call.IsFull);
        _ann.Do(new CallInput.RoomUserCame(_ann.Call.Id, _bob.Id));
        Assert.Equal(CallMemberState.Left, _ann.StateOf(_bob));
    }

    [Theory]
    [InlineData(CallMemberState.Rejected)]
    [InlineData(CallMemberState.Timeout)]
    [InlineData(CallMemberState.Cancelled)]
    public void Where_nobody_says_that_he_is_in_the_room_brings_back_whoever_was_called_in_vain(CallMemberState state)
    {
        var caller = _exchange.Add("dan", rules: new CallRules { HearsHeartbeats = false, HearsReceived = false });
        caller.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(20) }, _bob, _cat);
        _exchange.Deliver();
        _cat.Accept();
        _exchange.Deliver();
        switch (state)
        {
            case CallMemberState.Rejected: _bob.Decline(); break;
            case CallMemberState.Cancelled: caller.Cancel(_bob); break;
            default: _exchange.Pass(20); break;
        }

        _exchange.Deliver();
        Assert.Equal(state, caller.StateOf(_bob));
        caller.Do(new CallInput.RoomUserCame(caller.Call.Id, _bob.Id));

        Assert.Equal(CallMemberState.Accepted, caller.StateOf(_bob));
    }

    private void Connect()
    {
        _ann.Dial("x", _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _cat.Accept();
        _exchange.Deliver();
    }
}
