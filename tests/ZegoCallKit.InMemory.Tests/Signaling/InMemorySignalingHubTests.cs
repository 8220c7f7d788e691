using System.Globalization;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class InMemorySignalingHubTests
{
    private static readonly UserId Alice = new("alice");
    private static readonly UserId Bob = new("bob");
    private static readonly DeviceId Phone = new("phone");

    private readonly SimulatedTime _time = new();

    [Fact]
    public void Messages_are_lost_repeated_and_reordered_as_often_as_told()
    {
        var (hub, texts) = Send(1_000, new SignalingConditions { Loss = 0.2, Duplication = 0.1, Reordering = 0.3, Latency = TimeSpan.FromMilliseconds(50) }, seed: 1);

        Assert.InRange(hub.Traffic.Lost, 150, 270);
        Assert.InRange(hub.Traffic.Duplicated, 70, 130);
        Assert.InRange(hub.Traffic.Reordered, 200, 350);
        Assert.Equal(hub.Traffic.Delivered, texts.Count);
        Assert.Equal(1_000 + hub.Traffic.Duplicated, hub.Traffic.Delivered + hub.Traffic.Lost);
        Assert.NotEqual(texts.Order(), texts);
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_another()
    {
        var conditions = new SignalingConditions { Loss = 0.2, Duplication = 0.1, Reordering = 0.3, Jitter = TimeSpan.FromMilliseconds(50) };

        var first = Send(200, conditions, seed: 7).Texts;

        Assert.Equal(first, Send(200, conditions, seed: 7).Texts);
        Assert.NotEqual(first, Send(200, conditions, seed: 8).Texts);
    }

    [Fact]
    public void Jitter_alone_keeps_the_order()
    {
        var (_, texts) = Send(200, new SignalingConditions { Jitter = TimeSpan.FromSeconds(1) }, seed: 3);

        Assert.Equal(Enumerable.Range(0, 200), texts);
    }

    [Fact]
    public void A_user_may_have_conditions_of_their_own() => Run(async hub =>
    {
        var alice = await ConnectAsync(hub, Alice);
        var bob = await ConnectAsync(hub, Bob);
        hub.SetConditions(Bob, new SignalingConditions { Loss = 1 });

        await bob.SendAsync("lost", Alice);
        await alice.SendAsync("arrives", Bob);
        await bob.WaitForAsync("arrives");
        hub.SetConditions(Bob, null);
        await bob.SendAsync("now", Alice);

        await alice.WaitForAsync("now");
        Assert.Equal(["now"], alice.Texts);
    });

    [Fact]
    public void What_is_under_way_to_a_device_that_goes_offline_is_lost() => Run(async hub =>
    {
        var alice = await ConnectAsync(hub, Alice);
        var bob = await ConnectAsync(hub, Bob);
        hub.SetConditions(new SignalingConditions { Latency = TimeSpan.FromSeconds(1) });

        await alice.SendAsync("lost", Bob);
        hub.SetOnline(Bob, isOnline: false);
        hub.SetOnline(Bob, isOnline: true);
        await Task.Delay(TimeSpan.FromSeconds(5), _time);

        Assert.Empty(bob.Received.Items);
        Assert.Equal(1, hub.Traffic.Lost);
        Assert.Equal(SignalingState.Connected, bob.Signaling.Status.Current.State);
    });

    [Fact]
    public void Offline_nobody_connects_and_the_others_are_told_who_went() => Run(async hub =>
    {
        var alice = await ConnectAsync(hub, Alice);
        await ConnectAsync(hub, Bob);
        Assert.Equal([Alice, Bob], hub.OnlineUsers);
        using var watch = alice.Signaling.Watch([Bob]);

        hub.SetOnline(Bob, Phone, isOnline: false);
        await alice.Presence.WaitAsync(changes => changes.Contains(new PresenceChange { User = Bob, IsOnline = false }));
        Assert.Equal([Alice], hub.OnlineUsers);

        await Assert.ThrowsAsync<ZegoException>(() => ConnectAsync(hub, Bob));
        await alice.SendAsync("nobody", Bob);
        Assert.Equal(1, hub.Traffic.Unreachable);
        hub.SetOnline(Bob, Phone, isOnline: true);
        await alice.Presence.WaitAsync(static changes => changes.Count == 3);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_device_is_on_the_network_when_its_users_switch_and_its_own_say_so(bool isUserFirst) => Run(async hub =>
    {
        var bob = await ConnectAsync(hub, Bob);
        hub.SetOnline(Bob, isOnline: false);
        hub.SetOnline(Bob, Phone, isOnline: false);
        await bob.WaitForAsync(SignalingState.Connecting, since: 3);
        Switch(isUserFirst);
        await Task.Delay(TimeSpan.FromMinutes(1), _time);
        Assert.Equal((SignalingState.Connecting, 0), (bob.Signaling.Status.Current.State, hub.OnlineUsers.Count));
        Switch(!isUserFirst);
        await bob.WaitForAsync(SignalingState.Connected, since: 4);

        Assert.Equal([Bob], hub.OnlineUsers);

        void Switch(bool isUser)
        {
            if (isUser)
            {
                hub.SetOnline(Bob, isOnline: true);
            }
            else
            {
                hub.SetOnline(Bob, Phone, isOnline: true);
            }
        }
    });

    [Fact]
    public void An_outage_while_connecting_fails_it() => Run(async hub =>
    {
        hub.SetConditions(new SignalingConditions { Latency = TimeSpan.FromSeconds(1) });
        var device = Create(hub, Alice);
        var connecting = device.ConnectAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(500), _time);

        hub.SetOnline(Alice, isOnline: false);

        await Assert.ThrowsAsync<ZegoException>(() => connecting);
        Assert.Equal(SignalingState.Disconnected, device.Signaling.Status.Current.State);
    });

    [Fact]
    public void Disconnecting_while_connecting_fails_it_and_giving_up_cancels_it() => Run(async hub =>
    {
        hub.SetConditions(new SignalingConditions { Latency = TimeSpan.FromSeconds(1) });
        var device = Create(hub, Alice);
        var connecting = device.ConnectAsync();

        await device.Signaling.DisconnectAsync();
        await Assert.ThrowsAsync<ZegoException>(() => connecting);

        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(1), _time);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => device.Signaling.ConnectAsync(device.Identity, giveUp.Token));
        Assert.Equal(SignalingState.Disconnected, device.Signaling.Status.Current.State);
        await device.ConnectAsync();
        Assert.Equal(TimeSpan.FromSeconds(3), _time.GetElapsedTime(0));
    });

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Shares_are_shares(double share)
    {
        Refused("Loss", new() { Loss = share });
        Refused("Duplication", new() { Duplication = share });
        Refused("Reordering", new() { Reordering = share });
    }

    [Fact]
    public void Delays_are_at_most_an_hour()
    {
        Refused("Latency", new() { Latency = TimeSpan.FromHours(1.1) });
        Refused("Jitter", new() { Jitter = TimeSpan.FromTicks(-1) });
        Refused("ReorderDelay", new() { ReorderDelay = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentNullException>(() => new InMemorySignalingHub(null!));
        Assert.Throws<ArgumentNullException>(() => new InMemorySignalingHub().SetConditions(null!));
        Assert.Throws<ArgumentException>(() => new InMemorySignalingHub().SetOnline(default, true));
        Assert.Throws<ArgumentException>(() => new InMemorySignalingHub().SetOnline(Alice, default, true));
    }

    private static void Refused(string property, SignalingConditions conditions)
    {
        Assert.Throws<ArgumentException>($"conditions.{property}", () => new InMemorySignalingHub().SetConditions(conditions));
        Assert.Throws<ArgumentException>($"conditions.{property}", () => new InMemorySignalingHub().SetConditions(Alice, conditions));
        Assert.Throws<ArgumentException>($"options.Conditions.{property}", () => new InMemorySignalingHub(new InMemorySignalingOptions { Conditions = conditions }));
    }

    private (InMemorySignalingHub Hub, IReadOnlyList<int> Texts) Send(int count, SignalingConditions conditions, int seed)
    {
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(_time, seed));
        return _time.Run(async () =>
        {
            var alice = await ConnectAsync(hub, Alice);
            var bob = await ConnectAsync(hub, Bob);
            hub.SetConditions(conditions);
            for (var i = 0; i < count; i++)
            {
                await alice.SendAsync(i.ToString(CultureInfo.InvariantCulture), Bob);
                await Task.Delay(TimeSpan.FromMilliseconds(10), _time);
            }

            await Task.Delay(TimeSpan.FromMinutes(1), _time);
            return (hub, (IReadOnlyList<int>)[.. bob.Texts.Select(static text => int.Parse(text, CultureInfo.InvariantCulture))]);
        });
    }

    private void Run(Func<InMemorySignalingHub, Task> body)
    {
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(_time));
        _time.Run(() => body(hub));
    }

    private Device Create(InMemorySignalingHub hub, UserId user) =>
        new(new HubRig(), hub.CreateSignaling(), new SignalingIdentity { UserId = user, DeviceId = Phone });

    private async Task<Device> ConnectAsync(InMemorySignalingHub hub, UserId user)
    {
        var device = Create(hub, user);
        await device.Signaling.ConnectAsync(device.Identity);
        return device;
    }
}
