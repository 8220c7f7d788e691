using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandCallTests
{
    private static readonly RoomUser Alice = new(new UserId("alice"), "Alice");
    private static readonly RoomUser Bob = new(new UserId("bob"), "Bob");

    private readonly Lobby _lobby = new();

    [Fact]
    public void People_in_a_lobby_call_each_other_in_a_room_of_their_own() => _lobby.Time.Run(async () =>
    {
        var alice = await SignInAsync(Alice);
        var bob = await SignInAsync(Bob);
        var incoming = bob.Incoming.Record();

        var dialled = await alice.InviteAsync([Bob], new InviteOptions { CustomData = new string('x', 2_000) });
        var taken = await incoming.WaitForAsync(static _ => true);
        Assert.Equal(2_000, taken.CustomData.Length);
        await taken.AcceptAsync();
        await dialled.State.Changes.FirstAsync(static state => state.Phase == CallPhase.InCall).ToTask();
        Assert.Equal(["alice", "bob"], _lobby.Cloud.GetUsers(dialled.Room!.Id.Value).Select(static user => user.Id).Order(StringComparer.Ordinal));
        Assert.Equal(2, _lobby.Cloud.GetUsers(Lobby.Id.Value).Count);
        await Task.Delay(TimeSpan.FromMinutes(5), _lobby.Time);
        await taken.HangUpAsync();

        Assert.Equal(CallEndReason.RemoteHangUp, (await dialled.Completion).Reason);
        Assert.Empty(_lobby.Cloud.GetUsers(dialled.Id.Value));
        Assert.Equal(2, _lobby.Cloud.GetUsers(Lobby.Id.Value).Count);
        await _lobby.CloseAsync();
    });

    [Fact]
    public void In_the_one_room_mode_a_call_fails_with_the_reason() => _lobby.Time.Run(async () =>
    {
        var alice = await SignInAsync(Alice, RoomMode.SingleRoom);
        var bob = await SignInAsync(Bob, RoomMode.SingleRoom);
        var incoming = bob.Incoming.Record();
        var dialled = await alice.InviteAsync([Bob]);
        var taken = await incoming.WaitForAsync(static _ => true);

        await Assert.ThrowsAsync<CallEndedException>(() => taken.AcceptAsync());

        var end = await taken.Completion;
        Assert.Equal(CallEndReason.Failed, end.Reason);
        Assert.Equal(ZegoErrorCode.RoomCountExceed, end.Code);
        await dialled.Completion;
        await _lobby.CloseAsync();
    });

    private async Task<ICallService> SignInAsync(RoomUser user, RoomMode mode = RoomMode.MultiRoom)
    {
        var signaling = _lobby.CreateSignaling();
        var options = new CallServiceOptions { Signaling = signaling, PublishFor = static _ => new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None } };
        signaling.Use(await _lobby.EnterAsync(user, mode, options));
        var calls = _lobby.ClientOf(user.Id).Calls;
        await calls.SignInAsync(user);
        return calls;
    }
}
