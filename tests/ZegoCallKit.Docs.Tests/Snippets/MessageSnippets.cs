using System.Reactive.Linq;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Collections;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Messaging;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class MessageSnippets
{
    [Fact]
    public void Messages_arrive() => Simulation.Run(async simulation =>
    {
        var room = await simulation.LoginAsync("alice");
        var other = await simulation.LoginAsync("bob");
        var lines = new List<string>();
        var show = new Action<string>(lines.Add);

        #region receive
        using var chat = room.Messages.Broadcasts.Subscribe(message => show($"{message.From.Name}: {message.Text}"));
        using var orders = room.Messages.Commands.Subscribe(command => show($"{command.From.Id} asks for {command.Text}"));
        #endregion

        room = other;

        #region send
        await room.Messages.SendBroadcastAsync("Hello, everybody");                          // reliable, the whole room
        await room.Messages.SendBarrageAsync("👏");                                          // may be dropped
        await room.Messages.SendCommandAsync("raise-hand", [new UserId("alice")]);           // reliable, the users you name
        await room.Messages.SendTransparentAsync(new byte[] { 1, 2, 3 });                    // bytes
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(["bob: Hello, everybody", "bob asks for raise-hand"], lines);
    });

    [Fact]
    public void Too_fast_can_be_a_failure() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var roomId = Simulation.Lobby;
        var user = new RoomUser(new UserId("alice"));

        #region message-rate
        var room = await client.LoginRoomAsync(roomId, user, new RoomOptions { MessageRate = MessageRateBehavior.Fail });
        #endregion

        await Assert.ThrowsAsync<ZegoException>(() => Task.WhenAll(Enumerable.Range(0, 40).Select(_ => room.Messages.SendBroadcastAsync("!"))));
    });

    [Fact]
    public void Extra_info_is_what_the_room_remembers() => Simulation.Run(async simulation =>
    {
        var room = await simulation.LoginAsync("alice");
        var topics = new List<string>();
        var show = new Action<string>(topics.Add);
        var other = await simulation.LoginAsync("bob");

        #region extra-info
        using var watching = room.ExtraInfo.Changes
            .SelectMany(set => set.Changes)
            .Where(change => change.Current.Key == "topic" && change.Reason != ChangeReason.Remove)
            .Subscribe(change => show(change.Current.Value));

        await other.SetExtraInfoAsync("topic", "frames");        // users who log in later read it as well; the newest value wins
        #endregion

        await simulation.PassAsync(1);
        Assert.Equal(["frames"], topics);
    });
}
