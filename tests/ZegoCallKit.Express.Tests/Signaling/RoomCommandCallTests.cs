using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Express.Tests.Signaling;

/// <summary>Calls whose signals are commands in a shared room, on the real engine's code.</summary>
public sealed class RoomCommandCallTests
{
    private static readonly RoomUser Alice = new(new UserId("alice"), "Alice");
    private static readonly RoomUser Bob = new(new UserId("bob"), "Bob");
    private static readonly RoomUser Carol = new(new UserId("carol"), "Carol");

    private readonly Lobby _lobby = NativeLobby.Create();

    [Fact]
    public void People_in_a_lobby_ring_talk_and_widen_a_call_in_a_room_of_its_own() => _lobby.Time.Run(async () =>
    {
        var alice = await SignInAsync(Alice);
        var bob = await SignInAsync(Bob);
        var carol = await SignInAsync(Carol);
        var (ringsAtBob, ringsAtCarol) = (bob.Incoming.Record(), carol.Incoming.Record());

        var dialled = await alice.InviteAsync([Bob], new InviteOptions { CustomData = new string('x', 2_000), MaxDuration = TimeSpan.FromMinutes(10) });
        var atBob = await ringsAtBob.WaitForAsync(static _ => true);
        Assert.Equal(2_000, atBob.CustomData.Length);
        await atBob.AcceptAsync();
        await dialled.State.Changes.FirstAsync(static state => state.Phase == CallPhase.InCall).ToTask();
        await Task.Delay(TimeSpan.FromMinutes(4), _lobby.Time);
        await atBob.InviteMoreAsync([Carol]);
        var atCarol = await ringsAtCarol.WaitForAsync(static _ => true);
        await atCarol.AcceptAsync();
        await dialled.State.Changes.FirstAsync(static state => state.Accepted.Count() == 2).ToTask();

        Assert.Equal((Alice.Id, Bob.Id), (atCarol.Inviter!.Id, atCarol.InvitedBy!.Id));
        Assert.Equal(["alice", "bob", "carol"], _lobby.Cloud.GetUsers(dialled.Room!.Id.Value).Select(static user => user.Id).Order(StringComparer.Ordinal));
        Assert.Equal(3, _lobby.Cloud.GetUsers(Lobby.Id.Value).Count);
        ICall[] calls = [dialled, atBob, atCarol];
        foreach (var call in calls)
        {
            Assert.Equal(CallEndReason.MaxDurationReached, (await call.Completion).Reason);
        }

        Assert.Empty(_lobby.Cloud.GetUsers(dialled.Id.Value));
        Assert.Equal(3, _lobby.Cloud.GetUsers(Lobby.Id.Value).Count);
        await _lobby.CloseAsync();
    });

    [Fact]
    public void A_call_is_declined_and_cancelled() => _lobby.Time.Run(async () =>
    {
        var alice = await SignInAsync(Alice);
        var bob = await SignInAsync(Bob);
        var rings = bob.Incoming.Record();
        var declined = await alice.InviteAsync([Bob]);
        await (await rings.WaitForAsync(static _ => true)).DeclineAsync("later");
        var end = await declined.Completion;
        Assert.Equal((CallEndReason.Declined, "later"), (end.Reason, end.CustomData));

        var cancelled = await alice.InviteAsync([Bob]);
        var second = await rings.WaitForAsync(call => call.Id == cancelled.Id);
        await cancelled.CancelAsync();
        Assert.Equal(CallEndReason.CanceledByCaller, (await second.Completion).Reason);
        await _lobby.CloseAsync();
    });

    private async Task<ICallService> SignInAsync(RoomUser user)
    {
        var signaling = _lobby.CreateSignaling();
        var options = new CallServiceOptions { Signaling = signaling, PublishFor = static _ => new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None } };
        signaling.Use(await _lobby.EnterAsync(user, calls: options));
        var calls = _lobby.ClientOf(user.Id).Calls;
        await calls.SignInAsync(user);
        return calls;
    }
}
