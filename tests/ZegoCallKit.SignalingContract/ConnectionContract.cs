using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests connecting and disconnecting. Derive from it with the rig of a transport.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class ConnectionContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task A_transport_begins_disconnected_with_a_name_and_room_for_every_signal() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
        Assert.NotEmpty(alice.Signaling.Name);
        Assert.True(Enum.IsDefined(alice.Signaling.Format));
    });

    [Fact]
    public Task What_a_transport_says_of_itself_is_possible_and_does_not_change() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);
        var before = alice.Signaling.Capabilities;

        await alice.ConnectAsync();

        Assert.Equal(before, alice.Signaling.Capabilities);
        Assert.InRange(before.MaxPayloadBytes, SignalingCapabilities.MinPayloadBytes, int.MaxValue);
        Assert.InRange(before.MaxUserIdBytes, 1, UserId.MaxBytes);
        Assert.InRange(before.MaxReceivers, 10, int.MaxValue);
        Assert.InRange(before.MaxWatchedUsers, 10, int.MaxValue);
        Assert.Equal(before.IsDurable, before.MaxLife > TimeSpan.Zero);
        Assert.True(before.HasReceipts || !(before.DecidesAnswers || before.IsDurable), "what is kept or decided is told by receipts");
    });

    [Fact]
    public Task Connecting_is_a_state_and_ends_connected() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        await alice.ConnectAsync();

        Assert.Equal(SignalingState.Connected, alice.Signaling.Status.Current.State);
        await alice.WaitForAsync(SignalingState.Connected);
        Assert.Equal(SignalingState.Connected, alice.States.Items[^1].State);
        Assert.False(alice.States.IsCompleted);
    });

    [Fact]
    public Task A_late_observer_is_told_the_state() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var late = new Log<SignalingStatus>(Rig.Time, Rig.Bound);

        using var subscription = alice.Signaling.Status.Changes.Subscribe(late);

        await late.WaitAsync(static states => states.Count > 0);
        Assert.Equal([SignalingState.Connected], late.Items.Select(static status => status.State));
    });

    [Fact]
    public Task Connecting_twice_is_refused_and_harms_nothing() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        await Assert.ThrowsAsync<InvalidOperationException>(() => alice.ConnectAsync());

        await bob.SendAsync("still there?", Alice);
        await alice.WaitForAsync("still there?");
    });

    [Fact]
    public Task A_wrong_identity_is_refused_before_anything_is_done() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => alice.Signaling.ConnectAsync(null!));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => alice.Signaling.ConnectAsync(new SignalingIdentity { UserId = default, DeviceId = new DeviceId("one") }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => alice.Signaling.ConnectAsync(new SignalingIdentity { UserId = Alice, DeviceId = default }));

        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
        await alice.ConnectAsync();
    });

    [Fact]
    public Task Connecting_that_was_given_up_before_leaves_nothing() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alice.Signaling.ConnectAsync(alice.Identity, new CancellationToken(canceled: true)));

        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
        await alice.ConnectAsync();
    });

    [Fact]
    public Task Connecting_that_is_given_up_on_the_way_ends_connected_or_as_if_never_called() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);
        using var giveUp = new CancellationTokenSource();

        var connect = alice.Signaling.ConnectAsync(alice.Identity, giveUp.Token);
#pragma warning disable CA1849, VSTHRD103 // The work stays on this thread, because a simulation must not be left.
        giveUp.Cancel();
#pragma warning restore CA1849, VSTHRD103
        try
        {
            await connect.WaitAsync(Rig.Bound, Rig.Time);
            Assert.Equal(SignalingState.Connected, alice.Signaling.Status.Current.State);
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
            await alice.ConnectAsync();
        }
    });

    [Fact]
    public Task Disconnecting_is_repeatable_and_ends_receiving_and_sending() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        await alice.Signaling.DisconnectAsync().WaitAsync(Rig.Bound, Rig.Time);
        await alice.Signaling.DisconnectAsync().WaitAsync(Rig.Bound, Rig.Time);
        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
        await bob.SendAsync("too late", Alice);
        await Assert.ThrowsAnyAsync<ZegoException>(() => alice.SendAsync("too late", Bob));

        await BeSilentAsync();
        Assert.Empty(alice.Received.Items);
        Assert.Empty(bob.Received.Items);
    });

    [Fact]
    public Task Disconnecting_what_is_not_connected_does_nothing() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        await alice.Signaling.DisconnectAsync().WaitAsync(Rig.Bound, Rig.Time);

        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
    });

    [Fact]
    public Task After_disconnecting_one_can_connect_again() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.Signaling.DisconnectAsync().WaitAsync(Rig.Bound, Rig.Time);

        await alice.ConnectAsync();

        await alice.SendAsync("to bob", Bob);
        await bob.WaitForAsync("to bob");
        await bob.SendAsync("to alice", Alice);
        await alice.WaitForAsync("to alice");
        Assert.Single(alice.Received.Items);
    });
}
