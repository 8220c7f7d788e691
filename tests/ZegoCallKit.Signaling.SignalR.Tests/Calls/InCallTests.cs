using System.Reactive.Linq;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>Calls in progress whose members lose their networks, or leave and are invited again.</summary>
public sealed class InCallTests : IAsyncDisposable
{
    private readonly InMemoryCloud _cloud = new();
    private readonly List<TestPhone> _phones = [];
    private readonly Servers _servers = Setup.Create();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(50));

    [Fact]
    public async Task A_peer_whose_device_stops_working_is_lost()
    {
        var (alice, bob) = (await PhoneAsync("alice", _time), await PhoneAsync("bob"));
        var (call, _) = await TalkAsync(alice, bob);

        bob.Network.IsUp = false;
        _cloud.Disconnect(bob.User.Id.Value);

        await PassUntilAsync(() => call.Completion.IsCompleted);
        Assert.Equal(CallEndReason.PeerLost, await TestPhone.EndAsync(call));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_call_survives_an_outage_of_its_signals(bool isOwn)
    {
        var (alice, bob) = (await PhoneAsync("alice", _time), await PhoneAsync("bob"));
        var (call, side) = await TalkAsync(alice, bob);
        var cut = isOwn ? alice : bob;
        cut.Network.IsUp = false;
        await cut.Client.Calls.Status.Changes.FirstAsync(static status => !status.IsConnected);
        for (var second = 0; second < 20; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        cut.Network.IsUp = true;
        await cut.Client.Calls.Status.Changes.FirstAsync(static status => status.IsConnected);
        Assert.Null(call.State.Current.End);
        await side.RaiseHandAsync(TestContext.Current.CancellationToken);

        await TestPhone.UntilAsync(call, state => state.Members[bob.User.Id].Status.IsHandRaised);
        await side.HangUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(CallEndReason.RemoteHangUp, await TestPhone.EndAsync(call));
    }

    [Fact]
    public async Task A_member_who_left_and_is_invited_again_answers_on_another_device()
    {
        var (alice, carol) = (await PhoneAsync("alice"), await PhoneAsync("carol"));
        var (phone, laptop) = (await PhoneAsync("bob"), await PhoneAsync("bob", device: "laptop"));
        await PhoneAsync("alice", device: "laptop");
        var (call, _) = await TalkAsync(alice, carol);
        await call.InviteMoreAsync([phone.User], cancellationToken: TestContext.Current.CancellationToken);
        var (side, other) = (await phone.RingsAsync(), await laptop.RingsAsync());
        await side.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(call, side);
        Assert.Equal(CallEndReason.AnsweredElsewhere, await TestPhone.EndAsync(other));
        await side.HangUpAsync(TestContext.Current.CancellationToken);
        await TestPhone.UntilAsync(call, state => state.Members[phone.User.Id].State == CallMemberState.Left);

        await call.InviteMoreAsync([phone.User], cancellationToken: TestContext.Current.CancellationToken);
        var again = await laptop.RingsAsync();
        var onPhone = await phone.RingsAsync();
        await again.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);

        await TestPhone.InCallAsync(call, again);
        Assert.Equal(CallEndReason.AnsweredElsewhere, await TestPhone.EndAsync(onPhone));
        await TestPhone.UntilAsync(call, state => state.Members[phone.User.Id].State == CallMemberState.Accepted);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var phone in _phones)
        {
            await phone.DisposeAsync();
        }

        await _servers.DisposeAsync();
    }

    private static async Task<(ICall Call, ICall Side)> TalkAsync(TestPhone caller, TestPhone callee)
    {
        var call = await caller.DialAsync(callee.Name);
        var side = await callee.RingsAsync();
        await side.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await TestPhone.InCallAsync(call, side);

        // A member that has not appeared in the room would be lost after 30 s.
        await call.Room!.Users.Changes.FirstAsync(_ => call.Room.Users.Current.Items.ContainsKey(callee.User.Id));

        // Publishing would time out if the clock was advanced meanwhile.
        await Eventually.TrueAsync(() => Task.FromResult(call.Publication?.State.Current.Phase == PublicationPhase.Publishing));
        return (call, side);
    }

    /// <summary>Lets the time of alice pass, in steps that are no sleep of a device.</summary>
    private Task PassUntilAsync(Func<bool> condition) => Eventually.TrueAsync(() =>
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return Task.FromResult(condition());
    });

    private async Task<TestPhone> PhoneAsync(string user, TimeProvider? time = null, string device = "phone")
    {
        await _servers.StartAsync();
        var phone = await TestPhone.CreateAsync(_servers, _cloud, user, device, time: time);
        _phones.Add(phone);
        await phone.SignInAsync();
        return phone;
    }
}
