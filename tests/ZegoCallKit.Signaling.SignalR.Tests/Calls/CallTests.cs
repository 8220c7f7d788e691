using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>Calls between clients that know nothing of each other but the server and the media cloud.</summary>
public sealed class CallTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly InMemoryCloud _cloud = new();
    private readonly List<TestPhone> _phones = [];
    private readonly Servers _server;

    public CallTests() => _server = Setup.Create(TestServer.Generous with { JournalFile = Path.Combine(_folder, "journal") });

    [Fact]
    public async Task A_user_rings_another_who_accepts()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));

        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();
        Assert.Equal(dialed.Id, rings.Id);
        await TestPhone.UntilAsync(dialed, state => state.Members[_server.IdOf("bob")].State == CallMemberState.Received);
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(dialed, rings);
        await rings.HangUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.LocalHangUp), (await TestPhone.EndAsync(dialed), await TestPhone.EndAsync(rings)));
        Assert.Empty(_server.Errors);
    }

    [Fact]
    public async Task A_call_is_declined_with_words()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var dialed = await alice.DialAsync("bob");

        await (await bob.RingsAsync()).DeclineAsync("not now", cancellationToken: TestContext.Current.CancellationToken);

        var end = await dialed.Completion.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((CallEndReason.Declined, "not now"), (end.Reason, end.CustomData));
    }

    [Fact]
    public async Task A_call_that_is_canceled_is_missed()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();

        await dialed.CancelAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(CallEndReason.CanceledByCaller, await TestPhone.EndAsync(rings));
        await bob.MissedAsync();
        Assert.Equal(dialed.Id, Assert.Single(bob.Missed).CallId);
    }

    [Fact]
    public async Task Of_two_devices_that_accept_at_once_one_is_in_the_call_and_the_other_never_enters_the_room()
    {
        var alice = await PhoneAsync("alice");
        var (phone, laptop) = (await PhoneAsync("bob"), await PhoneAsync("bob", "laptop"));
        var dialed = await alice.DialAsync("bob");
        ICall[] ringing = [await phone.RingsAsync(), await laptop.RingsAsync()];

        var answers = ringing.Select(static call => call.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken)).ToArray();
        await Task.WhenAll(answers.Select(static answer => answer.ContinueWith(static _ => { }, TaskScheduler.Default)));

        var loser = Assert.Single(ringing, static call => call.State.Current.End is not null);
        var winner = Assert.Single(ringing, static call => call.State.Current.End is null);
        Assert.Equal(CallEndReason.AnsweredElsewhere, await TestPhone.EndAsync(loser));
        Assert.Null(loser.Room);
        await TestPhone.InCallAsync(dialed, winner);
        await dialed.HangUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(CallEndReason.RemoteHangUp, await TestPhone.EndAsync(winner));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ring_that_expires_while_the_caller_is_away_ends_as_the_server_says(bool isAnswered)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        var (alice, bob) = (await PhoneAsync("alice", time: time), await PhoneAsync("bob"));
        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();
        await TestPhone.UntilAsync(dialed, state => state.Members[_server.IdOf("bob")].State == CallMemberState.Received);
        alice.Network.IsUp = false;
        await alice.Client.Calls.Status.Changes.FirstAsync(static status => !status.IsConnected);
        if (isAnswered)
        {
            await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        }

        time.Advance(TimeSpan.FromSeconds(61));
        alice.Network.IsUp = true;

        if (isAnswered)
        {
            await TestPhone.InCallAsync(dialed, rings);
            await dialed.HangUpAsync(TestContext.Current.CancellationToken);
            Assert.Equal(CallEndReason.RemoteHangUp, await TestPhone.EndAsync(rings));
        }
        else
        {
            Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed), (await TestPhone.EndAsync(dialed), await TestPhone.EndAsync(rings)));
        }
    }

    [Fact]
    public async Task A_call_that_failed_while_the_caller_was_away_does_not_ring_later()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        var (alice, bob) = (await PhoneAsync("alice", time: time), await PhoneAsync("bob"));
        alice.Network.IsUp = false;
        await alice.Client.Calls.Status.Changes.FirstAsync(static status => !status.IsConnected);
        var failed = await alice.DialAsync("bob");
        await Eventually.TrueAsync(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(failed.Completion.IsCompleted);
        });
        Assert.Equal(CallEndReason.Failed, await TestPhone.EndAsync(failed));

        alice.Network.IsUp = true;
        await alice.Client.Calls.Status.Changes.FirstAsync(static status => status.IsConnected);
        var dialed = await alice.DialAsync("bob");

        Assert.Equal(dialed.Id, (await bob.RingsAsync()).Id);
        await dialed.CancelAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(1, bob.RingCount);
    }

    [Fact]
    public async Task Declining_on_one_device_stops_the_ringing_on_the_other()
    {
        var alice = await PhoneAsync("alice");
        var (phone, laptop) = (await PhoneAsync("bob"), await PhoneAsync("bob", "laptop"));
        var dialed = await alice.DialAsync("bob");
        var (onPhone, onLaptop) = (await phone.RingsAsync(), await laptop.RingsAsync());

        await onPhone.DeclineAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((CallEndReason.Declined, CallEndReason.DeclinedElsewhere), (await TestPhone.EndAsync(dialed), await TestPhone.EndAsync(onLaptop)));
        Assert.Empty(laptop.Missed);
    }

    [Fact]
    public async Task A_user_who_comes_in_time_is_rung()
    {
        var alice = await PhoneAsync("alice");
        var dialed = await alice.DialAsync("bob");
        await TestPhone.UntilAsync(dialed, state => state.Members[_server.IdOf("bob")].State == CallMemberState.Unconfirmed);

        var bob = await PhoneAsync("bob");
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);

        await TestPhone.InCallAsync(dialed, rings);
    }

    [Fact]
    public async Task A_user_who_comes_after_the_call_was_canceled_has_missed_it()
    {
        var alice = await PhoneAsync("alice");
        var dialed = await alice.DialAsync("bob");
        await TestPhone.UntilAsync(dialed, state => state.Members[_server.IdOf("bob")].State == CallMemberState.Unconfirmed);
        await dialed.CancelAsync(cancellationToken: TestContext.Current.CancellationToken);

        var bob = await PhoneAsync("bob");

        await bob.MissedAsync();
        Assert.Equal((dialed.Id, _server.IdOf("alice")), Assert.Single(bob.Missed.Select(static missed => (missed.CallId, missed.From.Id))));
        Assert.Equal(0, bob.RingCount);
    }

    [Fact]
    public async Task A_user_who_comes_after_the_ring_time_has_missed_the_call_on_each_device()
    {
        var (phone, laptop) = (await PhoneAsync("bob"), await PhoneAsync("bob", "laptop"));
        await phone.Client.Calls.SignOutAsync(TestContext.Current.CancellationToken);
        await laptop.Client.Calls.SignOutAsync(TestContext.Current.CancellationToken);
        var alice = await PhoneAsync("alice");
        var dialed = await alice.DialAsync("bob", TimeSpan.FromSeconds(1));
        Assert.Equal(CallEndReason.NoAnswer, await TestPhone.EndAsync(dialed));

        await phone.SignInAsync();
        await laptop.SignInAsync();

        await phone.MissedAsync();
        await laptop.MissedAsync();
        Assert.Equal((0, 0), (phone.RingCount, laptop.RingCount));
    }

    [Fact]
    public async Task Users_who_call_each_other_at_once_are_in_one_call_and_have_missed_none()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        TestPhone[] others = [await PhoneAsync("alice", "laptop"), await PhoneAsync("bob", "laptop")];

        var calls = await Task.WhenAll(alice.DialAsync("bob"), bob.DialAsync("alice"));
        await TestPhone.InCallAsync(calls);
        await calls[0].HangUpAsync(TestContext.Current.CancellationToken);
        await TestPhone.EndAsync(calls[1]);

        // What the server still has to say comes before this.
        foreach (var (caller, callee, other) in new[] { (bob, alice, others[0]), (alice, bob, others[1]) })
        {
            var again = await caller.DialAsync(callee.Name);
            await other.RingsAsync(again.Id);
            await (await callee.RingsAsync()).DeclineAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(CallEndReason.Declined, await TestPhone.EndAsync(again));
        }

        Assert.Equal(calls[0].Id, calls[1].Id);
        Assert.Empty(others.Concat([alice, bob]).SelectMany(static phone => phone.Missed));
        foreach (var phone in others)
        {
            var history = await phone.Client.Calls.History.ReadAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal([CallOutcome.Declined, CallOutcome.Declined, CallOutcome.Answered], history.Entries.Select(static entry => entry.Outcome));
        }

        Assert.Empty(_server.Errors);
    }

    [Fact]
    public async Task A_program_that_starts_again_while_it_rings_rings_again()
    {
        var alice = await PhoneAsync("alice");
        var dialed = await alice.DialAsync("bob");
        var first = await PhoneAsync("bob");
        await first.RingsAsync();
        await TestPhone.UntilAsync(dialed, state => state.Members[_server.IdOf("bob")].State == CallMemberState.Received);

        // As if it had crashed: nothing is said to anybody.
        first.Network.IsUp = false;
        var second = await PhoneAsync("bob");
        var rings = await second.RingsAsync();
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);

        await TestPhone.InCallAsync(dialed, rings);
    }

    [Fact]
    public async Task A_call_is_accepted_during_an_outage()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();
        bob.Network.IsUp = false;
        await bob.Client.Calls.Status.Changes.FirstAsync(static status => status.State == SignalingState.Connecting);

        var accepting = rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.UntilAsync(rings, static state => state.Phase == CallPhase.Connecting);
        bob.Network.IsUp = true;

        await accepting;
        await TestPhone.InCallAsync(dialed, rings);
    }

    [Fact]
    public async Task A_call_that_is_dialed_during_an_outage_rings_after_it()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        alice.Network.IsUp = false;
        await alice.Client.Calls.Status.Changes.FirstAsync(static status => status.State == SignalingState.Connecting);

        var dialed = await alice.DialAsync("bob");
        alice.Network.IsUp = true;

        var rings = await bob.RingsAsync();
        Assert.Equal(dialed.Id, rings.Id);
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(dialed, rings);
        Assert.Equal(1, bob.RingCount);
    }

    [Fact]
    public async Task A_server_that_starts_again_while_it_rings_rings_on()
    {
        var (alice, bob) = (await PhoneAsync("alice"), await PhoneAsync("bob"));
        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();

        await _server.StopAsync();
        await Task.WhenAll(alice.Client.Calls.Status.Changes.FirstAsync(static status => !status.IsConnected).ToTask(), bob.Client.Calls.Status.Changes.FirstAsync(static status => !status.IsConnected).ToTask());
        Assert.Equal((CallPhase.Dialing, CallPhase.Ringing), (dialed.State.Current.Phase, rings.State.Current.Phase));
        await _server.StartAsync();
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);

        await TestPhone.InCallAsync(dialed, rings);
        Assert.Equal(1, bob.RingCount);
    }

    [Fact]
    public async Task A_server_that_loses_its_store_while_it_rings_is_told_of_the_ring_again()
    {
        await using var forgetful = new TestServer();
        var alice = await PhoneAsync("alice", server: forgetful);
        var bob = await PhoneAsync("bob", server: forgetful);
        var dialed = await alice.DialAsync("bob");
        var rings = await bob.RingsAsync();

        await forgetful.StopAsync();
        await forgetful.StartAsync();
        await alice.Client.Calls.Status.Changes.FirstAsync(static status => status.HasGap);
        await bob.Client.Calls.Status.Changes.FirstAsync(static status => status.HasGap);
        await forgetful.Logs.WaitForAsync($"Call {dialed.Id}: rings");
        await Eventually.TrueAsync(() => Task.FromResult(forgetful.Logs.Entries.Count(entry => entry.Text == $"Call {dialed.Id}: rings.") >= 2));
        await rings.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);

        await TestPhone.InCallAsync(dialed, rings);
        Assert.Equal(1, bob.RingCount);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<TestPhone> PhoneAsync(string user, string device = "phone", Servers? server = null, TimeProvider? time = null)
    {
        await (server ?? _server).StartAsync();
        var phone = await TestPhone.CreateAsync(server ?? _server, _cloud, user, device, time: time);
        _phones.Add(phone);
        await phone.SignInAsync();
        return phone;
    }
}
