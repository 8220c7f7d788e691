using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests ordered real-time data.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class SequentialDataContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task A_room_has_one_manager()
    {
        var alice = await ConnectedAsync("alice");
        var manager = Manager(alice);
        Assert.Equal(1009031, alice.Engine.SequentialData.Create(Room).Code);
        alice.Accept(e => e.SequentialData.Destroy(manager));
        Assert.Equal(0, alice.Engine.SequentialData.Create(Room).Code);
    }

    [Fact]
    public async Task An_unknown_manager_is_refused()
    {
        var alice = await ConnectedAsync("alice");
        const int Unknown = 77;
        alice.Accept(e => e.SequentialData.Destroy(Unknown));
        Assert.Equal(1009032, alice.Run(e => e.SequentialData.StartBroadcasting(Unknown, "data")).Code);
        Assert.Equal(1009032, alice.Run(e => e.SequentialData.StopBroadcasting(Unknown, "data")).Code);
        Assert.Equal(1009032, alice.Run(e => e.SequentialData.StartSubscribing(Unknown, "data")).Code);
        Assert.Equal(1009032, alice.Run(e => e.SequentialData.StopSubscribing(Unknown, "data")).Code);
        Assert.Equal(1009032, alice.Run(e => e.SequentialData.Send(Unknown, "data", new byte[1])).Code);
    }

    [Fact]
    public async Task Beginning_twice_and_ending_what_was_not_begun_are_refused()
    {
        var alice = await ConnectedAsync("alice");
        var manager = Manager(alice);
        Assert.Equal(1009036, alice.Run(e => e.SequentialData.StopBroadcasting(manager, "data")).Code);
        Assert.Equal(1009037, alice.Run(e => e.SequentialData.StopSubscribing(manager, "data")).Code);
        alice.Accept(e => e.SequentialData.StartBroadcasting(manager, "data"));
        Assert.Equal(1009035, alice.Run(e => e.SequentialData.StartBroadcasting(manager, "data")).Code);
        alice.Accept(e => e.SequentialData.StartSubscribing(manager, "other"));
        Assert.Equal(1009038, alice.Run(e => e.SequentialData.StartSubscribing(manager, "other")).Code);
        alice.Accept(e => e.SequentialData.StopBroadcasting(manager, "data"));
        alice.Accept(e => e.SequentialData.StopSubscribing(manager, "other"));
        alice.Accept(e => e.SequentialData.StartBroadcasting(manager, "data"));
    }

    [Fact]
    public async Task Data_arrives_in_order_at_those_who_subscribed()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var carol = await ConnectedAsync("carol");
        var from = Manager(alice);
        var to = Manager(bob);
        Manager(carol);
        alice.Accept(e => e.SequentialData.StartBroadcasting(from, "data"));
        bob.Accept(e => e.SequentialData.StartSubscribing(to, "data"));
        await PassAsync(1000);

        for (var i = 0; i < 50; i++)
        {
            var send = alice.Accept(e => e.SequentialData.Send(from, "data", new byte[] { (byte)i, 1, 2 }));
            Assert.NotEqual(0, send.Sequence);
        }

        await bob.WaitForAsync<SequentialDataReceived>(e => e.Data.Span[0] == 49);
        await alice.WaitForAsync<SequentialDataSent>();
        await PassAsync(1000);

        var received = bob.Log.Of<SequentialDataReceived>();
        Assert.Equal(Enumerable.Range(0, 50), received.Select(e => (int)e.Event.Data.Span[0]));
        Assert.All(received, e => Assert.Equal((to, "data", 3), (e.Event.Manager, e.Event.StreamId, e.Event.Data.Length)));
        Assert.Equal(50, alice.Log.Of<SequentialDataSent>().Count(e => e.Event.Code == 0 && e.Event.Manager == from));
        carol.AssertNone<SequentialDataReceived>();
        alice.AssertNone<SequentialDataReceived>();
    }

    [Fact]
    public async Task Data_may_be_4096_bytes_and_needs_a_broadcast()
    {
        var alice = await ConnectedAsync("alice");
        var manager = Manager(alice);
        Assert.Equal(1009036, alice.Run(e => e.SequentialData.Send(manager, "data", new byte[1])).Code);
        alice.Accept(e => e.SequentialData.StartBroadcasting(manager, "data"));
        alice.Accept(e => e.SequentialData.Send(manager, "data", new byte[4096]));
        Assert.Equal(1009003, alice.Run(e => e.SequentialData.Send(manager, "data", new byte[4097])).Code);
    }

    [Fact]
    public async Task After_the_subscription_ended_no_data_comes()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var from = Manager(alice);
        var to = Manager(bob);
        alice.Accept(e => e.SequentialData.StartBroadcasting(from, "data"));
        bob.Accept(e => e.SequentialData.StartSubscribing(to, "data"));
        await PassAsync(500);
        bob.Accept(e => e.SequentialData.StopSubscribing(to, "data"));
        await PassAsync(500);
        alice.Accept(e => e.SequentialData.Send(from, "data", new byte[1]));
        await PassAsync(2000);
        bob.AssertNone<SequentialDataReceived>();
    }

    private static int Manager(EngineProbe probe)
    {
        var result = probe.Engine.SequentialData.Create(Room);
        Assert.Equal(0, result.Code);
        return result.Value;
    }
}
