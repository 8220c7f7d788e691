using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests messages that cannot be sent.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class RefusedMessagesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [MemberData(nameof(MessageKinds.Names), MemberType = typeof(MessageKinds))]
    public async Task Without_a_login_it_is_refused_and_the_result_follows(string kind)
    {
        await AssertRefusedAsync(Initialised(), kind, Room, "text", 1000002);
    }

    [Theory]
    [MemberData(nameof(MessageKinds.Names), MemberType = typeof(MessageKinds))]
    public async Task To_another_room_it_is_refused_and_the_result_follows(string kind)
    {
        await AssertRefusedAsync(Connecting(), kind, "other", "text", 1009005);
    }

    [Theory]
    [MemberData(nameof(MessageKinds.Names), MemberType = typeof(MessageKinds))]
    public async Task While_connecting_it_is_refused_and_the_result_follows(string kind)
    {
        await AssertRefusedAsync(Connecting(), kind, Room, "text", 1002051);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(10241)]
    public void The_missing_connection_is_found_before_the_length(int length)
    {
        var connecting = Connecting();
        foreach (var kind in new[] { "broadcast", "barrage", "command" })
        {
            Assert.Equal(1002051, connecting.Run(e => MessageKinds.Send(e, kind, Room, new string('x', length))).Code);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1025)]
    public void The_missing_login_is_found_before_the_length(int length)
    {
        var probe = Initialised();
        foreach (var kind in new[] { "broadcast", "barrage", "command" })
        {
            Assert.Equal(1000002, probe.Run(e => MessageKinds.Send(e, kind, Room, new string('x', length))).Code);
        }
    }

    [Fact]
    public void The_missing_connection_is_found_before_the_receivers()
    {
        var receivers = Enumerable.Range(0, 101).Select(i => $"u{i}").ToArray();
        Assert.Equal(1002051, Connecting().Run(e => e.Messages.SendCustomCommand(Room, "text", receivers)).Code);
    }

    [Fact]
    public async Task Bytes_are_accepted_while_connecting_and_given_up_a_second_after_their_time()
    {
        var probe = Connecting();
        var before = Rig.Elapsed;
        var sends = new List<CommandRecord>();
        foreach (var length in new[] { 1, 1024, 10241 })
        {
            var send = probe.Accept(e => e.Messages.SendTransparent(Room, new EngineTransparentMessage { Content = new byte[length], Timeout = TimeSpan.FromSeconds(2) }));
            Assert.True(send.Sequence > 0);
            sends.Add(send);
        }

        foreach (var send in sends)
        {
            var result = await probe.WaitForAsync<TransparentMessageSent>(e => e.Sequence == send.Sequence);
            Assert.Equal(1009010, result.Event.Code);
            Assert.InRange((result.Entry.At - before).TotalSeconds, 2, 6);
        }
    }

    [Theory]
    [InlineData(false, Room, 1, 1000002)]
    [InlineData(true, "other", 1, 1009005)]
    [InlineData(true, Room, 0, 1009001)]
    public async Task Bytes_that_cannot_be_sent_are_refused_and_the_result_follows(bool connecting, string roomId, int length, int code)
    {
        var probe = connecting ? Connecting() : Initialised();
        var send = probe.Run(e => e.Messages.SendTransparent(roomId, new EngineTransparentMessage { Content = new byte[length] }));
        Assert.Equal(code, send.Code);
        Assert.True(send.Sequence < 0);
        var result = await probe.WaitForAsync<TransparentMessageSent>(e => e.Sequence == send.Sequence);
        Assert.Equal(code, result.Event.Code);
    }

    [Theory]
    [InlineData("broadcast", 0, 1009001)]
    [InlineData("broadcast", 1, 0)]
    [InlineData("broadcast", 1024, 0)]
    [InlineData("broadcast", 1025, 1009002)]
    [InlineData("barrage", 0, 1009001)]
    [InlineData("barrage", 1024, 0)]
    [InlineData("barrage", 1025, 1009002)]
    [InlineData("command", 0, 1009001)]
    [InlineData("command", 1024, 0)]
    [InlineData("command", 1025, 1009002)]
    public async Task In_a_connected_room_the_length_counts(string kind, int length, int code)
    {
        var probe = await ConnectedAsync("alice");
        var send = probe.Run(e => MessageKinds.Send(e, kind, Room, new string('x', length)));
        Assert.Equal(code, send.Code);
        Assert.Equal(code, (await ResultAsync(probe, send)).Code);
    }

    [Fact]
    public async Task The_length_is_in_bytes_of_utf8()
    {
        var probe = await ConnectedAsync("alice");
        Assert.Equal(0, probe.Run(e => e.Messages.SendBroadcast(Room, new string('中', 341))).Code);
        Assert.Equal(1009002, probe.Run(e => e.Messages.SendBroadcast(Room, new string('中', 342))).Code);
    }

    [Theory]
    [InlineData(0, 1009011)]
    [InlineData(63, 0)]
    [InlineData(64, 1009012)]
    public async Task The_receivers_of_a_command_are_checked(int length, int code)
    {
        var probe = await ConnectedAsync("alice");
        Assert.Equal(code, probe.Run(e => e.Messages.SendCustomCommand(Room, "text", ["bob", new string('u', length)])).Code);
    }

    private async Task AssertRefusedAsync(EngineProbe probe, string kind, string roomId, string text, int code)
    {
        await PassAsync(200);
        var before = Rig.Elapsed;
        var send = probe.Run(e => MessageKinds.Send(e, kind, roomId, text));

        Assert.Equal(code, send.Code);
        Assert.True(send.Sequence < 0);
        Assert.Equal((roomId, "", send.Sequence, code), await ResultAsync(probe, send));
        var entry = send.Outside.Single(e => MessageKinds.Result(e.Event) is not null);
        AssertLater(entry, send);
        AssertResultInterval(before, entry.At);
    }

    private async Task<(string RoomId, string MessageId, int Sequence, int Code)> ResultAsync(EngineProbe probe, CommandRecord send)
    {
        (string RoomId, string MessageId, int Sequence, int Code)? Find() =>
            send.Outside.Select(e => MessageKinds.Result(e.Event)).FirstOrDefault(r => r is { } result && result.Sequence == send.Sequence);

        await Rig.WaitUntilAsync(() => Find() is not null, TimeSpan.FromSeconds(10));
        Assert.True(Find() is not null, $"No result came for sequence {send.Sequence}:{probe.Describe(send.Begin)}");
        return Find()!.Value;
    }
}
