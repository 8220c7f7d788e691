using System.Security.Claims;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Limits;

/// <summary>A device that receives nothing costs little, and is disconnected.</summary>
public sealed class SlowDeviceTests
{
    [Fact]
    public async Task A_device_that_takes_nothing_for_ten_seconds_is_closed_as_slow()
    {
        await using var rig = await ServerRig.StartAsync();
        var pipe = new StuckPipe();
        await using var connection = Connection(rig, pipe);
        var pump = await PumpAsync(rig, connection, pipe);
        await rig.Store.AppendAsync("bob", Entry("1"), rig.Now);
        pump.Wake(1);
        await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken);

        // Messages that arrive in the meantime do not accumulate.
        for (var number = 0; number < 10_000; number++)
        {
            pump.DeliverTransient(1, Entry($"transient{number}"));
            pump.Show([new WirePresence { User = $"user{number % 10}", IsOnline = true }]);
            pump.Wake(1);
        }

        rig.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(pipe.Bye.IsCompleted);

        // The time may be measured from a moment after the delivery was begun.
        await Eventually.TrueAsync(() =>
        {
            rig.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(pipe.Bye.IsCompleted);
        });
        Assert.Equal(WireReasons.Slow, await pipe.Bye);
        Assert.Equal(0, pipe.Deliveries.Count);
    }

    [Fact]
    public async Task What_can_be_read_already_waits_for_what_was_sent_before_it_and_is_on_its_way()
    {
        await using var rig = await ServerRig.StartAsync();
        var pipe = new StuckPipe();
        pipe.Release();
        await using var connection = Connection(rig, pipe);
        var pump = await PumpAsync(rig, connection, pipe);
        await rig.Store.AppendAsync("bob", Entry("1"), rig.Now);

        // The notifications of a message that is not stored, and of the next one, are still in flight.
        await rig.Store.AppendAsync("bob", Entry("3"), rig.Now);
        pump.Wake(1);
        Assert.Equal("1", Assert.Single(await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Id);
        pump.DeliverTransient(1, Entry("2"));
        pump.Wake(2);

        var rest = new List<string>();
        while (rest.Count < 2)
        {
            rest.AddRange((await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Select(static delivery => delivery.Id));
        }

        Assert.Equal(["2", "3"], rest);
    }

    [Fact]
    public async Task Of_messages_that_are_not_kept_the_newest_hundred_wait()
    {
        await using var rig = await ServerRig.StartAsync();
        var pipe = new StuckPipe();
        await using var connection = Connection(rig, pipe);
        var pump = await PumpAsync(rig, connection, pipe);
        pump.DeliverTransient(0, Entry("first"));
        await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < 150; number++)
        {
            pump.DeliverTransient(0, Entry($"{number}"));
        }

        pipe.Release();
        var got = new List<string>();
        while (got.Count < 100)
        {
            got.AddRange((await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Select(static delivery => delivery.Id));
        }

        Assert.Equal(Enumerable.Range(50, 100).Select(static number => $"{number}"), got);
    }

    [Fact]
    public async Task A_device_cannot_acknowledge_what_it_was_not_given()
    {
        await using var rig = await ServerRig.StartAsync();
        var bob = await rig.ConnectAsync("bob");
        await bob.AckAsync(long.MaxValue);
        var alice = await rig.ConnectAsync("alice");
        await alice.TellAsync("still there", 60_000, "bob");

        Assert.Equal(1, (await bob.NextAsync()).Seq);
        Assert.Single((await rig.Store.ReadAsync("bob", 0, false, rig.Now)).Entries);
    }

    [Fact]
    public async Task A_notification_during_a_read_of_the_whole_inbox_is_not_lost()
    {
        await using var rig = await ServerRig.StartAsync();
        var pipe = new StuckPipe();
        pipe.Release();
        await using var connection = Connection(rig, pipe);
        DevicePump? pump = null;
        var store = StoreProxy.Create(rig.Store, (method, call) =>
        {
            // Nothing is in the inbox when it is read; something is when the pump learns so.
            var result = call();
            if (method == nameof(ICallStore.ReadAsync) && Interlocked.Exchange(ref pump, null) is { } reading)
            {
                Assert.True(rig.Store.AppendAsync("bob", Entry("1"), rig.Now).AsTask().IsCompletedSuccessfully);
                reading.Wake(1);
            }

            return result;
        });
        var started = await PumpAsync(rig, connection, pipe, store, isFresh: false);

        pump = started;
        started.WakeForAll();

        Assert.Equal("1", Assert.Single(await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TestDevice.Patience)).Id);
    }

    [Fact]
    public async Task A_transient_message_is_dropped_if_it_is_slower_than_a_later_one_of_its_sender()
    {
        await using var rig = await ServerRig.StartAsync();
        var pipe = new StuckPipe();
        pipe.Release();
        await using var connection = Connection(rig, pipe);
        var pump = await PumpAsync(rig, connection, pipe);
        await rig.Store.AppendAsync("bob", Entry("2"), rig.Now);
        pump.Wake(1);
        Assert.Equal("2", Assert.Single(await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Id);

        // Of the same sender, it was sent before; of another one it has no order.
        pump.DeliverTransient(0, Entry("1"));
        pump.DeliverTransient(0, Entry("other") with { Device = "laptop" });
        pump.DeliverTransient(1, Entry("3"));

        var rest = new List<string>();
        while (rest.Count < 2)
        {
            rest.AddRange((await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Select(static delivery => delivery.Id));
        }

        Assert.Equal(["other", "3"], rest);
    }

    [Fact]
    public async Task A_transient_message_is_dropped_if_it_is_slower_than_a_later_one_that_an_earlier_connection_delivered()
    {
        await using var rig = await ServerRig.StartAsync();
        await rig.Store.AppendAsync("bob", Entry("2"), rig.Now);
        var before = new StuckPipe();
        before.Release();
        await using (var earlier = Connection(rig, before))
        {
            await PumpAsync(rig, earlier, before);
            Assert.Equal("2", Assert.Single(await before.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Id);
            await rig.Store.AckAsync("bob", "phone", 1, rig.Now);
        }

        var pipe = new StuckPipe();
        pipe.Release();
        await using var connection = Connection(rig, pipe);
        var pump = await PumpAsync(rig, connection, pipe, isFresh: false);

        pump.DeliverTransient(0, Entry("1"));
        pump.DeliverTransient(1, Entry("3"));

        Assert.Equal("3", Assert.Single(await pipe.Deliveries.ReadAsync(TestContext.Current.CancellationToken)).Id);
    }

    private static DeviceConnection Connection(ServerRig rig, IDevicePipe pipe) =>
        new("x", "bob", "phone", new ClaimsPrincipal(), null, pipe, new Server.Limits.DeviceRates(rig.Clock, new CallSignalingOptions()), rig.Clock);

    private static async Task<DevicePump> PumpAsync(ServerRig rig, DeviceConnection connection, IDevicePipe pipe, ICallStore? store = null, bool isFresh = true)
    {
        var services = rig.Nodes[0].Services;
        var start = await rig.Store.ConnectAsync(new ConnectRequest { User = "bob", Device = "phone", Node = "none", Connection = "x" }, rig.Now);
        var pump = connection.StartPump(_ => new DevicePump(connection, pipe, store ?? rig.Store, services.GetRequiredService<ServerClock>(), services.GetRequiredService<ServerMetrics>(), NullLogger.Instance));
        pump.Begin(start, isFresh);
        return pump;
    }

    private static InboxEntry Entry(string id) => new() { Id = id, From = "alice", Device = "phone", Intent = WireIntents.Other, SentAt = 0, Expires = long.MaxValue };

    private sealed class StuckPipe : IDevicePipe
    {
        private readonly Channel<WireDelivery[]> _deliveries = Channel.CreateUnbounded<WireDelivery[]>();
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<string> _bye = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ChannelReader<WireDelivery[]> Deliveries => _deliveries.Reader;

        public Task<string> Bye => _bye.Task;

        public void Release() => _release.SetResult();

        public Task DeliverAsync(WireDelivery[] batch, CancellationToken cancellationToken = default)
        {
            _deliveries.Writer.TryWrite(batch);
            return _release.Task;
        }

        public Task ShowPresenceAsync(WirePresence[] batch, CancellationToken cancellationToken = default) => _release.Task;

        public Task SayByeAsync(string reason, long retryAfterMs, CancellationToken cancellationToken = default)
        {
            _bye.TrySetResult(reason);
            return Task.CompletedTask;
        }

        public void Abort()
        {
            // The test owns the connection.
        }
    }
}
