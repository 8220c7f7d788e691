using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Messaging;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Messaging;

/// <summary>Every send ends once with the engine's result, whenever and however often the engine reports it.</summary>
public sealed class SendResultTests
{
    private static readonly UserId[] Receivers = [new("ann"), new("bob"), new("ann")];

    private static readonly Dictionary<string, Func<IRoomMessages, CancellationToken, Task>> Kinds = new(StringComparer.Ordinal)
    {
        ["broadcast"] = (messages, token) => messages.SendBroadcastAsync("hello", token),
        ["barrage"] = (messages, token) => messages.SendBarrageAsync("hello", token),
        ["command"] = (messages, token) => messages.SendCommandAsync("hello", Receivers, token),
        ["command to all"] = (messages, token) => messages.SendCommandToAllAsync("hello", token),
        ["transparent"] = (messages, token) => messages.SendTransparentAsync(new byte[] { 1, 2 }, cancellationToken: token),
    };

    public static MatrixTheoryData<string, ResultOrder> KindsAndOrders() => new(
        Kinds.Keys,
        [ResultOrder.Inside, ResultOrder.InsideOnAnotherThread, ResultOrder.After, ResultOrder.AfterOnAnotherThread, ResultOrder.TwiceInside, ResultOrder.TwiceAfter, ResultOrder.InsideAndAfter]);

    public static TheoryData<string> KindNames() => [.. Kinds.Keys];

    [Theory]
    [MemberData(nameof(KindsAndOrders))]
    public void It_completes_with_the_result(string kind, ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(order);
        var sending = Kinds[kind](room.Messages, default);
        await sending;
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        if (sending is Task<string> withId && kind is "broadcast" or "barrage")
        {
            Assert.StartsWith("m", await (Task<string>)sending, StringComparison.Ordinal);
        }

        Assert.Single(rig.Engine.Journal.NamesOf("Messages"));
    });

    [Theory]
    [MemberData(nameof(KindsAndOrders))]
    public void It_fails_with_the_code_of_the_result(string kind, ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(order, (int)ZegoErrorCode.ImSendFailed);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => Kinds[kind](room.Messages, default));

        Assert.Equal((ZegoErrorCode.ImSendFailed, "room"), (fault.Code, fault.RoomId));
        Assert.StartsWith("Send", fault.Operation, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Without_a_result_it_times_out_and_the_room_goes_on(string kind) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Never);
        var began = rig.Time.Elapsed;
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => Kinds[kind](room.Messages, default));
        Assert.Equal(kind == "transparent" ? 11 : 10, (rig.Time.Elapsed - began).TotalSeconds);
        Assert.Equal(fault.Timeout, rig.Time.Elapsed - began);

        rig.Engine.AnswerMessages(ResultOrder.After);
        await Kinds[kind](room.Messages, default);
    });

    [Theory]
    [MemberData(nameof(KindNames))]
    public void Cancelling_ends_the_wait(string kind) => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Never);
        var sending = Kinds[kind](room.Messages, cancellation.Token);
        rig.Time.RunUntilIdle();
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Kinds[kind](room.Messages, cancellation.Token));

        Assert.Single(rig.Engine.Journal.NamesOf("Messages"));
    });

    [Theory]
    [MemberData(nameof(KindNames))]
    public void The_end_of_the_room_fails_it(string kind) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.Never);
        var sending = Kinds[kind](room.Messages, default);
        rig.Time.RunUntilIdle();
        await room.LogoutAsync();
        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => sending)).Code);
        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => Kinds[kind](room.Messages, default))).Code);
    });

    [Theory]
    [MemberData(nameof(KindNames))]
    public void While_reconnecting_it_is_refused_at_once_and_nothing_is_sent(string kind) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => Kinds[kind](room.Messages, default));

        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, fault.Code);
        Assert.Empty(rig.Engine.Journal.NamesOf("Messages"));
    });

    [Fact]
    public void A_refusal_is_final_and_its_stray_result_is_ignored() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Messages.Setup(messages => messages.SendBroadcast("room", It.IsAny<string>())).Returns(() =>
        {
            rig.Engine.RaiseLater(new BroadcastMessageSent("room", "", -7, 1002051));
            return new EngineResult((int)ZegoErrorCode.RoomConnectTemporaryBroken, -7);
        });
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.Messages.SendBroadcastAsync("hello"));
        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, fault.Code);
    });

    [Fact]
    public void Kinds_with_the_same_sequence_are_told_apart() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Messages.Setup(messages => messages.SendBroadcast("room", "b")).Returns(new EngineResult(0, 5));
        rig.Engine.Messages.Setup(messages => messages.SendTransparent("room", It.IsAny<EngineTransparentMessage>())).Returns(new EngineResult(0, 5));
        var broadcast = room.Messages.SendBroadcastAsync("b");
        var transparent = room.Messages.SendTransparentAsync(new byte[1]);
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(new TransparentMessageSent("room", 5, 1009010), new BroadcastMessageSent("room", "id", 5, 0));

        Assert.Equal("id", await broadcast);
        await Assert.ThrowsAsync<ZegoException>(() => transparent);
    });

    [Fact]
    public void Receivers_and_options_reach_the_engine_and_the_bytes_are_copied() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerMessages(ResultOrder.After);
        byte[] content = [1, 2, 3];
        var sending = room.Messages.SendTransparentAsync(content, new TransparentOptions { To = Receivers, Target = TransparentMessageTarget.ClientsAndServer, Ordered = true, Timeout = TimeSpan.FromSeconds(3) });
        content[0] = 9;
        await sending;
        await room.Messages.SendCommandAsync("c", Receivers);
        var message = (EngineTransparentMessage)rig.Engine.Journal.Of("Messages.SendTransparent")[0].Arguments[1]!;

        Assert.Equal([1, 2, 3], message.Content.ToArray());
        Assert.Equal(["ann", "bob"], message.ToUserIds);
        Assert.Equal((TransparentMessageTarget.ClientsAndServer, true, TimeSpan.FromSeconds(3)), (message.Target, message.Ordered, message.Timeout));
        Assert.Equal(["ann", "bob"], (IReadOnlyList<string>)rig.Engine.Journal.Of("Messages.SendCustomCommand")[0].Arguments[2]!);
    });
}
