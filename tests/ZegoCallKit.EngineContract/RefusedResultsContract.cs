using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests the results of commands that fail immediately: they still arrive, one after another, even after the engine was destroyed.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class RefusedResultsContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    private const int Many = 20;

    [Fact]
    public async Task They_come_one_per_sixty_milliseconds_in_the_order_of_the_commands()
    {
        var probe = Initialised();
        await PassAsync(200);
        var before = Rig.Elapsed;
        var sends = Fail(probe, Many);

        await Rig.WaitUntilAsync(() => probe.Log.Of<BroadcastMessageSent>().Count == Many, TimeSpan.FromSeconds(5));

        var results = probe.Log.Of<BroadcastMessageSent>();
        Assert.Equal(sends.Select(s => s.Sequence), results.Select(r => r.Event.Sequence));
        Assert.InRange((results[^1].Entry.At - before).TotalMilliseconds, 1000, Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 1600 : 3000);
        var intervals = results.Zip(results.Skip(1), (earlier, later) => (later.Entry.At - earlier.Entry.At).TotalMilliseconds).Order().ToArray();
        Assert.InRange(intervals[intervals.Length / 2], 45, 90);
        for (var i = 1; i < Many; i++)
        {
            AssertResultInterval(results[i - 1].Entry.At, results[i].Entry.At);
        }
    }

    [Fact]
    public async Task They_come_on_one_thread_and_not_inside_a_command()
    {
        var probe = Initialised();
        var sends = Fail(probe, 5);
        await Rig.WaitUntilAsync(() => probe.Log.Of<BroadcastMessageSent>().Count == 5, TimeSpan.FromSeconds(5));
        var results = probe.Log.Of<BroadcastMessageSent>();
        Assert.All(results, r => AssertLater(r.Entry, sends[0]));
        if (Rig.Capabilities.HasFlag(RigCapabilities.EngineThreads))
        {
            Assert.Single(results.Select(r => r.Entry.ThreadId).Distinct());
        }
    }

    [Fact]
    public async Task They_share_one_queue_in_which_a_refused_login_takes_two_places()
    {
        var probe = Initialised();
        await PassAsync(200);
        var login = probe.Login("bad room");
        var send = probe.Run(e => e.Messages.SendBroadcast(Room, "text"));
        probe.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));
        await probe.WaitForAsync<StreamExtraInfoSet>();

        var order = login.Outside.Select(e => e.Event).Where(e => e is RoomLoginResult or RoomStateChanged or BroadcastMessageSent or StreamExtraInfoSet);
        Assert.Equal(
            [typeof(RoomLoginResult), typeof(RoomStateChanged), typeof(BroadcastMessageSent), typeof(StreamExtraInfoSet)],
            order.Select(e => e.GetType()));
        var sent = probe.Log.Of<BroadcastMessageSent>().Single();
        Assert.Equal(send.Sequence, sent.Event.Sequence);
        AssertResultInterval(probe.Log.Of<RoomStateChanged>().Single().Entry.At, sent.Entry.At);
    }

    [Fact]
    public async Task They_outlive_the_engine()
    {
        // In real time, destroying an engine may take seconds, so the queue must be longer.
        const int MoreThanAnEndTakes = 100;
        var probe = Initialised();
        var sends = Fail(probe, MoreThanAnEndTakes);
        probe.Accept(e => e.Lifecycle.Uninitialize());
        var before = probe.Log.Of<BroadcastMessageSent>().Count;

        await Rig.WaitUntilAsync(() => probe.Log.Of<BroadcastMessageSent>().Count == MoreThanAnEndTakes, TimeSpan.FromSeconds(20));

        var results = probe.Log.Of<BroadcastMessageSent>();
        Assert.InRange(before, 0, Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 5 : MoreThanAnEndTakes - 10);
        Assert.Equal(sends.Select(s => s.Sequence), results.Select(r => r.Event.Sequence));
    }

    [Fact]
    public async Task Each_comes_once()
    {
        var probe = Initialised();
        Fail(probe, 3);
        probe.Login("bad room");
        await PassAsync(3000);
        Assert.Equal(3, probe.Log.Of<BroadcastMessageSent>().Count);
        Assert.Single(probe.Log.Of<RoomLoginResult>());
        Assert.Single(probe.Log.Of<RoomStateChanged>());
    }

    private static CommandRecord[] Fail(EngineProbe probe, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var send = probe.Run(e => e.Messages.SendBroadcast(Room, $"{i}"));
            Assert.Equal(1000002, send.Code);
            return send;
        }),
    ];
}
