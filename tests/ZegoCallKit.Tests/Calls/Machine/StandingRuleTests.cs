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

    [Fact]
    public void Rule_08_a_stranger_who_did_not_join_is_no_member()
    {
        Connect();
        foreach (var signal in new CallSignal[] { new HeartbeatSignal { CallId = _ann.Call.Id, Sender = Sender("eve"), Sequence = 1, SentAt = _exchange.Now }, new SyncSignal { CallId = _ann.Call.Id, Sender = Sender("eve"), Sequence = 2, SentAt = _exchange.Now } })
        {
            Assert.IsType<CallEffect.Drop>(Assert.Single(_ann.Do(new CallInput.SignalReceived(signal))));
        }

        Assert.Null(_ann.Call.Find(new UserId("eve")));
    }

    [Fact]
    public void Who_joins_a_full_call_is_told_to_leave()
    {
        Connect();
        for (var number = 1; number <= 9; number++)
        {
            Join($"guest{number}");
        }

        Assert.Equal(InviteOptions.MaxMembers, 1 + _ann.Call.InOrPending.Count());
        Assert.Null(_ann.Call.Find(new UserId("guest9")));
        var last = Assert.IsType<CallEffect.Send>(_ann.Effects[^1]);
        Assert.Equal([new UserId("guest9")], last.To);
        Assert.IsType<LeaveSignal>(last.Signal);
    }

    [Fact]
    public void Who_joins_a_full_call_is_soon_out_of_it_again()
    {
        var others = Enumerable.Range(1, 8).Select(number => _exchange.Add($"u{number}")).Append(_bob).ToArray();
        _ann.Dial("x", others);
        _exchange.Deliver();
        foreach (var other in others)
        {
            other.Accept();
            _exchange.Deliver();
        }

        var late = _exchange.Add("late");
        late.Do(new CallInput.Join(_ann.Call.Id, CallKind.Video));
        _exchange.Deliver();
        _exchange.Pass(10);

        Assert.Equal(CallEndReason.RemoteHangUp, late.Reason);
        Assert.Equal(InviteOptions.MaxMembers, _exchange.InRoom(_ann.Call.Id).Count);
        Assert.All(others, other => Assert.Equal(9, other.Call.In.Count()));
    }

    [Fact]
    public void However_many_come_and_go_the_lists_stay_short()
    {
        Connect();
        for (var number = 1; number <= 150; number++)
        {
            Join($"guest{number}");
            _ann.Do(new CallInput.SignalReceived(new LeaveSignal { CallId = _ann.Call.Id, Sender = Sender($"guest{number}"), Sequence = 2, SentAt = _exchange.Now, Reason = LeaveReason.HungUp }));
        }

        var list = _ann.Effects.OfType<CallEffect.Send>().Select(send => send.Signal).OfType<MembersSignal>().Last();
        Assert.InRange(list.Members.Length, 4, 30);
        Assert.Contains(list.Members, member => member.UserId == _bob.Id);
        Assert.InRange(_ann.Call.Members.Count, 2, 100);
    }

    [Fact]
    public void Where_nobody_says_that_he_is_in_the_room_does()
    {
        var joiner = _exchange.Add("dan", rules: new CallRules { HearsHeartbeats = false, HearsReceived = false });
        var id = new CallId("x");
        joiner.Do(new CallInput.Join(id, CallKind.Video));
        joiner.Do(new CallInput.RoomUserCame(id, _ann.Id));
        _exchange.Pass(30);
        Assert.Equal(CallPhase.InCall, joiner.Call.Phase);
        Assert.Equal(CallMemberState.Accepted, joiner.StateOf(_ann));
        joiner.Do(new CallInput.RoomUserLeft(id, _ann.Id));
        _exchange.Pass(3);

        Assert.Equal(CallEndReason.RemoteHangUp, joiner.Reason);
    }

    private static SignalSender Sender(string user) => new() { UserId = new UserId(user), DeviceId = new DeviceId("1") };

    private void Join(string user) => _ann.Do(new CallInput.SignalReceived(new JoinSignal { CallId = _ann.Call.Id, Sender = Sender(user), Sequence = 1, SentAt = _exchange.Now }));

    private void Connect()
    {
        _ann.Dial("x", _cat, _bob);
        _exchange.Deliver();
        _cat.Accept();
        _bob.Accept();
        _exchange.Deliver();
    }
}
