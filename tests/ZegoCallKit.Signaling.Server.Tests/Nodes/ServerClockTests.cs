using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.TestClocks;

namespace ZegoCallKit.Signaling.Server.Tests.Nodes;

/// <summary>The clock of a node's machine may be wrong: what counts is the store's.</summary>
public sealed class ServerClockTests
{
    private const long TenMinutes = 600_000;

    [Fact]
    public void It_goes_on_from_the_stores_time()
    {
        var time = new FakeTimeProvider();
        var clock = new ServerClock(time);
        Assert.Equal(time.GetUtcNow().ToUnixTimeMilliseconds(), clock.Now);

        clock.Follow(5_000);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(7_000, clock.Now);
    }

    [Theory]
    [InlineData(TenMinutes)]
    [InlineData(-TenMinutes)]
    public void A_date_that_is_set_wrong_meanwhile_changes_nothing(long offset)
    {
        var machine = new MovableClock();
        var clock = new ServerClock(machine);
        clock.Follow(TenMinutes);
        var before = clock.Now;

        machine.Offset = TimeSpan.FromMilliseconds(offset);

        // However busy this machine is: the offset is longer than any test.
        Assert.InRange(clock.Now, before, before + (TenMinutes / 2));
    }

    [Theory]
    [InlineData(TenMinutes)]
    [InlineData(-TenMinutes)]
    public async Task A_node_whose_date_is_wrong_from_the_beginning_takes_the_stores(long offset)
    {
        Assert.SkipWhen(!RedisServer.IsInstalled, "There is no redis-server on this machine: apt-get install redis-server.");
        await using var kind = RedisKind.OnRedis();
        await using var rig = await ServerRig.StartAsync(kind, configure: services => services
            .AddSingleton<TimeProvider>(new MovableClock { Offset = TimeSpan.FromMilliseconds(offset) })
            .AddSingleton(new NodeState()));

        var now = rig.Nodes[0].Services.GetRequiredService<ServerClock>().Now;

        Assert.InRange(now - TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), -TenMinutes / 2, TenMinutes / 2);
    }

    [Theory]
    [InlineData(TenMinutes)]
    [InlineData(-TenMinutes)]
    public async Task Tokens_end_by_the_stores_time(long offset)
    {
        await using var rig = await ServerRig.StartAsync();
        var clock = rig.Nodes[0].Services.GetRequiredService<ServerClock>();
        clock.Follow(rig.Now - offset);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.Now);

        var bob = await rig.ConnectAsync("bob", token: Tokens.Make("bob", "phone", now, TimeSpan.FromMinutes(1)));
        await Assert.ThrowsAnyAsync<Exception>(() => rig.Create("bob", token: Tokens.Make("bob", "phone", now, TimeSpan.FromMinutes(-1))).StartAsync());

        // It is no longer than a minute until the connection ends.
        Assert.InRange(bob.Welcome.TokenExpires!.Value - bob.Welcome.ServerTime, 59_000, 60_000);
        rig.Clock.Advance(TimeSpan.FromSeconds(58));
        Assert.Equal(bob.Welcome.ServerTime, (await bob.TellAsync("still here", null, "bob")).ServerTime - 58_000);
        rig.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Signaling.Wire.WireReasons.TokenExpired, (await bob.ByeAsync()).Reason);
    }
}
