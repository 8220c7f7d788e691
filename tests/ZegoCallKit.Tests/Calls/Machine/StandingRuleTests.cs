using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Who may say what about a call: ends and lists count as long as their sender is in it, and never out of order.</summary>
public sealed class StandingRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;

    public StandingRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
    }

    [Fact]
    public void Rule_08_who_has_left_does_not_end_the_call_for_the_others()
    {
        Connect();
        _bob.HangUp();
        _exchange.Deliver();
        _ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = _ann.Call.Id, Sender = _bob.Self, Sequence = _bob.State.Sequence + 1, SentAt = _exchange.Now, Reason = EndReason.EndedForAll }));

        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
    }

    [Fact]
    public void Rule_10_an_end_from_before_its_sender_came_back_is_old()
    {
        Connect();
        _ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = _ann.Call.Id, Sender = _bob.Self, Sequence = _bob.State.Sequence, SentAt = _exchange.Now, Reason = EndReason.EndedForAll }));

        Assert.Equal(CallPhase.InCall, _ann.Call.Phase);
    }

    [Fact]
    public void Rule_13_a_list_that_comes_late_does_not_undo_a_newer_one()
    {
        Connect();
        MembersSignal List(long version, CallMemberState dan) => new()
        {
            CallId = _ann.Call.Id,
            InvitationId = new InvitationId("x.9"),
            Sender = _bob.Self,
            Sequence = _bob.State.Sequence + version,
            SentAt = _exchange.Now,
            Kind = CallKind.Video,
            ListVersion = _bob.State.Sequence + version,
            Members = [new SignalMember { UserId = new UserId("dan"), State = dan }],
        };
        _ann.Do(new CallInput.SignalReceived(List(1, CallMemberState.Inviting)));
        _ann.Do(new CallInput.SignalReceived(List(3, CallMemberState.Rejected)));
        _ann.Do(new CallInput.SignalReceived(List(2, CallMemberState.Inviting)));

        Assert.Equal(CallMemberState.Rejected, _ann.Call.Members[new UserId("dan")].State);
    }

    private void Connect()
    {
        _ann.Dial("x", _cat, _bob);
        _exchange.Deliver();
        _cat.Accept();
        _bob.Accept();
        _exchange.Deliver();
    }
}
