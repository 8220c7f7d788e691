using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Offline;

/// <summary>Offline devices are woken by the ringers of the container.</summary>
public sealed class RingerTests
{
    [Fact]
    public async Task All_ringers_are_asked_and_one_that_fails_keeps_no_other_from_it()
    {
        var (failing, refusing, taking) = (new Ringer(static () => throw new InvalidOperationException("out of order")), new Ringer(static () => false), new Ringer(static () => true));
        await using var rig = await ServerRig.StartAsync(configure: services => services.AddSingleton<IOfflineRinger>(failing).AddSingleton<IOfflineRinger>(taking).AddSingleton<IOfflineRinger>(refusing));
        var alice = await rig.ConnectAsync("alice");

        Assert.Equal(WireOutcomes.Pushed, (await alice.RingAsync("call", "bob")).Receipts[0].Outcome);
        Assert.All([failing, refusing, taking], static ringer => Assert.Equal("bob", Assert.Single(ringer.Rings).User));
        await rig.Logs.WaitForAsync("out of order");
    }

    [Fact]
    public async Task A_ring_that_was_stored_but_not_confirmed_wakes_when_it_is_repeated()
    {
        var ringer = new Ringer(static () => true);
        await using var rig = await ServerRig.StartAsync(configure: services => services.AddSingleton<IOfflineRinger>(ringer));
        var alice = await rig.ConnectAsync("alice");
        var ring = new WireEnvelope { Id = "1", To = ["bob"], Call = "call", Intent = WireIntents.Ring, RingMs = 30_000, LifeMs = 30_000, Payload = "ring"u8.ToArray() };

        // The node failed after it had stored the ring: no reply was saved, and nobody was woken.
        await rig.Store.AppendAsync("bob", new InboxEntry { Id = "1", From = "alice", Device = "phone", Call = "call", Intent = WireIntents.Ring, SentAt = rig.Now, Expires = rig.Now + 30_000 }, rig.Now);
        Assert.Equal(WireOutcomes.Pushed, (await alice.SendAsync(ring)).Receipts[0].Outcome);
        Assert.Equal("1", Assert.Single(ringer.Rings).Id);

        Assert.Equal(WireOutcomes.Pushed, (await alice.SendAsync(ring)).Receipts[0].Outcome);
        Assert.Single(ringer.Rings);
    }

    [Fact]
    public async Task Who_is_in_the_call_already_is_not_woken_and_who_has_left_or_lost_the_connection_is()
    {
        var ringer = new Ringer(static () => true);
        await using var rig = await ServerRig.StartAsync(configure: services => services.AddSingleton<IOfflineRinger>(ringer));
        var alice = await rig.ConnectAsync("alice");
        var desk = await rig.ConnectAsync("bob", "desk");
        await desk.Hub.InvokeAsync(WireProtocol.RegisterPush, new WirePushTarget { Service = "webhook", Target = "of the desk" });
        await desk.Hub.InvokeAsync(WireProtocol.Goodbye);
        var phone = await rig.ConnectAsync("bob");
        await alice.RingAsync("call", "bob");
        Assert.Equal("desk", Assert.Single(Assert.Single(ringer.Rings).Devices).Device);
        await phone.AnswerAsync("call", true, "alice");

        await alice.RingAsync("call", "bob");
        Assert.Single(ringer.Rings);

        await phone.SendAsync(new WireEnvelope { Id = "leave", Call = "call", To = ["alice"], Intent = WireIntents.Leave, LifeMs = 60_000, Payload = default(ReadOnlyMemory<byte>) });
        await alice.RingAsync("call", "bob");
        Assert.Equal(2, ringer.Rings.Count);

        await phone.AnswerAsync("call", true, "alice");
        await phone.Hub.InvokeAsync(WireProtocol.Goodbye);
        await alice.RingAsync("call", "bob");
        Assert.Equal(3, ringer.Rings.Count);
    }

