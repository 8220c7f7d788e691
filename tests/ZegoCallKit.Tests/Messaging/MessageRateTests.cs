using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Messaging;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Messaging;

/// <summary>Nothing is sent faster than ZEGO accepts it: a message waits or fails, as configured in the room's options.</summary>
public sealed class MessageRateTests
{
    [Theory]
    [InlineData("broadcast", 2)]
    [InlineData("barrage", 20)]
    [InlineData("command", 20)]
    [InlineData("transparent", 20)]
    public void What_is_too_fast_waits_in_order_and_no_second_holds_more_than_the_limit(string kind, int limit) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var sent = new List<TimeSpan>();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        NoteTimes(rig, sent);
        await Task.WhenAll(Enumerable.Range(0, limit * 3).Select(i => Send(room, kind, i)));

        Assert.Equal(limit * 3, sent.Count);
        Assert.All(Enumerable.Range(0, limit * 2), i => Assert.True(sent[i + limit] - sent[i] >= TimeSpan.FromSeconds(1), $"{i}: {sent[i]} {sent[i + limit]}"));
        Assert.Equal(2, (sent[^1] - sent[0]).TotalSeconds);
        Assert.Equal(Enumerable.Range(0, limit * 3), rig.Engine.Journal.Commands.Where(c => c.Name.StartsWith("Messages", StringComparison.Ordinal)).Select(Number));
    });

    [Theory]
    [InlineData("broadcast", 2, ZegoErrorCode.ImBroadcastMessageRateOverload)]
    [InlineData("barrage", 20, ZegoErrorCode.RoomCallApiTooFrequent)]
    [InlineData("command", 20, ZegoErrorCode.RoomCallApiTooFrequent)]
    [InlineData("transparent", 20, ZegoErrorCode.RoomCallApiTooFrequent)]
    public void With_Fail_the_one_too_many_fails_and_is_not_sent(string kind, int limit, ZegoErrorCode code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { MessageRate = MessageRateBehavior.Fail });
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        await Task.WhenAll(Enumerable.Range(0, limit).Select(i => Send(room, kind, i)));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => Send(room, kind, limit));
        Assert.Equal(code, fault.Code);
        Assert.Contains($"{limit} messages per second", fault.Message, StringComparison.Ordinal);
        Assert.Equal(limit, rig.Engine.Journal.NamesOf("Messages").Count);

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        await Send(room, kind, limit);
    });

    [Fact]
    public void Kinds_have_their_own_limits() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { MessageRate = MessageRateBehavior.Fail });
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        await Task.WhenAll(Send(room, "broadcast", 0), Send(room, "broadcast", 1), Send(room, "barrage", 2), Send(room, "command", 3), Send(room, "transparent", 4));
    });

    [Fact]
    public void The_timeout_begins_when_it_is_sent_and_not_while_it_waits() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        var began = rig.Time.Elapsed;
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Send(room, "broadcast", i)));
        Assert.Equal(29, (rig.Time.Elapsed - began).TotalSeconds);
    });

    [Fact]
    public void A_message_that_was_refused_as_too_fast_does_not_time_out_while_it_waits_again() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside, (int)ZegoErrorCode.ImBroadcastMessageRateOverload);
        var send = Send(room, "broadcast", 0);
        rig.Time.RunUntilIdle();
        rig.Engine.AnswerMessages(ResultOrder.Inside);

        await send;
    }, configure: static options => options with { Timeouts = new ZegoTimeouts { Command = TimeSpan.FromMilliseconds(900) } });

    [Fact]
    public void One_given_up_while_it_waits_is_not_sent_and_takes_no_turn() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        Task[] first = [Send(room, "broadcast", 0), Send(room, "broadcast", 1)];
        var givenUp = room.Messages.SendBroadcastAsync("2", cancellation.Token);
        Task[] later = [Send(room, "broadcast", 3), Send(room, "broadcast", 4)];
        rig.Time.RunUntilIdle();
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        var began = rig.Time.Elapsed;

        // One by one: waiting for all of them uses the thread pool, and simulated time advances without it.
        foreach (var send in first.Concat(later))
        {
            await send;
        }

        Assert.True(rig.Time.Elapsed - began <= TimeSpan.FromSeconds(1));
        Assert.Equal([0, 1, 3, 4], rig.Engine.Journal.Of("Messages.SendBroadcast").Select(Number));
    });

    [Fact]
    public void Those_that_wait_fail_with_the_room_and_are_never_sent() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        var sends = Enumerable.Range(0, 5).Select(i => Send(room, "broadcast", i)).ToList();
        await sends[1];
        await room.LogoutAsync();
        foreach (var send in sends.Skip(2))
        {
            Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => send)).Code);
        }

        rig.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(2, rig.Engine.Journal.Count("Messages.SendBroadcast"));
    });

    [Fact]
    public void More_than_a_thousand_waiting_are_refused() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        var sends = Enumerable.Range(0, 1_003).Select(i => Send(room, "broadcast", i)).ToList();
        var fault = await Assert.ThrowsAsync<ZegoException>(() => sends[^1]);
        Assert.Equal(ZegoErrorCode.ImBroadcastMessageRateOverload, fault.Code);
        Assert.Contains("1000", fault.Message, StringComparison.Ordinal);
        await room.LogoutAsync();
        Assert.All(sends, static send => Assert.True(send.IsCompleted));
    });

    [Fact]
    public void Those_that_were_given_up_make_room() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Inside);
        var first = Enumerable.Range(0, 3).Select(i => Send(room, "broadcast", i)).ToList();
        var givenUp = Enumerable.Range(0, 999).Select(_ => room.Messages.SendBroadcastAsync("never", cancellation.Token)).ToList();
        rig.Time.RunUntilIdle();
        cancellation.CancelHere();
        rig.Time.RunUntilIdle();
        Assert.All(givenUp, static send => Assert.True(send.IsCanceled));
        await Task.WhenAll([.. first, Send(room, "broadcast", 3)]);
        Assert.Equal(4, rig.Engine.Journal.Count("Messages.SendBroadcast"));
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_the_server_finds_too_fast_is_sent_again_a_second_later(bool inside) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var refusals = 2;
        rig.Engine.Messages.Setup(messages => messages.SendBroadcast("room", It.IsAny<string>())).Returns((string _, string _) => inside && refusals-- > 0
            ? new EngineResult((int)ZegoErrorCode.ImBroadcastMessageRateOverload, -1)
            : rig.Engine.Answer(ResultOrder.After, sequence => [new BroadcastMessageSent("room", "id", sequence, !inside && refusals-- > 0 ? 1009015 : 0)]));
        var began = rig.Time.Elapsed;

        Assert.Equal("id", await room.Messages.SendBroadcastAsync("0"));
        Assert.InRange((rig.Time.Elapsed - began).TotalSeconds, 2, 2.5);
        Assert.Equal(3, rig.Engine.Journal.Count("Messages.SendBroadcast"));
    });

    [Fact]
    public void What_the_server_always_finds_too_fast_fails_with_its_code() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.After, 1009015);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.Messages.SendBroadcastAsync("0"));

        Assert.Equal(ZegoErrorCode.ImBroadcastMessageRateOverload, fault.Code);
        Assert.Equal(5, rig.Engine.Journal.Count("Messages.SendBroadcast"));
    });

    private static Task Send(IRoom room, string kind, int number) => kind switch
    {
        "broadcast" => room.Messages.SendBroadcastAsync($"{number}"),
        "barrage" => room.Messages.SendBarrageAsync($"{number}"),
        "command" => room.Messages.SendCommandToAllAsync($"{number}"),
        _ => room.Messages.SendTransparentAsync(new[] { (byte)number }),
    };

    private static int Number(EngineCommand command) => command.Arguments[1] switch
    {
        EngineTransparentMessage bytes => bytes.Content.Span[0],
        var text => int.Parse((string)text!, System.Globalization.CultureInfo.InvariantCulture),
    };

    private static void NoteTimes(ClientRig rig, List<TimeSpan> times)
    {
        rig.Engine.Messages.Setup(m => m.SendBroadcast("room", It.IsAny<string>())).Returns(() => Note(sequence => new BroadcastMessageSent("room", "id", sequence, 0)));
        rig.Engine.Messages.Setup(m => m.SendBarrage("room", It.IsAny<string>())).Returns(() => Note(sequence => new BarrageMessageSent("room", "id", sequence, 0)));
        rig.Engine.Messages.Setup(m => m.SendCustomCommand("room", It.IsAny<string>(), It.IsAny<IReadOnlyList<string>>())).Returns(() => Note(sequence => new CustomCommandSent("room", sequence, 0)));
        rig.Engine.Messages.Setup(m => m.SendTransparent("room", It.IsAny<EngineTransparentMessage>())).Returns(() => Note(sequence => new TransparentMessageSent("room", sequence, 0)));

        EngineResult Note(Func<int, EngineEvent> result)
        {
            times.Add(rig.Time.Elapsed);
            return rig.Engine.Answer(ResultOrder.Inside, sequence => [result(sequence)]);
        }
    }
}
