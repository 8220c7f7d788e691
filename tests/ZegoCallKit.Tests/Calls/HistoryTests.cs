using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Tests.Calls.Signaling;

namespace ZegoCallKit.Tests.Calls;

/// <summary>The history of calls: that of this client without a server, and that of a server.</summary>
public sealed class HistoryTests
{
    private static readonly SignalingCapabilities WithHistory = new() { HasHistory = true, HasStatus = true, HasPush = true };

    [Fact]
    public void Without_a_server_the_calls_that_have_ended_here_are_listed_with_their_outcomes() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var talked = await alice.DialAsync(new InviteOptions { Kind = CallKind.Audio }, bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(talked, CallPhase.InCall);
        await world.PassAsync(30);
        await talked.HangUpAsync();
        await rings.Completion;
        await world.PassAsync(1);
        var declined = await alice.DialAsync(bob);
        await (await bob.RingsAsync(1)).DeclineAsync();
        await declined.Completion;
        await world.PassAsync(1);
        var canceled = await alice.DialAsync(bob);
        var missed = await bob.RingsAsync(2);
        await canceled.CancelAsync();
        await missed.Completion;
        await world.PassAsync(1);
        var unanswered = await alice.DialAsync(new InviteOptions { RingTimeout = TimeSpan.FromSeconds(5) }, bob);
        await unanswered.Completion;
        await world.PassAsync(10);

        Assert.False(alice.Calls.History.IsKeptByServer);
        var ofAlice = (await alice.Calls.History.ReadAsync()).Entries;
        var ofBob = (await bob.Calls.History.ReadAsync()).Entries;

        Assert.Equal([CallOutcome.Missed, CallOutcome.Canceled, CallOutcome.Declined, CallOutcome.Answered], ofAlice.Select(static entry => entry.Outcome));
        Assert.Equal([CallOutcome.Missed, CallOutcome.Missed, CallOutcome.Declined, CallOutcome.Answered], ofBob.Select(static entry => entry.Outcome));
        Assert.Equal([unanswered.Id, canceled.Id, declined.Id, talked.Id], ofAlice.Select(static entry => entry.CallId));
        Assert.All(ofAlice, static entry => Assert.Equal((CallDirection.Outgoing, new UserId("alice"), "1"), (entry.Direction, entry.Inviter, entry.Device?.Value)));
        Assert.All(ofBob, static entry => Assert.Equal((CallDirection.Incoming, new UserId("alice"), "bob"), (entry.Direction, entry.Inviter, Assert.Single(entry.Invitees).Value)));
        Assert.All(ofAlice, static entry => Assert.Equal("bob", Assert.Single(entry.Invitees).Value));
        Assert.Equal([null, null, "1", "1"], ofBob.Select(static entry => entry.Device?.Value));
        Assert.Equal([CallKind.Video, CallKind.Video, CallKind.Video, CallKind.Audio], ofBob.Select(static entry => entry.Kind!.Value));
        Assert.InRange(ofAlice[3].Duration!.Value.TotalSeconds, 30, 31);
        Assert.InRange(ofBob[3].Duration!.Value.TotalSeconds, 30, 31);
        Assert.All(ofAlice.Take(3).Concat(ofBob.Take(3)), static entry => Assert.Null(entry.Duration));
    });

    [Fact]
    public void A_call_that_was_answered_elsewhere_and_one_that_came_during_another_are_listed() => CallWorld.Run(async world =>
    {
        var (alice, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("carol"));
        var (phone, laptop) = (await world.PhoneAsync("bob"), await world.PhoneAsync("bob", "2"));
        var call = await alice.DialAsync(phone);
        var rings = await phone.RingsAsync();
        var elsewhere = await laptop.RingsAsync();
        await rings.AcceptAsync();
        await elsewhere.Completion;
        await world.PassAsync(1);
        await (await carol.DialAsync(phone)).CancelAsync();
        await world.PassAsync(2);
        await call.HangUpAsync();
        await rings.Completion;

        Assert.Equal((CallOutcome.Answered, null), Assert.Single((await laptop.Calls.History.ReadAsync()).Entries.Where(entry => entry.CallId == call.Id).Select(static entry => (entry.Outcome, entry.Device))));
        Assert.Equal([(CallOutcome.Missed, "carol"), (CallOutcome.Answered, "alice")], (await phone.Calls.History.ReadAsync()).Entries.Select(static entry => (entry.Outcome, entry.Inviter!.Value.Value)));
    });

    [Fact]
    public void Pages_continue_where_the_page_before_ended() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var ids = new List<CallId>();
        for (var i = 0; i < 5; i++)
        {
            var call = await alice.DialAsync(bob);
            ids.Insert(0, call.Id);
            await (await bob.RingsAsync(i)).DeclineAsync();
            await call.Completion;
            await world.PassAsync(1);
        }

        var first = await alice.Calls.History.ReadAsync(count: 2);
        var late = await alice.DialAsync(bob);
        await (await bob.RingsAsync(5)).DeclineAsync();
        await late.Completion;
        var second = await alice.Calls.History.ReadAsync(first.Cursor, 2);
        var third = await alice.Calls.History.ReadAsync(second.Cursor, 2);

        Assert.Equal(ids, [.. first.Entries.Concat(second.Entries).Concat(third.Entries).Select(static entry => entry.CallId)]);
        Assert.Null(third.Cursor);
        Assert.Empty((await alice.Calls.History.ReadAsync("never given")).Entries);
    });

    [Fact]
    public void Another_user_sees_nothing_of_the_user_before() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        await (await alice.DialAsync(bob)).CancelAsync();
        await world.PassAsync(1);
        Assert.NotEmpty((await alice.Calls.History.ReadAsync()).Entries);

        await alice.Calls.SignOutAsync();
        Assert.Contains("No user is signed in", (await Assert.ThrowsAsync<InvalidOperationException>(() => alice.Calls.History.ReadAsync())).Message, StringComparison.Ordinal);
        await alice.Calls.SignInAsync(new RoomUser(new UserId("alice")));
        Assert.NotEmpty((await alice.Calls.History.ReadAsync()).Entries);
        await alice.Calls.SignOutAsync();
        await alice.Calls.SignInAsync(new RoomUser(new UserId("carol")));
        Assert.Empty((await alice.Calls.History.ReadAsync()).Entries);
        await alice.Calls.SignOutAsync();
        await alice.Calls.SignInAsync(new RoomUser(new UserId("alice")));
        Assert.Empty((await alice.Calls.History.ReadAsync()).Entries);
    });

    [Fact]
    public void With_a_server_its_pages_are_returned_with_what_this_client_knows_of_a_call_that_has_just_ended() => CallWorld.Run(async world =>
    {
        var (alice, server) = await ServedAsync(world, "alice");
        var bob = await world.PhoneAsync("bob");
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await world.PassAsync(10);
        await call.HangUpAsync();
        await rings.Completion;
        server.History = (cursor, count, _) => Task.FromResult(new CallHistoryPage
        {
            Entries = [Entry(call.Id.Value, CallOutcome.Answered), Entry("earlier", CallOutcome.Answered) with { Duration = TimeSpan.FromSeconds(7) }, Entry($"{cursor}-{count}", CallOutcome.Missed)],
            Cursor = "next",
        });

        var page = await alice.Calls.History.ReadAsync("here", 7);

        Assert.True(alice.Calls.History.IsKeptByServer);
        Assert.Equal("next", page.Cursor);
        Assert.Equal([call.Id.Value, "earlier", "here-7"], page.Entries.Select(static entry => entry.CallId.Value));
        Assert.InRange(page.Entries[0].Duration!.Value.TotalSeconds, 10, 11);
        Assert.Equal([TimeSpan.FromSeconds(7), null], page.Entries.Skip(1).Select(static entry => entry.Duration));
    });

    [Fact]
    public void A_page_that_arrives_after_the_user_signed_out_is_not_given_to_anybody() => CallWorld.Run(async world =>
    {
        var (alice, server) = await ServedAsync(world, "alice");
        var answer = new TaskCompletionSource<CallHistoryPage>();
        server.History = (_, _, _) => answer.Task;
        var reading = alice.Calls.History.ReadAsync();
        await world.PassAsync(0.1);

        await alice.Calls.SignOutAsync();
        await alice.Calls.SignInAsync(new RoomUser(new UserId("carol")));
        answer.SetResult(new CallHistoryPage { Entries = [Entry("secret", CallOutcome.Missed)] });

        await Assert.ThrowsAsync<ObjectDisposedException>(() => reading);
    });

    [Fact]
    public void A_server_that_fails_or_does_not_answer_is_a_failure_and_a_canceled_reading_cancels_the_request() => CallWorld.Run(async world =>
    {
        var (alice, server) = await ServedAsync(world, "alice");
        server.History = static (_, _, _) => throw new ZegoException("ReadCallHistory", ZegoErrorCode.RoomConnectTemporaryBroken);
        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, (await Assert.ThrowsAsync<ZegoException>(() => alice.Calls.History.ReadAsync())).Code);

        var given = CancellationToken.None;
        server.History = async (_, _, cancellationToken) =>
        {
            given = cancellationToken;
            await Task.Delay(Timeout.InfiniteTimeSpan, world.Time, cancellationToken);
            throw new InvalidOperationException();
        };
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => alice.Calls.History.ReadAsync());
        await world.PassAsync(0.1);
        Assert.True(given.IsCancellationRequested);

        using var giveUp = new CancellationTokenSource();
        var reading = alice.Calls.History.ReadAsync(cancellationToken: giveUp.Token);
        await world.PassAsync(0.1);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    });

    [Fact]
    public void Arguments_outside_their_limits_are_refused() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");

        Assert.Equal("count", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alice.Calls.History.ReadAsync(count: 0))).ParamName);
        Assert.Equal("count", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alice.Calls.History.ReadAsync(count: 101))).ParamName);
        Assert.Equal("cursor", (await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.History.ReadAsync(""))).ParamName);
        Assert.Equal("cursor", (await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.History.ReadAsync(new string('x', 257)))).ParamName);
    });

    [Fact]
    public void A_status_and_a_push_target_go_to_the_server_within_their_limits() => CallWorld.Run(async world =>
    {
        var (alice, server) = await ServedAsync(world, "alice");
        await alice.Calls.SetStatusAsync(UserStatus.DoNotDisturb, TimeSpan.FromHours(1));
        await alice.Calls.SetStatusAsync(null);
        await alice.Calls.SetPushTargetAsync(new PushTarget(PushService.Apns, "abc"));
        await alice.Calls.SetPushTargetAsync(null);

        Assert.Equal(["status do-not-disturb 01:00:00", "status  ", "push Apns abc", "push  "], server.Settings);
        Assert.Equal("status", (await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.SetStatusAsync("ä"))).ParamName);
        Assert.Equal("status", (await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.SetStatusAsync(""))).ParamName);
        Assert.Equal("status", (await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.SetStatusAsync(new string('x', 65)))).ParamName);
        Assert.Equal("duration", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alice.Calls.SetStatusAsync("busy", TimeSpan.Zero))).ParamName);
        Assert.Equal("duration", (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => alice.Calls.SetStatusAsync("busy", TimeSpan.FromDays(367)))).ParamName);
        Assert.Throws<ArgumentException>(() => new PushTarget((PushService)9, "x"));
        Assert.Throws<ArgumentException>(() => new PushTarget(PushService.Fcm, ""));
        Assert.Throws<ArgumentException>(() => new PushTarget(PushService.Fcm, new string('x', PushTarget.MaxLength + 1)));
        Assert.DoesNotContain("abc", new PushTarget(PushService.Apns, "abc").ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public void Without_a_server_there_is_neither_a_status_nor_a_push_target() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");

        await Assert.ThrowsAsync<NotSupportedException>(() => alice.Calls.SetStatusAsync(UserStatus.DoNotDisturb));
        await Assert.ThrowsAsync<NotSupportedException>(() => alice.Calls.SetPushTargetAsync(new PushTarget(PushService.Fcm, "token")));
    });

    private static CallHistoryEntry Entry(string call, CallOutcome outcome) => new() { CallId = new CallId(call), Direction = CallDirection.Outgoing, StartedAt = DateTimeOffset.UnixEpoch, Outcome = outcome };

    private static async Task<(Phone Phone, ServerSignaling Server)> ServedAsync(CallWorld world, string user)
    {
        ServerSignaling? signaling = null;
        var phone = await world.PhoneAsync(user, configure: options => options with { Signaling = signaling = new ServerSignaling(options.Signaling, WithHistory) });
        return (phone, signaling!);
    }
}