    [Fact]
    public async Task A_fault_ends_neither_the_queue_nor_the_host_and_the_ring_is_tried_again()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        using var ringer = new FaultyRinger(clock);
        await ringer.StartAsync(TestContext.Current.CancellationToken);
        await ringer.RingAsync(Ring("faulty", clock));
        Assert.Equal("faulty failed: InvalidOperationException", await ringer.NextAsync());
        await ringer.RingAsync(Ring("good", clock));
        Assert.Equal("good rang", await ringer.NextAsync());

        ringer.IsRepaired = true;
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("faulty rang", await ringer.NextAsync());
        Assert.False(ringer.ExecuteTask!.IsCompleted);
        await ringer.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Rings_that_fail_keep_no_others_waiting()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        using var ringer = new FaultyRinger(clock);
        await ringer.StartAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < 5; number++)
        {
            Assert.True(await ringer.RingAsync(Ring("faulty", clock)));
            Assert.Equal("faulty failed: InvalidOperationException", await ringer.NextAsync());
        }

        await ringer.RingAsync(Ring("good", clock));
        Assert.Equal("good rang", await ringer.NextAsync());
        await ringer.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task No_more_rings_are_retried_than_may_be_queued()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        using var ringer = new FaultyRinger(clock);
        await ringer.StartAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < 10; number++)
        {
            await ringer.RingAsync(Ring("faulty", clock));
            Assert.Equal("faulty failed: InvalidOperationException", await ringer.NextAsync());
        }

        await ringer.RingAsync(Ring("faulty", clock));
        Assert.Equal("faulty failed: InvalidOperationException", await ringer.NextAsync());
        Assert.Equal("faulty ended: too many others are retried", await ringer.NextAsync());

        ringer.IsRepaired = true;
        clock.Advance(TimeSpan.FromSeconds(2));
        for (var number = 0; number < 10; number++)
        {
            Assert.Equal("faulty rang", await ringer.NextAsync());
        }

        // Those that were retried make room for others.
        ringer.IsRepaired = false;
        await ringer.RingAsync(Ring("faulty", clock));
        Assert.Equal("faulty failed: InvalidOperationException", await ringer.NextAsync());
        ringer.IsRepaired = true;
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("faulty rang", await ringer.NextAsync());
        await ringer.StopAsync(TestContext.Current.CancellationToken);
    }

    private static OfflineRing Ring(string user, TimeProvider time) => new() { Id = "1", User = user, Caller = "alice", CallId = "call", Deadline = time.GetUtcNow().AddSeconds(30) };

    private sealed class Ringer(Func<bool> answer) : IOfflineRinger
    {
        public ConcurrentQueue<OfflineRing> Rings { get; } = new();

        public ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default)
        {
            Rings.Enqueue(ring);
            return new(answer());
        }
    }

    private sealed class FaultyRinger(TimeProvider time) : QueuedRinger(10, 2, new MemoryCallStore("epoch"), new ServerClock(time))
    {
        private readonly Channel<string> _done = Channel.CreateUnbounded<string>();

        public bool IsRepaired { get; set; }

        public async Task<string> NextAsync()
        {
            using var patience = new CancellationTokenSource(TestDevice.Patience);
            return await _done.Reader.ReadAsync(patience.Token);
        }

        protected override Task<RingAttempt> TryAsync(OfflineRing ring, CancellationToken cancellationToken)
        {
            if (ring.User == "faulty" && !IsRepaired)
            {
                throw new InvalidOperationException("the store is away");
            }

            _done.Writer.TryWrite($"{ring.User} rang");
            return Task.FromResult(RingAttempt.Done);
        }

        protected override void LogFailure(OfflineRing ring, string failure, int attempt, Exception? fault) => _done.Writer.TryWrite($"{ring.User} failed: {failure}");

        protected override void LogEnd(OfflineRing ring, string why) => _done.Writer.TryWrite($"{ring.User} ended: {why}");
    }
}
