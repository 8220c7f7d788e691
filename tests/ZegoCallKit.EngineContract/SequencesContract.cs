using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the numbers that connect a command with its result.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class SequencesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void Accepted_commands_count_up_over_all_kinds()
    {
        var probe = Initialised();
        var numbers = new List<int>
        {
            probe.Login(Room).Sequence,
            probe.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main)).Sequence,
        };
        probe.Accept(e => e.Rooms.Logout(Room));
        numbers.Add(probe.Login(Room).Sequence);

        Assert.All(numbers, n => Assert.True(n > 0));
        Assert.Equal(numbers.Order().Distinct(), numbers);
    }

    [Fact]
    public void Refused_commands_count_on_with_a_minus_sign()
    {
        var probe = Initialised();
        var numbers = new List<int>
        {
            probe.Run(e => e.Rooms.Login(Room, new EngineUser("a b", ""), new EngineLoginOptions())).Sequence,
            probe.Run(e => e.Messages.SendBroadcast(Room, "text")).Sequence,
            probe.Run(e => e.Messages.SendBarrage(Room, "text")).Sequence,
            probe.Run(e => e.Messages.SendCustomCommand(Room, "text", [])).Sequence,
        };
        probe.Login(Room);
        numbers.Add(probe.Run(e => e.Rooms.SetExtraInfo(Room, "key", "value")).Sequence);

        Assert.All(numbers, n => Assert.True(n < 0));
        Assert.Equal(numbers.OrderDescending().Distinct(), numbers);
    }

    [Fact]
    public void Without_an_engine_numbers_have_a_minus_sign_too()
    {
        var probe = Rig.Create();
        Assert.All(
            [
                probe.Login(Room).Sequence,
                probe.Run(e => e.Messages.SendBroadcast(Room, "text")).Sequence,
                probe.Run(e => e.Rooms.SetExtraInfo(Room, "key", "value")).Sequence,
            ],
            static number => Assert.True(number < 0));
    }

    [Fact]
    public void A_login_refused_for_its_room_id_counts_on_without()
    {
        var probe = Initialised();
        var user = probe.Run(e => e.Rooms.Login(Room, new EngineUser("a b", ""), new EngineLoginOptions())).Sequence;
        var room = probe.Login("bad room").Sequence;
        var login = probe.Login(Room).Sequence;
        var second = probe.Login("bad room").Sequence;
        Assert.True(user < 0);
        Assert.InRange(room, -user + 1, login - 1);
        Assert.True(-second > login);
    }

    [Fact]
    public void Numbers_go_on_over_lives_of_the_engine()
    {
        var probe = Initialised();
        var first = probe.Login(Room).Sequence;
        var refused = probe.Login("bad room").Sequence;
        probe.Accept(e => e.Lifecycle.Uninitialize());
        probe.Initialize();

        Assert.True(probe.Login(Room).Sequence > -refused);
        Assert.True(-refused > first);
    }

    [Fact]
    public void Messages_of_bytes_are_counted_by_themselves()
    {
        var probe = Connecting();
        var first = Send();
        probe.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));
        probe.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));
        Assert.Equal(first + 1, Send());
        Assert.Equal(first + 2, Send());

        int Send() => probe.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = new byte[1] })).Sequence;
    }

    [Fact]
    public async Task Every_result_carries_the_number_of_its_command()
    {
        var alice = await ConnectedAsync("alice");
        var broadcast = alice.Accept(e => e.Messages.SendBroadcast(Room, "text"));
        var barrage = alice.Accept(e => e.Messages.SendBarrage(Room, "text"));
        var command = alice.Accept(e => e.Messages.SendCustomCommand(Room, "text", []));
        var roomInfo = alice.Accept(e => e.Rooms.SetExtraInfo(Room, "key", "value"));
        var streamInfo = alice.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));

        await alice.WaitForAsync<StreamExtraInfoSet>(e => e.Sequence == streamInfo.Sequence);
        var numbers = new[] { broadcast, barrage, command, roomInfo, streamInfo }.Select(c => c.Sequence).ToArray();
        Assert.Equal(numbers.Order().Distinct(), numbers);
        Assert.All(alice.Log.Of<BroadcastMessageSent>(), e => Assert.Equal(broadcast.Sequence, e.Event.Sequence));
        Assert.All(alice.Log.Of<BarrageMessageSent>(), e => Assert.Equal(barrage.Sequence, e.Event.Sequence));
        Assert.All(alice.Log.Of<CustomCommandSent>(), e => Assert.Equal(command.Sequence, e.Event.Sequence));
        Assert.All(alice.Log.Of<RoomExtraInfoSet>(), e => Assert.Equal(roomInfo.Sequence, e.Event.Sequence));
    }
}
