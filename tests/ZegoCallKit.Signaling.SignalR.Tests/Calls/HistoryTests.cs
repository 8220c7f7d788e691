using System.Reactive.Linq;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>The history that the server keeps, the user's status, and push targets.</summary>
public sealed class HistoryTests : IAsyncDisposable
{
    private readonly InMemoryCloud _cloud = new();
    private readonly List<TestPhone> _phones = [];
    private readonly Servers _server = Setup.Create();

    [Fact]
    public async Task The_history_states_who_when_how_and_how_long_on_all_devices_and_after_a_restart_of_the_client()
    {
        var started = TimeProvider.System.GetUtcNow();
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var call = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(call, rings);
        var (carol, laptop) = (await PhoneAsync("carol"), await PhoneAsync("bob", "laptop"));

        foreach (var device in new[] { bob, laptop })
        {
            var entry = Assert.Single((await ReadAsync(device)).Entries);
            Assert.Equal((call.Id, CallDirection.Incoming, CallOutcome.Answered, CallKind.Video), (entry.CallId, entry.Direction, entry.Outcome, entry.Kind));
            Assert.Equal((alice.User.Id, bob.User.Id, "phone"), (entry.Inviter, Assert.Single(entry.Invitees), entry.Device?.Value));
            Assert.InRange(entry.StartedAt, started.AddSeconds(-1), TimeProvider.System.GetUtcNow().AddSeconds(1));
            Assert.Null(entry.Duration);
        }

        Assert.Empty((await ReadAsync(carol)).Entries);
        await call.HangUpAsync(TestContext.Current.CancellationToken);
        await TestPhone.EndAsync(rings);
        Assert.NotNull(Assert.Single((await ReadAsync(bob)).Entries).Duration);
        await bob.Client.DisposeAsync();

        var again = await PhoneAsync("bob");
        Assert.Equal(call.Id, Assert.Single((await ReadAsync(again)).Entries).CallId);
        Assert.Equal((CallDirection.Outgoing, "phone"), Assert.Single((await ReadAsync(alice)).Entries.Select(static entry => (entry.Direction, entry.Device?.Value))));
        await again.Client.Calls.SignOutAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ReadAsync(again));
        await again.Client.Calls.SignInAsync(new RoomUser(_server.IdOf("dave")), TestContext.Current.CancellationToken);
        Assert.Empty((await ReadAsync(again)).Entries);
    }

    [Fact]
    public async Task The_history_is_read_in_pages()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var ids = new List<CallId>();
        for (var i = 0; i < 5; i++)
        {
            var call = await alice.DialAsync("bob");
            await (await bob.RingsAsync()).DeclineAsync(cancellationToken: TestContext.Current.CancellationToken);
            await TestPhone.EndAsync(call);
            ids.Insert(0, call.Id);
        }

        var read = new List<CallHistoryEntry>();
        string? cursor = null;
        do
        {
            var page = await alice.Client.Calls.History.ReadAsync(cursor, 2, TestContext.Current.CancellationToken);
            Assert.InRange(page.Entries.Count, 1, 2);
            read.AddRange(page.Entries);
            cursor = page.Cursor;
        }
        while (cursor is not null);

        // Two calls within the same millisecond are ordered by their ids.
        Assert.Equal(ids.Select(static id => id.Value).Order(), read.Select(static entry => entry.CallId.Value).Order());
        Assert.Equal(read.Select(static entry => entry.StartedAt).OrderDescending(), read.Select(static entry => entry.StartedAt));
        Assert.All(read, static entry => Assert.Equal((CallOutcome.Declined, CallDirection.Outgoing), (entry.Outcome, entry.Direction)));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.Client.Calls.History.ReadAsync("no cursor", 2, TestContext.Current.CancellationToken));
        Assert.Contains("invalid", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_waits_while_the_transport_reconnects()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var call = await alice.DialAsync("bob");
        await (await bob.RingsAsync()).DeclineAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.EndAsync(call);
        bob.Network.IsUp = false;
        await bob.Client.Calls.Status.Changes.FirstAsync(static status => status.State == SignalingState.Connecting);

        var reading = ReadAsync(bob);
        bob.Network.IsUp = true;

        Assert.Equal(call.Id, Assert.Single((await reading).Entries).CallId);
    }

    [Fact]
    public async Task A_user_who_does_not_want_to_be_disturbed_is_not_rung_and_gets_a_missed_call()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        await bob.Client.Calls.SetStatusAsync(UserStatus.DoNotDisturb, TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

        var refused = await alice.DialAsync("bob");
        var end = await refused.Completion.WaitAsync(TestContext.Current.CancellationToken);
        await bob.MissedAsync();
        Assert.Equal((CallEndReason.Declined, SignalingRefusal.DoNotDisturb, 0), (end.Reason, end.Refusal, bob.RingCount));

        await bob.Client.Calls.SetStatusAsync(null, cancellationToken: TestContext.Current.CancellationToken);
        var dialed = await alice.DialAsync("bob");
        await (await bob.RingsAsync()).DeclineAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.EndAsync(dialed);
    }

    [Fact]
    public async Task A_status_of_one_second_ends_by_itself()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var statuses = new List<string?>();
        var isOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var changes = alice.Signaling.PresenceChanges.Where(change => change.User == bob.User.Id).Subscribe(change =>
        {
            statuses.Add(change.Status);
            if (statuses.Contains("out") && change.Status is null)
            {
                isOver.TrySetResult();
            }
        });
        using var watch = alice.Signaling.Watch([bob.User.Id]);

        await bob.Client.Calls.SetStatusAsync("out", TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        await isOver.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_push_target_is_what_the_offline_ringer_gets()
    {
        var ringer = new RecordingRinger();
        await using var server = new TestServer(configure: services => services.AddSingleton<IOfflineRinger>(ringer));
        await server.StartAsync();
        var (alice, bob) = (await PhoneAsync("alice", server: server), await PhoneAsync("bob", server: server));
        await bob.Client.Calls.SetPushTargetAsync(new PushTarget(PushService.WebPush, """{"endpoint":"https://push.example/1"}"""), TestContext.Current.CancellationToken);
        await bob.Client.Calls.SignOutAsync(TestContext.Current.CancellationToken);

        var call = await alice.DialAsync("bob");

        var ring = await ringer.Rang.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var device = Assert.Single(ring.Devices);
        Assert.Equal(("phone", "webpush", """{"endpoint":"https://push.example/1"}"""), (device.Device, device.Service, device.Target));
        await call.CancelAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private static Task<CallHistoryPage> ReadAsync(TestPhone phone) => phone.Client.Calls.History.ReadAsync(cancellationToken: TestContext.Current.CancellationToken);

    private async Task<TestPhone> PhoneAsync(string user, string device = "phone", Servers? server = null)
    {
        await (server ?? _server).StartAsync();
        var phone = await TestPhone.CreateAsync(server ?? _server, _cloud, user, device);
        _phones.Add(phone);
        await phone.SignInAsync();
        return phone;
    }
}
