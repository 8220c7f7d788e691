using Xunit;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Docs.Tests;

namespace Docs.Snippets;

public sealed class SignalingSnippets
{
    [Fact]
    public void Signals_go_through_a_room() => Simulation.Run(async simulation =>
    {
        var options = simulation.Options;
        var me = new RoomUser(new UserId("me"));

        #region signals-in-a-room
        var signaling = new RoomCommandSignaling();
        var client = await ZegoClient.CreateAsync(options with { RoomMode = RoomMode.MultiRoom, Calls = new CallServiceOptions { Signaling = signaling } });
        signaling.Use(await client.LoginRoomAsync(new RoomId("lobby"), me));
        await client.Calls.SignInAsync(me);
        #endregion

        Assert.Equal(SignalingState.Connected, signaling.Status.Current.State);
        await client.DisposeAsync();
    });
}
