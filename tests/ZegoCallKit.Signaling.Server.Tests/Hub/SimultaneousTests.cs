using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>Two users call each other at once, and the device whose call gives way withdraws its ring.</summary>
public sealed class SimultaneousTests
{
    public static TheoryData<string, int> All => Setups.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_ring_that_gave_way_to_the_call_of_both_was_not_missed(string store, int nodes)
    {
        await using var rig = await ServerRig.StartAsync(StoreKinds.Create(store), nodes);
        var (alice, bob, laptop) = (await rig.ConnectAsync("alice"), await rig.ConnectAsync("bob"), await rig.ConnectAsync("alice", "laptop"));
        await alice.RingAsync("a", "bob");
        await bob.RingAsync("b", "alice");
        Assert.Equal("b", (await laptop.NextAsync(WireIntents.Ring)).Call);
        await bob.AnswerAsync("a", true, "alice");
        await laptop.NextAsync(WireIntents.Answer);

        var receipt = Assert.Single((await bob.StopAsync("b", "a", ["alice"])).Receipts);

        Assert.Equal(WireOutcomes.Delivered, receipt.Outcome);
        var elsewhere = await laptop.NextAsync(WireIntents.Elsewhere);
        Assert.Equal(("b", "alice", "phone"), (elsewhere.Call, elsewhere.From, elsewhere.Device));
        Assert.Equal(WireReasons.AnsweredElsewhere, Assert.Single((await laptop.AnswerAsync("b", true, "bob")).Receipts).Reason);
        await rig.AdvanceAsync(TimeSpan.FromMinutes(1));
        var tablet = await rig.ConnectAsync("alice", "tablet");
        await bob.TellAsync("last", 60_000, "alice");
        Assert.Equal(WireIntents.Other, (await laptop.NextAsync()).Intent);
        while ((await tablet.NextAsync()) is { Intent: not WireIntents.Other } earlier)
        {
            Assert.NotEqual(WireIntents.Missed, earlier.Intent);
            Assert.NotEqual(WireIntents.Ring, earlier.Intent);
        }

        foreach (var device in new[] { alice, bob })
        {
            var entry = Assert.Single((await device.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries);
            Assert.Equal(("a", "answered"), (entry.Call, entry.Outcome));
        }

        Assert.Empty(rig.Logs.Errors);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("ended")]
    [InlineData("foreign")]
    [InlineData("b")]
    public async Task Nobody_hides_a_missed_call_by_naming_a_call_in_which_they_do_not_meet(string other)
    {
        await using var rig = await ServerRig.StartAsync();
        var (alice, bob, carol) = (await rig.ConnectAsync("alice"), await rig.ConnectAsync("bob"), await rig.ConnectAsync("carol"));
        await alice.RingAsync("ended", "bob");
        await alice.StopAsync("ended");
        await alice.RingAsync("foreign", "carol");
        await carol.AnswerAsync("foreign", true, "alice");
        await alice.NextAsync(WireIntents.Answer);
        await bob.RingAsync("b", "alice");
        await alice.NextAsync(WireIntents.Ring);

        await bob.StopAsync("b", other, ["alice"]);

        Assert.Equal("b", (await alice.NextAsync(WireIntents.Stop)).Call);
        Assert.Equal("b", (await alice.NextAsync(WireIntents.Missed)).Call);
        var history = (await alice.Hub.InvokeAsync<WireHistoryPage>(WireProtocol.History, null, 10)).Entries;
        Assert.Equal("missed", Assert.Single(history, static entry => entry.Call == "b").Outcome);
    }

    [Fact]
    public async Task Only_a_stop_names_a_call_that_takes_its_place()
    {
        await using var rig = await ServerRig.StartAsync();
        var alice = await rig.ConnectAsync("alice");
        WireEnvelope envelope = new() { Id = "1", To = ["bob"], Call = "b", Intent = WireIntents.Stop, LifeMs = 1_000, ReplacedBy = "a b", Payload = "x"u8.ToArray() };

        foreach (var wrong in new[] { envelope, envelope with { ReplacedBy = "a", Intent = WireIntents.Other } })
        {
            Assert.Equal(WireReasons.Invalid, Assert.Single((await alice.SendAsync(wrong)).Receipts).Reason);
        }
    }
}
