using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Authentication;

/// <summary>How a transport gets, renews and loses its token, with a clock that only the test advances.</summary>
public sealed class TokenTests
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentQueue<string> _given = new();

    [Fact]
    public async Task A_token_is_renewed_after_four_fifths_of_its_life_and_nobody_notices()
    {
        await using var world = await World.StartAsync(time: _time);
        var (alice, network) = await world.ConnectAsync(World.Alice, configure: WithTokens);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        await alice.WaitForAsync(SignalingState.Connected);
        using var watch = alice.Signaling.Watch([World.Bob]);
        await alice.Presence.WaitAsync(static changes => changes.Count == 1);

        _time.Advance(TimeSpan.FromMinutes(7.9));
        Assert.Equal(1, network.Connections);
        // In small steps, because the attempt has ten seconds of this clock.
        await AdvanceUntilAsync(() => network.Connections >= 2, TimeSpan.FromMilliseconds(100));

        Assert.Equal((2, 2), (network.Connections, _given.Count));
        await bob.SendAsync("to alice", World.Alice);
        await alice.WaitForAsync("to alice");
        await alice.SendAsync("to bob", World.Bob);
        await bob.WaitForAsync("to bob");
        Assert.Equal([SignalingState.Disconnected, SignalingState.Connecting, SignalingState.Connected], alice.States.Items.Select(static state => state.State));

        // The server ended the first connection itself, and watches for the second one.
        await bob.Signaling.DisconnectAsync(TestContext.Current.CancellationToken);
        await alice.Presence.WaitAsync(static changes => changes.Count == 2);
        Assert.Equal([true, false], alice.Presence.Items.Select(static change => change.IsOnline));
    }

    [Fact]
    public async Task Messages_that_are_sent_during_a_renewal_arrive_in_order()
    {
        await using var world = await World.StartAsync(time: _time);
        var (alice, _) = await world.ConnectAsync(World.Alice, configure: WithTokens);
        var (bob, _) = await world.ConnectAsync(World.Bob, configure: WithTokens);
        var sends = new List<Task>();
        for (var i = 0; i < 90; i++)
        {
            sends.Add(i % 2 == 0 ? alice.SendAsync($"{i}", World.Bob) : alice.SendAsync($"{i}", TimeSpan.FromHours(1), World.Bob));
            if (i == 30)
            {
                // What is in transit has seconds of this clock.
                await Task.WhenAll(sends);
                await bob.Received.WaitAsync(static items => items.Count > 30);
                _time.Advance(TimeSpan.FromMinutes(8));
            }
        }

        await Task.WhenAll(sends);

        await bob.Received.WaitAsync(static items => items.Count >= 90);
        Assert.Equal(Enumerable.Range(0, 90).Select(static i => $"{i}"), bob.Texts);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again()
    {
        var isBroken = false;
        await using var world = await World.StartAsync(time: _time);
        var (alice, network) = await world.ConnectAsync(World.Alice, configure: options => WithTokens(options) with
        {
            TokenProvider = (identity, token) => isBroken ? throw new InvalidOperationException("no tokens today") : WithTokens(options).TokenProvider(identity, token),
        });
        isBroken = true;
        _time.Advance(TimeSpan.FromMinutes(8));
        await AdvanceUntilAsync(() => world.Logs.Entries.Any(static entry => entry.Text.Contains("could not be renewed, attempt 1", StringComparison.Ordinal)));

        isBroken = false;
        await AdvanceUntilAsync(() => _given.Count == 2);

        await Eventually.TrueAsync(() => Task.FromResult(network.Connections == 2));
        Assert.True(alice.Signaling.Status.Current.IsConnected);
    }

    [Fact]
    public async Task A_token_that_ends_ends_the_connection_until_there_is_another()
    {
        var isBroken = false;
        await using var world = await World.StartAsync(time: _time);
        var (alice, _) = await world.ConnectAsync(World.Alice, configure: options => WithTokens(options) with
        {
            TokenProvider = (identity, token) => isBroken ? throw new InvalidOperationException("no tokens today") : WithTokens(options).TokenProvider(identity, token),
        });
        isBroken = true;
        await alice.WaitForAsync(SignalingState.Connected);

        await AdvanceUntilAsync(() => alice.Signaling.Status.Current.State == SignalingState.Connecting, TimeSpan.FromMinutes(1));
        Assert.Equal(SignalingReason.Unauthorized, alice.Signaling.Status.Current.Reason);
        isBroken = false;

        await AdvanceUntilAsync(() => alice.Signaling.Status.Current.IsConnected);
    }

    [Fact]
    public async Task A_token_with_life_left_is_used_again_after_an_outage()
    {
        await using var world = await World.StartAsync(time: _time);
        var (alice, network) = await world.ConnectAsync(World.Alice, configure: WithTokens);
        network.Break();
        await alice.WaitForAsync(SignalingState.Connecting, 3);

        await AdvanceUntilAsync(() => alice.Signaling.Status.Current.IsConnected);

        Assert.Single(_given);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\nheader: b")]
    [InlineData(null)]
    public async Task A_token_that_cannot_be_one_is_refused_before_anything_is_sent(string? token)
    {
        await using var world = await World.StartAsync();
        var (alice, network) = world.Create(World.Alice, configure: options => options with { TokenProvider = (_, _) => Task.FromResult(token!) });

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.ConnectAsync());

        Assert.Contains("printable ASCII", fault.Message, StringComparison.Ordinal);
        Assert.Equal((SignalingReason.Unauthorized, 0), (alice.Signaling.Status.Current.Reason, network.Connections));
    }

    [Fact]
    public async Task A_token_that_the_server_does_not_accept_is_fetched_anew_and_never_told()
    {
        const string Canary = "canary-of-a-token";
        var isWrong = true;
        await using var world = await World.StartAsync();
        var (alice, network) = world.Create(World.Alice, configure: options => options with
        {
            TokenProvider = (identity, token) => isWrong ? Task.FromResult(Canary) : TestOptions.For(options.Server).TokenProvider(identity, token),
        });

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.ConnectAsync());
        Assert.Equal(ZegoErrorCode.RoomTokenInnerError, fault.Code);
        Assert.Equal(SignalingReason.Unauthorized, alice.Signaling.Status.Current.Reason);
        isWrong = false;
        await alice.ConnectAsync();
        isWrong = true;
        network.Break();
        await alice.States.WaitAsync(static states => states.Count(static state => state.IsConnected) == 2);

        Assert.DoesNotContain(Canary, fault.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(world.Logs.Entries, static entry => entry.Text.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_provider_that_hangs_is_given_up()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = world.Create(World.Alice, configure: static options => options with
        {
            ConnectTimeout = TimeSpan.FromSeconds(1),
            TokenProvider = static (_, _) => new TaskCompletionSource<string>().Task,
        });

        await Assert.ThrowsAsync<ZegoException>(() => alice.ConnectAsync());
    }

    private SignalRCallSignalingOptions WithTokens(SignalRCallSignalingOptions options) => options with
    {
        TokenProvider = (identity, _) =>
        {
            var token = Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, _time.GetUtcNow(), TokenLife);
            _given.Enqueue(token);
            return Task.FromResult(token);
        },
    };

    private Task AdvanceUntilAsync(Func<bool> condition, TimeSpan? step = null) => Eventually.TrueAsync(() =>
    {
        if (!condition())
        {
            _time.Advance(step ?? TimeSpan.FromSeconds(1));
        }

        return Task.FromResult(condition());
    });
}
