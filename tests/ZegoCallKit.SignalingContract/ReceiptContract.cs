using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests receipts. Derive from it with the rig of a transport with <see cref="SignalingCapabilities.HasReceipts"/>.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class ReceiptContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task Whom_it_reached_and_on_how_many_devices_is_told() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        Assert.True(alice.Signaling.Capabilities.HasReceipts);
        await ConnectAsync(Bob, "phone");
        await ConnectAsync(Bob, "laptop");

        var receipts = await alice.SendAsync("hello", Bob, Carol);

        Assert.Equal(
            [new SignalingReceipt { User = Bob, Outcome = SignalingOutcome.Delivered, Devices = 2 }, new SignalingReceipt { User = Carol, Outcome = SignalingOutcome.Dropped }],
            receipts);
    });

    [Fact]
    public Task What_is_kept_for_somebody_who_is_away_is_told() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        if (alice.Signaling.Capabilities.IsDurable)
        {
            var bob = await ConnectAsync(Bob);
            await bob.Signaling.DisconnectAsync();

            var receipt = Assert.Single(await alice.SendAsync("hello", TimeSpan.FromMinutes(1), Bob));

            Assert.Contains(receipt.Outcome, new[] { SignalingOutcome.Queued, SignalingOutcome.Pushed });
        }
    });

    [Fact]
    public Task The_same_message_again_gets_the_same_receipt_and_arrives_once() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var envelope = new SignalingEnvelope { To = [Bob], Payload = new byte[] { 1 } };

        var first = await alice.SendAsync(envelope);
        var second = await alice.SendAsync(envelope);

        Assert.Equal(first, second);
        await bob.Received.WaitAsync(static items => items.Count > 0);
        await BeSilentAsync();
        Assert.Single(bob.Received.Items);
    });
}
