using Microsoft.AspNetCore.SignalR;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>A hello over a connection that the device has given up comes after the hello over its next connection.</summary>
public sealed class LateHelloTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_late_hello_is_refused_and_the_newer_connection_stays(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var alice = await rig.ConnectAsync("alice");
        var (given, current) = (await StartAsync(rig), await StartAsync(rig));
        var welcome = await current.HelloAsync(run: "run", attempt: 2);

        var fault = await Assert.ThrowsAsync<HubException>(() => given.HelloAsync(run: "run", attempt: 1));

        Assert.Contains(WireReasons.Replaced, fault.Message, StringComparison.Ordinal);
        Assert.Equal(WireReasons.Replaced, (await given.ByeAsync()).Reason);
        await alice.TellAsync("hello", 60_000, "bob");
        Assert.Equal("alice", (await current.NextAsync()).From);

        // The next one of the run, and another run of the program, take the place.
        var next = await StartAsync(rig);
        await next.HelloAsync(welcome.Epoch, run: "run", attempt: 3);
        Assert.Equal(WireReasons.Replaced, (await current.ByeAsync()).Reason);
        var restarted = await StartAsync(rig);
        await restarted.HelloAsync(run: "another-run", attempt: 1);
        Assert.Equal(WireReasons.Replaced, (await next.ByeAsync()).Reason);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a b", 1)]
    [InlineData("run", -1)]
    [InlineData("run", long.MaxValue)]
    public async Task What_is_not_a_run_is_invalid(string run, long attempt)
    {
        await using var rig = await ServerRig.StartAsync();
        var bob = await StartAsync(rig);

        var fault = await Assert.ThrowsAsync<HubException>(() => bob.HelloAsync(run: run, attempt: attempt));

        Assert.Contains(WireReasons.Invalid, fault.Message, StringComparison.Ordinal);
        await bob.HelloAsync();
    }

    private static async Task<TestDevice> StartAsync(ServerRig rig)
    {
        var device = rig.Create("bob");
        await device.StartAsync();
        return device;
    }
}
