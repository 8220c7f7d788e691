using System.Globalization;
using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>
/// Tests that several nodes are one service. Derive from it with a rig that can choose the node of a device and end a node, of a transport with <see cref="SignalingCapabilities.IsDurable"/>.
/// </summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class MultiNodeContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public Task Messages_between_nodes_arrive_in_order() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "one", 0);
        var bob = await ConnectAsync(Bob, "one", 1);
        string[] texts = [.. Enumerable.Range(0, 40).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

        await Task.WhenAll([.. texts.Select(text => alice.SendAsync(text, Long, Bob)), .. texts.Select(text => bob.SendAsync(text, Alice))]);

        await bob.Received.WaitAsync(items => items.Count == texts.Length);
        await alice.Received.WaitAsync(items => items.Count == texts.Length);
        Assert.Equal(texts, bob.Texts);
        Assert.Equal(texts, alice.Texts);
    });

    [Fact]
    public Task The_devices_of_a_user_may_be_at_different_nodes() => TestAsync(async () =>
    {
        var phone = await ConnectAsync(Alice, "phone", 0);
        var laptop = await ConnectAsync(Alice, "laptop", 1);
        var bob = await ConnectAsync(Bob, "one", Rig.Nodes - 1);

        var receipt = Assert.Single(await bob.SendAsync("to both", Alice));
        await phone.SendAsync("to the other", Alice);

        Assert.Equal(2, receipt.Devices);
        await phone.WaitForAsync("to both");
        await laptop.WaitForAsync("to the other");
        await BeSilentAsync();
        Assert.Equal(["to both"], phone.Texts);
        Assert.Equal(["to both", "to the other"], laptop.Texts.Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task A_second_connection_of_a_device_at_another_node_ends_the_first() => TestAsync(async () =>
    {
        var first = await ConnectAsync(Alice, "one", 0);
        var bob = await ConnectAsync(Bob, "one", 0);

        var second = await ConnectAsync(Alice, "one", 1);

        await first.WaitForAsync(SignalingState.Disconnected, since: 1);
        Assert.Equal(SignalingReason.Replaced, first.Signaling.Status.Current.Reason);
        await bob.SendAsync("who?", Alice);
        await second.WaitForAsync("who?");
        await BeSilentAsync();
        Assert.Empty(first.Received.Items);
    });

    [Fact]
    public Task Who_comes_and_goes_at_another_node_is_told() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "one", 0);
        using var watch = alice.Signaling.Watch([Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);

        var bob = await ConnectAsync(Bob, "one", 1);
        await alice.Presence.WaitAsync(static changes => changes.Count == 2);
        await bob.Signaling.DisconnectAsync();

        await alice.Presence.WaitAsync(static changes => changes.Count == 3);
        Assert.Equal([false, true, false], alice.Presence.Items.Select(static change => change.IsOnline));
    });

    [Fact]
    public Task The_end_of_the_receivers_node_loses_nothing() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "one", 0);
        var bob = await ConnectAsync(Bob, "one", 1);
        await alice.SendAsync("before", Long, Bob);
        await bob.WaitForAsync("before");
        var states = bob.States.Items.Count;

        await Rig.EndNodeAsync(1);
        await alice.SendAsync("during", Long, Bob);
        await bob.WaitForAsync(SignalingState.Connected, states);
        await alice.SendAsync("after", Long, Bob);

        await bob.WaitForAsync("after");
        await BeSilentAsync();
        Assert.Equal(["before", "during", "after"], bob.Texts);
        Assert.False(bob.Signaling.Status.Current.HasGap);
    });

    [Fact]
    public Task Sends_that_the_end_of_their_node_interrupts_arrive_once_and_in_order_or_fail() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "one", 0);
        var bob = await ConnectAsync(Bob, "one", 1);
        string[] texts = [.. Enumerable.Range(0, 60).Select(static i => i.ToString(CultureInfo.InvariantCulture))];
        var sends = texts.Select(text => alice.SendAsync(text, Long, Bob)).ToArray();
        await bob.Received.WaitAsync(static items => items.Count > 0);

        await Rig.EndNodeAsync(0);

        await ArriveOnceAndInOrderAsync(alice, bob, texts, sends);
    });

    private async Task<Device> ConnectAsync(UserId user, string device, int node)
    {
        var made = await CreateAsync(user, device, identity => Rig.CreateAsync(identity, node));
        await made.ConnectAsync();
        return made;
    }
}
