using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Who comes and goes. Derive from it with the rig of a transport that knows.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class PresenceContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task Who_was_there_before_is_told_after_connecting() => TestAsync(async () =>
    {
        await ConnectAsync(Alice);

        var bob = await ConnectAsync(Bob);

        await bob.Presence.WaitAsync(static changes => changes.Count > 0);
        Assert.Equal([new PresenceChange { User = Alice, IsOnline = true }], bob.Presence.Items);
    });

    [Fact]
    public Task Who_comes_and_goes_is_told_to_the_others() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);

        await LeaveAsync(bob);

        await alice.Presence.WaitAsync(static changes => changes.Count == 2);
        Assert.Equal([new PresenceChange { User = Bob, IsOnline = true }, new PresenceChange { User = Bob, IsOnline = false }], alice.Presence.Items);
    });

    /// <summary>Makes a user unreachable; by disconnecting unless the transport has its own way.</summary>
    /// <param name="device">The device that goes.</param>
    /// <returns>When it is gone.</returns>
    protected virtual Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Signaling.DisconnectAsync();
    }
}
