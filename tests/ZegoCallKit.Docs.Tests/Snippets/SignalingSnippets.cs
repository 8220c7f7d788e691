using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Docs.Tests.Snippets;

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
        await client.Calls.ConnectAsync(me);
        #endregion

        Assert.Equal(SignalingState.Connected, signaling.State.Current);
        await client.DisposeAsync();
    });
}

#region signaling-contract
public sealed class MyConnectionTests : ConnectionContract<MyRig>;
public sealed class MySendingTests : SendingContract<MyRig>;
#endregion

/// <summary>A transport to hold to the contract.</summary>
public sealed class MyRig : SignalingRig
{
    private readonly SimulatedTime _time = new();
    private readonly InMemorySignalingHub _hub;

    public MyRig() => _hub = new InMemorySignalingHub(InMemorySignalingOptions.On(_time));

    public override TimeProvider Time => _time;

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => Task.FromResult(_hub.CreateSignaling());

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => _hub.SetOnline(identity.UserId, identity.DeviceId, isOnline);

    public override Task RunAsync(Func<Task> body)
    {
        _time.Run(body);
        return Task.CompletedTask;
    }
}
