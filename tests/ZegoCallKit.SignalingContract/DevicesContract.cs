using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests several devices of one user. Derive from it with the rig of a transport that supports them and reports presence.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class DevicesContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task A_second_connection_of_the_same_device_ends_the_first() => TestAsync(async () =>
    {
        var first = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        var second = await ConnectAsync(Alice);

        await first.WaitForAsync(SignalingState.Disconnected, since: 1);
        Assert.Equal(SignalingReason.Replaced, first.Signaling.Status.Current.Reason);
        await bob.SendAsync("who?", Alice);
        await second.WaitForAsync("who?");
        await BeSilentAsync();
        Assert.Empty(first.Received.Items);
    });

    [Fact]
    public Task All_devices_of_a_user_get_it_and_the_own_others() => TestAsync(async () =>
    {
        var phone = await ConnectAsync(Alice, "phone");
        var laptop = await ConnectAsync(Alice, "laptop");
        var one = await ConnectAsync(Bob, "one");
        var two = await ConnectAsync(Bob, "two");

        await phone.SendAsync("ring", Bob, Alice);

        await one.WaitForAsync("ring");
        await two.WaitForAsync("ring");
        await laptop.WaitForAsync("ring");
        await BeSilentAsync();
        Assert.Empty(phone.Received.Items);
        Assert.Equal(Alice, laptop.Received.Items[0].From);
    });

    [Fact]
    public Task With_presence_a_user_is_there_while_one_device_is() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var phone = await ConnectAsync(Bob, "phone");
        var laptop = await ConnectAsync(Bob, "laptop");
        using var watch = alice.Signaling.Watch([Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);

        await phone.Signaling.DisconnectAsync();
        await BeSilentAsync();
        Assert.Equal([new PresenceChange { User = Bob, IsOnline = true }], alice.Presence.Items);

        await laptop.Signaling.DisconnectAsync();
        await alice.Presence.WaitAsync(static changes => changes.Count == 2);
    });
}
