using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
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
