using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>Rule 30: guests knock, and the host lets them in or not.</summary>
public sealed class LobbyTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly InMemoryCloud _cloud = new();
    private readonly List<TestPhone> _phones = [];
    private readonly Servers _server = Setup.Create();

    [Fact]
    public async Task Rule_30_a_guest_whom_the_host_admits_is_in_the_call_and_all_have_tokens_for_its_room()
    {
        var (host, bob, guest) = (await PhoneAsync("host"), await PhoneAsync("bob"), await PhoneAsync("guest"));
        var (call, side) = await TalkAsync(host, bob);
        var knocks = call.Knocks.FirstAsync().ToTask();

        var knocking = guest.Client.Calls.KnockAsync(call.Id, CallKind.Video, cancellationToken: TestContext.Current.CancellationToken);
        var knock = await knocks.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(guest.User.Id, knock.Id);
        await HaveTokensAsync("bob", "host");
        await call.AdmitAsync(knock.Id, TestContext.Current.CancellationToken);

        var joined = await knocking.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(joined!);
        await TestPhone.UntilAsync(side, static state => state.Accepted.Count() == 2);
        await TestPhone.UntilAsync(joined!, static state => state.Accepted.Count() == 2);
        await HaveTokensAsync("bob", "guest", "host");
        await call.EndForAllAsync(TestContext.Current.CancellationToken);
        Assert.Equal(CallEndReason.RemoteHangUp, await TestPhone.EndAsync(joined!));
    }

    [Fact]
    public async Task Rule_30_a_guest_whom_the_host_refuses_is_not_in_the_call()
    {
        var (host, bob, guest) = (await PhoneAsync("host"), await PhoneAsync("bob"), await PhoneAsync("guest"));
        var (call, side) = await TalkAsync(host, bob);
        using var refusing = call.Knocks.SelectMany(knock => Observable.FromAsync(() => call.RefuseAsync(knock.Id))).Subscribe();

        Assert.Null(await guest.Client.Calls.KnockAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken));

        await Assert.ThrowsAsync<ZegoException>(() => guest.Signaling.GetRoomTokenAsync(call.Id, TestContext.Current.CancellationToken));
        await HaveTokensAsync("bob", "host");
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => side.AdmitAsync(guest.User.Id, TestContext.Current.CancellationToken));
        Assert.Contains("Only the user who started the call", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_30_while_the_host_is_not_in_the_call_every_member_lets_guests_in()
    {
        var (host, bob, carol, guest) = (await PhoneAsync("host"), await PhoneAsync("bob"), await PhoneAsync("carol"), await PhoneAsync("guest"));
        var call = await host.Client.Calls.InviteAsync([bob.User, carol.User], cancellationToken: TestContext.Current.CancellationToken);
        var (first, second) = (await bob.RingsAsync(), await carol.RingsAsync());
        await first.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await second.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.UntilAsync(first, static state => state.Accepted.Count() == 2);
        await call.HangUpAsync(TestContext.Current.CancellationToken);
        await TestPhone.UntilAsync(first, static state => state.Accepted.Count() == 1);
        var knocks = first.Knocks.FirstAsync().ToTask();
        using var admitting = second.Knocks.SelectMany(knock => Observable.FromAsync(() => second.AdmitAsync(knock.Id))).Subscribe();

        var joined = await guest.Client.Calls.KnockAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal(guest.User.Id, (await knocks.WaitAsync(Patience, TestContext.Current.CancellationToken)).Id);
        await TestPhone.InCallAsync(joined!);
        await HaveTokensAsync("bob", "carol", "guest", "host");
    }

    [Fact]
    public async Task Rule_30_knowing_the_id_of_a_call_is_not_enough()
    {
        var (host, bob, guest) = (await PhoneAsync("host"), await PhoneAsync("bob"), await PhoneAsync("guest"));
        var (call, _) = await TalkAsync(host, bob);

        await Assert.ThrowsAsync<CallEndedException>(() => guest.Client.Calls.JoinAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken));

        await HaveTokensAsync("bob", "host");
        Assert.Equal(2, _cloud.GetUsers(call.Id.Value).Count);
        Assert.Single(call.State.Current.Accepted);
    }

    [Fact]
    public async Task Rule_30_nobody_opens_for_a_call_that_does_not_exist_and_a_second_knock_or_signing_out_ends_the_waiting()
    {
        var (host, bob, guest) = (await PhoneAsync("host"), await PhoneAsync("bob"), await PhoneAsync("guest"));
        var fault = await Assert.ThrowsAsync<CallEndedException>(() => guest.Client.Calls.KnockAsync(new CallId("nothing"), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(CallEndReason.NotFound, fault.End?.Reason);
        var (call, _) = await TalkAsync(host, bob);
        var knocks = call.Knocks.FirstAsync().ToTask();
        var knocking = guest.Client.Calls.KnockAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken);
        await knocks.WaitAsync(Patience, TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => guest.Client.Calls.KnockAsync(call.Id, cancellationToken: TestContext.Current.CancellationToken));
        await guest.Client.Calls.SignOutAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => knocking);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private static async Task<(ICall Call, ICall Side)> TalkAsync(TestPhone caller, TestPhone callee)
    {
        var call = await caller.DialAsync(callee.Name);
        var side = await callee.RingsAsync();
        await side.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(call, side);
        return (call, side);
    }

    private async Task<TestPhone> PhoneAsync(string user)
    {
        await _server.StartAsync();
        var phone = await TestPhone.CreateAsync(_server, _cloud, user, "phone", hasTokens: true);
        _phones.Add(phone);
        await phone.SignInAsync();
        return phone;
    }

    private Task HaveTokensAsync(params string[] names) => Eventually.TrueAsync(() => Task.FromResult(_server.TokenHolders.ToHashSet(StringComparer.Ordinal).SetEquals(names.Select(name => _server.IdOf(name).Value))));
}
