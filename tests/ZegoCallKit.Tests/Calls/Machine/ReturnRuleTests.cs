using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A member who left a call and enters its room again is in the call again; a member who only appears late in the room is not a member who returned.</summary>
public sealed class ReturnRuleTests : RuleTests
{
    [Fact]
    public void Who_left_is_back_when_the_room_lists_the_user_again_though_their_signals_are_lost()
    {
        Connect();
        Bob.HangUp();
        Exchange.Deliver();
        Assert.Equal(CallMemberState.Left, Ann.StateOf(Bob));
        Bob.Do(new CallInput.Join(Ann.Call.Id, CallKind.Video));
        Exchange.InFlight.Clear();

        Assert.All([Ann, Cat], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(Bob)));
        Exchange.Pass(120);
        Assert.All([Ann, Cat], node => Assert.Equal(CallMemberState.Accepted, node.StateOf(Bob)));
        Assert.Equal([Ann.Id, Cat.Id], Bob.Call.In);
    }

    [Fact]
    public void A_leave_that_overtakes_the_report_of_the_room_counts()
    {
        Bob.EntersSlowly = true;
        Connect();
        Bob.HangUp();
        Exchange.Deliver();
        Ann.Do(new CallInput.RoomUserCame(Ann.Call.Id, Bob.Id));

        Assert.Equal(CallMemberState.Left, Ann.StateOf(Bob));
        Ann.Do(new CallInput.RoomUserLeft(Ann.Call.Id, Bob.Id));
        Ann.Do(new CallInput.RoomUserCame(Ann.Call.Id, Bob.Id));
        Assert.Equal(CallMemberState.Accepted, Ann.StateOf(Bob));
    }

    [Fact]
    public void Nobody_comes_back_into_a_full_call()
    {
        Connect();
        Bob.HangUp();
        Exchange.Deliver();
        for (var number = 1; number <= InviteOptions.MaxMembers - 2; number++)
        {
            Ann.Do(new CallInput.RoomUserCame(Ann.Call.Id, new UserId($"guest{number}")));
            Ann.Do(new CallInput.SignalReceived(new JoinSignal { CallId = Ann.Call.Id, Sender = Situation.Sender($"guest{number}"), Sequence = 1, SentAt = Exchange.Now }));
        }

        Assert.True(Ann.Call.IsFull);
        Ann.Do(new CallInput.RoomUserCame(Ann.Call.Id, Bob.Id));
        Assert.Equal(CallMemberState.Left, Ann.StateOf(Bob));
    }

    [Theory]
    [InlineData(CallMemberState.Rejected)]
    [InlineData(CallMemberState.Timeout)]
    [InlineData(CallMemberState.Canceled)]
    public void Being_in_the_room_brings_back_an_unreached_callee_if_the_format_has_no_signal_for_it(CallMemberState state)
    {
        var caller = Exchange.Add("dan", rules: new CallRules { HasHeartbeats = false, HasReceivedSignals = false });
        caller.Dial("x", new InviteOptions { RingTimeout = TimeSpan.FromSeconds(20) }, Bob, Cat);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();
        switch (state)
        {
            case CallMemberState.Rejected: Bob.Decline(); break;
            case CallMemberState.Canceled: caller.Cancel(Bob); break;
            default: Exchange.Pass(20); break;
        }

        Exchange.Deliver();
        Assert.Equal(state, caller.StateOf(Bob));
        caller.Do(new CallInput.RoomUserCame(caller.Call.Id, Bob.Id));

        Assert.Equal(CallMemberState.Accepted, caller.StateOf(Bob));
    }

    private void Connect() => Connect(options: null, Bob, Cat);
}
