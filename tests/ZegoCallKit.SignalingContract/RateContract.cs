using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>
/// Tests that a service that limits how much a sender may send says so with receipts. Derive from it with a rig that knows what is too much, of a transport with <see cref="SignalingCapabilities.HasReceipts"/>.
/// </summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class RateContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    private const int AtOnce = 50;

    [Fact]
    public Task What_is_too_much_is_refused_with_a_receipt_and_the_connection_stays() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.WaitForAsync(SignalingState.Connected);
        var before = alice.States.Items.Count;

        var receipts = await FloodAsync(alice);

        Assert.Equal(Rig.Flood, receipts.Count);
        Assert.Contains(receipts, static receipt => receipt.Outcome == SignalingOutcome.Refused);
        Assert.All(receipts, static receipt => Assert.Equal(receipt.Outcome == SignalingOutcome.Refused ? SignalingRefusal.TooMany : SignalingRefusal.None, receipt.Refusal));
        var delivered = receipts.Count(static receipt => receipt.Outcome == SignalingOutcome.Delivered);
        await bob.Received.WaitAsync(items => items.Count == delivered);
        await PassesAgainAsync(alice, bob);
        Assert.Equal(before, alice.States.Items.Count);
    });

    [Fact]
    public Task The_flood_of_one_does_not_stop_another() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var carol = await ConnectAsync(Carol);

        var flood = FloodAsync(alice);
        var receipt = Assert.Single(await carol.SendAsync("calm", Bob));

        Assert.Equal(SignalingOutcome.Delivered, receipt.Outcome);
        await bob.WaitForAsync("calm");
        await flood;
    });

    // No more at once than a transport takes.
    private async Task<List<SignalingReceipt>> FloodAsync(Device sender)
    {
        var receipts = new List<SignalingReceipt>();
        foreach (var batch in Enumerable.Range(0, Rig.Flood).Chunk(AtOnce))
        {
            receipts.AddRange((await Task.WhenAll(batch.Select(_ => sender.SendAsync("flood", Bob)))).SelectMany(static each => each));
        }

        return receipts;
    }

    private async Task PassesAgainAsync(Device sender, Device receiver)
    {
        var began = Rig.Time.GetTimestamp();
        while ((await sender.SendAsync("again", Bob))[0].Outcome == SignalingOutcome.Refused)
        {
            Assert.True(Rig.Time.GetElapsedTime(began) < Rig.Bound, "the service accepts nothing any more");
            await Task.Delay(TimeSpan.FromMilliseconds(100), Rig.Time);
        }

        await receiver.WaitForAsync("again");
    }
}
