using System.Globalization;
using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>
/// Tests that an outage does not lose, duplicate or reorder durable messages. Derive from it with a rig that can disconnect and reconnect the network, of a transport with
/// <see cref="SignalingCapabilities.IsDurable"/>.
/// </summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class ResumeContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public Task What_was_sent_during_an_outage_of_the_receiver_arrives_after_it() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.SendAsync("before", Long, Bob);
        await bob.WaitForAsync("before");

        await CutAsync(bob);
        await alice.SendAsync("during 1", Long, Bob);
        await alice.SendAsync("during 2", Long, Bob);
        await RestoreAsync(bob);
        await alice.SendAsync("after", Long, Bob);

        await bob.WaitForAsync("after");
        await BeSilentAsync();
        Assert.Equal(["before", "during 1", "during 2", "after"], bob.Texts);
    });

    [Fact]
    public Task Sends_that_an_outage_interrupts_arrive_once_and_in_order_or_fail() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        string[] texts = [.. Enumerable.Range(0, 60).Select(static i => i.ToString(CultureInfo.InvariantCulture))];
        var sends = texts.Select(text => alice.SendAsync(text, Long, Bob)).ToArray();
        await bob.Received.WaitAsync(static items => items.Count > 0);

        await CutAsync(alice);
        await RestoreAsync(alice);

        await ArriveOnceAndInOrderAsync(alice, bob, texts, sends);
    });

    private async Task CutAsync(Device device)
    {
        var before = device.States.Items.Count;
        Rig.SetNetwork(device.Signaling, device.Identity, isOnline: false);
        await device.WaitForAsync(SignalingState.Connecting, before);
    }

    private async Task RestoreAsync(Device device)
    {
        var before = device.States.Items.Count;
        Rig.SetNetwork(device.Signaling, device.Identity, isOnline: true);
        await device.WaitForAsync(SignalingState.Connected, before);
    }
}
