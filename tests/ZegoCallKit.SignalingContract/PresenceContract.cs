using Xunit;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests presence. Derive from it with the rig of a transport that reports presence.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class PresenceContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task Who_is_watched_is_told_at_once_and_nobody_else() => TestAsync(async () =>
    {
        await ConnectAsync(Alice);
        await ConnectAsync(Carol);
        var bob = await ConnectAsync(Bob);

        using var watch = bob.Signaling.Watch([Alice, new UserId("nobody")]);

        await bob.Presence.WaitAsync(static changes => changes.Count == 2);
        await BeSilentAsync();
        Assert.Equal([(Alice, true), (new UserId("nobody"), false)], Told(bob).OrderBy(static told => told.User.Value, StringComparer.Ordinal));
    });

    [Fact]
    public Task Who_was_watched_before_connecting_is_told_after_it() => TestAsync(async () =>
    {
        await ConnectAsync(Alice);
        var bob = await CreateAsync(Bob);
        using var watch = bob.Signaling.Watch([Alice]);
        await BeSilentAsync();
        Assert.Empty(bob.Presence.Items);

        await bob.ConnectAsync();

        await bob.Presence.WaitAsync(static changes => changes.Any(static change => change.IsOnline));
        Assert.Equal((Alice, true), Told(bob)[^1]);
    });

    [Fact]
    public Task Who_comes_and_goes_is_told_to_those_who_watch() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        using var watch = alice.Signaling.Watch([Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);
        var bob = await ConnectAsync(Bob);
        await alice.Presence.WaitAsync(static changes => changes.Count == 2);

        await LeaveAsync(bob);

        await alice.Presence.WaitAsync(static changes => changes.Count == 3);
        Assert.Equal([(Bob, false), (Bob, true), (Bob, false)], Told(alice));
    });

    [Fact]
    public Task A_user_is_watched_until_the_last_watch_has_ended() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var first = alice.Signaling.Watch([Bob, Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);
        var second = alice.Signaling.Watch([Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 2);
        first.Dispose();
        first.Dispose();

        var bob = await ConnectAsync(Bob);
        await alice.Presence.WaitAsync(static changes => changes.Count == 3);
        second.Dispose();
        await LeaveAsync(bob);

        await BeSilentAsync();
        Assert.Equal([(Bob, false), (Bob, false), (Bob, true)], Told(alice));
    });

    [Fact]
    public Task Who_may_not_be_watched_is_refused() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);

        Assert.ThrowsAny<ArgumentException>(() => alice.Signaling.Watch(null!));
        Assert.ThrowsAny<ArgumentException>(() => alice.Signaling.Watch([Bob, default]));
        if (alice.Signaling.Capabilities.MaxWatchedUsers is var max and < 100_000)
        {
            UserId[] many = [.. Enumerable.Range(0, max + 1).Select(static number => new UserId($"user-{number}"))];
            Assert.Throws<InvalidOperationException>(() => alice.Signaling.Watch(many));
        }
    });

    /// <summary>Makes a user unreachable, by disconnecting; override it for a transport that needs another way.</summary>
    /// <param name="device">The device that becomes unreachable.</param>
    /// <returns>A task that completes when the device is unreachable.</returns>
    protected virtual Task LeaveAsync(Device device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Signaling.DisconnectAsync();
    }

    private static IReadOnlyList<(UserId User, bool IsOnline)> Told(Device device) => [.. device.Presence.Items.Select(static change => (change.User, change.IsOnline))];
}
