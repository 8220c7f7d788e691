using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Tests that ends and lists are accepted only while their sender is in the call, and never out of order.</summary>
public sealed class StandingRuleTests : RuleTests
{
    [Fact]
    public void Rule_08_who_has_left_does_not_end_the_call_for_the_others()
    {
        Connect();
        Bob.HangUp();
        Exchange.Deliver();
        Ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = Ann.Call.Id, Sender = Bob.Self, Sequence = Bob.State.Sequence + 1, SentAt = Exchange.Now, Reason = EndReason.EndedForAll }));

        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Fact]
    public void Rule_10_an_end_from_before_its_sender_came_back_is_old()
    {
        Connect();
        Ann.Do(new CallInput.SignalReceived(new EndSignal { CallId = Ann.Call.Id, Sender = Bob.Self, Sequence = Bob.State.Sequence, SentAt = Exchange.Now, Reason = EndReason.EndedForAll }));

        Assert.Equal(CallPhase.InCall, Ann.Call.Phase);
    }

    [Fact]
    public void Rule_13_a_list_that_comes_late_does_not_undo_a_newer_one()
    {
        Connect();
        MembersSignal List(long version, CallMemberState dan) => new()
        {
            CallId = Ann.Call.Id,
            InvitationId = new InvitationId("x.9"),
            Sender = Bob.Self,
            Sequence = Bob.State.Sequence + version,
            SentAt = Exchange.Now,
            Kind = CallKind.Video,
            ListVersion = Bob.State.Sequence + version,
            Members = [new SignalMember { UserId = new UserId("dan"), State = dan }],
        };
        Ann.Do(new CallInput.SignalReceived(List(1, CallMemberState.Inviting)));
        Ann.Do(new CallInput.SignalReceived(List(3, CallMemberState.Rejected)));
        Ann.Do(new CallInput.SignalReceived(List(2, CallMemberState.Inviting)));

        Assert.Equal(CallMemberState.Rejected, Ann.Call.Members[new UserId("dan")].State);
    }

    [Fact]
    public void Rule_08_a_stranger_who_did_not_join_is_no_member()
    {
        Connect();
        foreach (var signal in new CallSignal[] { new HeartbeatSignal { CallId = Ann.Call.Id, Sender = Sender("eve"), Sequence = 1, SentAt = Exchange.Now }, new SyncSignal { CallId = Ann.Call.Id, Sender = Sender("eve"), Sequence = 2, SentAt = Exchange.Now } })
        {
            Assert.IsType<CallEffect.Drop>(Assert.Single(Ann.Do(new CallInput.SignalReceived(signal))));
        }

        Assert.Null(Ann.Call.Find(new UserId("eve")));
    }

    [Fact]
    public void Who_joins_a_full_call_is_told_to_leave()
    {
        Connect();
        for (var number = 1; number < InviteOptions.MaxMembers; number++)
        {
            Join($"guest{number}");
        }

        Assert.Equal(InviteOptions.MaxMembers, 1 + Ann.Call.InOrPending.Count());
        Assert.Null(Ann.Call.Find(new UserId("guest49")));
        var last = Assert.IsType<CallEffect.Send>(Ann.Effects[^1]);
        Assert.Equal([new UserId("guest49")], last.To);
        Assert.IsType<LeaveSignal>(last.Signal);
    }

    [Fact]
    public void Who_joins_a_full_call_is_soon_out_of_it_again()
    {
        var others = Enumerable.Range(1, InviteOptions.MaxInvitees - 1).Select(number => Exchange.Add($"u{number}")).Append(Bob).ToArray();
        Ann.Dial("x", others);
        Exchange.Deliver();
        foreach (var other in others)
        {
            other.Accept();
            Exchange.Deliver();
        }

        var late = Exchange.Add("late");
        late.Do(new CallInput.Join(Ann.Call.Id, CallKind.Video));
        Exchange.Deliver();
        Exchange.Pass(10);

        Assert.Equal(CallEndReason.RemoteHangUp, late.Reason);
        Assert.Equal(InviteOptions.MaxMembers, Exchange.InRoom(Ann.Call.Id).Count);
        Assert.All(others, other => Assert.Equal(InviteOptions.MaxInvitees, other.Call.In.Count()));
    }

    [Fact]
    public void However_many_come_and_go_the_lists_stay_short()
    {
        Connect();
        for (var number = 1; number <= 150; number++)
        {
            Join($"guest{number}");
            Ann.Do(new CallInput.SignalReceived(new LeaveSignal { CallId = Ann.Call.Id, Sender = Sender($"guest{number}"), Sequence = 2, SentAt = Exchange.Now, Reason = LeaveReason.HungUp }));
            Ann.Do(new CallInput.RoomUserLeft(Ann.Call.Id, new UserId($"guest{number}")));
        }

        var list = Ann.Effects.OfType<CallEffect.Send>().Select(send => send.Signal).OfType<MembersSignal>().Last();
        Assert.InRange(list.Members.Length, 4, 30);
        Assert.Contains(list.Members, member => member.UserId == Bob.Id);
        Assert.InRange(Ann.Call.Members.Count, 2, 100);
    }

    [Fact]
    public void Without_a_report_of_the_member_the_room_decides_who_is_in_the_call()
    {
        var joiner = Exchange.Add("dan", rules: new CallRules { HasHeartbeats = false, HasReceivedSignals = false });
        var id = new CallId("x");
        joiner.Do(new CallInput.Join(id, CallKind.Video));
        joiner.Do(new CallInput.RoomUserCame(id, Ann.Id));
        Exchange.Pass(30);
        Assert.Equal(CallPhase.InCall, joiner.Call.Phase);
        Assert.Equal(CallMemberState.Accepted, joiner.StateOf(Ann));
        joiner.Do(new CallInput.RoomUserLeft(id, Ann.Id));
        Exchange.Pass(3);

        Assert.Equal(CallEndReason.RemoteHangUp, joiner.Reason);
    }

    private static SignalSender Sender(string user) => new() { UserId = new UserId(user), DeviceId = new DeviceId("1") };

    private void Join(string user)
    {
        Ann.Do(new CallInput.RoomUserCame(Ann.Call.Id, new UserId(user)));
        Ann.Do(new CallInput.SignalReceived(new JoinSignal { CallId = Ann.Call.Id, Sender = Sender(user), Sequence = 1, SentAt = Exchange.Now }));
    }

    private void Connect() => Connect(options: null, Cat, Bob);
}
