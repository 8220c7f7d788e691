using System.Text;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandSignalingTests
{
    private static readonly RoomUser Alice = new(new UserId("alice"));
    private static readonly RoomUser Bob = new(new UserId("bob"));

    private readonly Lobby _lobby = new();

    [Fact]
    public void Only_the_user_who_is_logged_in_can_connect() => Run(async () =>
    {
        var signaling = _lobby.CreateSignaling(await _lobby.EnterAsync(Alice));

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => signaling.ConnectAsync(Identity(Bob)));

        Assert.Contains("'bob' cannot connect", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(SignalingState.Disconnected, signaling.Status.Current.State);
    });

    [Fact]
    public void Without_a_room_nobody_connects_and_a_connected_one_keeps_its_room() => Run(async () =>
    {
        var room = await _lobby.EnterAsync(Alice);
        var signaling = _lobby.CreateSignaling();

        await Assert.ThrowsAsync<InvalidOperationException>(() => signaling.ConnectAsync(Identity(Alice)));
        signaling.Use(room);
        await signaling.ConnectAsync(Identity(Alice));

        Assert.Throws<InvalidOperationException>(() => signaling.Use(room));
        Assert.Throws<ArgumentNullException>(() => signaling.Use(null!));
    });

    [Fact]
    public void The_end_of_the_room_disconnects_and_another_room_connects_again() => Run(async () =>
    {
        var bob = await ConnectAsync(Bob);
        var received = bob.Received.Record();
        var signaling = _lobby.CreateSignaling(await _lobby.EnterAsync(Alice));
        var states = signaling.Status.Changes.Record();
        await signaling.ConnectAsync(Identity(Alice));

        _lobby.Cloud.Kick(Lobby.Id.Value, "alice");
        await states.WaitForAsync(_ => states.Items.Count == 4);
        Assert.Equal([SignalingState.Disconnected, SignalingState.Connecting, SignalingState.Connected, SignalingState.Disconnected], states.Items.Select(static status => status.State));
        Assert.Equal(SignalingReason.Refused, signaling.Status.Current.Reason);
        await Assert.ThrowsAsync<ZegoException>(() => signaling.SendAsync(new SignalingEnvelope { To = [Bob.Id], Payload = new byte[1] }));

        signaling.Use(await _lobby.ClientOf(Alice.Id).LoginRoomAsync(Lobby.Id, Alice));
        await signaling.ConnectAsync(Identity(Alice));
        await signaling.SendAsync(new SignalingEnvelope { To = [Bob.Id], Payload = new byte[1] });
        await received.WaitForAsync(static _ => true);
    });

    [Fact]
    public void Connecting_through_a_room_that_is_over_fails_with_its_reason() => Run(async () =>
    {
        var room = await _lobby.EnterAsync(Alice);
        var signaling = _lobby.CreateSignaling(room);
        await room.LogoutAsync();

        var refusal = await Assert.ThrowsAsync<ZegoException>(() => signaling.ConnectAsync(Identity(Alice)));

        Assert.Contains("LoggedOut", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(SignalingState.Disconnected, signaling.Status.Current.State);
    });

    [Fact]
    public void Calls_have_rooms_of_their_own_beside_the_shared_one() => Run(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var received = bob.Received.Record();

        await using var call = await _lobby.ClientOf(Alice.Id).LoginRoomAsync(new RoomId("call"), Alice);
        await alice.SendAsync(new SignalingEnvelope { To = [Bob.Id], Payload = new byte[] { 1 } });

        await received.WaitForAsync(static _ => true);
    });

    [Fact]
    public void In_the_one_room_mode_a_call_cannot_have_its_own_room() => Run(async () =>
    {
        var room = await _lobby.EnterAsync(Alice, RoomMode.SingleRoom);
        var signaling = _lobby.CreateSignaling(room);
        await signaling.ConnectAsync(Identity(Alice));

        var refusal = await Assert.ThrowsAsync<ZegoException>(() => _lobby.ClientOf(Alice.Id).LoginRoomAsync(new RoomId("call"), Alice));

        Assert.Equal(ZegoErrorCode.RoomCountExceed, refusal.Code);
    });

    [Theory]
    [InlineData("hello")]
    [InlineData("{\"zego_clear_message\":1}")]
    [InlineData("zck/2 1 1/1 AAAA")]
    [InlineData("zck/1 ")]
    [InlineData("zck/1 1 1/1 AAA")]
    [InlineData("zck/1 1 2/1 AAAA")]
    [InlineData("zck/1 1 0/1 AAAA")]
    [InlineData("zck/1 1 1/65 AAAA")]
    [InlineData("zck/1 1 1/1 AAAA more")]
    [InlineData("zck/1 x 1/1 AAAA")]
    public void What_is_no_signal_is_no_message(string command) => Run(async () =>
    {
        var alice = await _lobby.EnterAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var received = bob.Received.Record();

        await alice.Messages.SendCommandAsync(command, [Bob.Id]);
        await alice.Messages.SendCommandAsync("zck/1 1 1/1 AQI=", [Bob.Id]);

        await received.WaitForAsync(static _ => true);
        Assert.Equal([1, 2], Assert.Single(received.Items).Payload.ToArray());
    });

    [Fact]
    public void Parts_may_come_in_any_order_and_repeatedly() => Run(async () =>
    {
        var alice = await _lobby.EnterAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var received = bob.Received.Record();

        foreach (var command in new[] { "zck/1 a 3/3 Qw==", "zck/1 a 1/3 QQ==", "zck/1 b 1/2 RA==", "zck/1 a 1/3 QQ==", "zck/1 a 2/3 Qg==", "zck/1 b 2/2 RQ==" })
        {
            await alice.Messages.SendCommandAsync(command, [Bob.Id]);
        }

        await received.WaitForAsync(message => message.Payload.Length == 2);
        Assert.Equal(["ABC", "DE"], received.Items.Select(static message => Encoding.ASCII.GetString(message.Payload.Span)));
    });

    [Fact]
    public void What_never_becomes_whole_makes_place_for_newer_ones() => Run(async () =>
    {
        var alice = await _lobby.EnterAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var received = bob.Received.Record();

        foreach (var id in new[] { "1", "2", "3", "4", "5" })
        {
            await alice.Messages.SendCommandAsync($"zck/1 {id} 1/2 QQ==", [Bob.Id]);
        }

        await alice.Messages.SendCommandAsync("zck/1 1 2/2 Qg==", [Bob.Id]);
        await alice.Messages.SendCommandAsync("zck/1 5 2/2 Qw==", [Bob.Id]);

        await received.WaitForAsync(static _ => true);
        Assert.Equal("AC", Encoding.ASCII.GetString(Assert.Single(received.Items).Payload.Span));
    });

    private static SignalingIdentity Identity(RoomUser user) => new() { UserId = user.Id, DeviceId = new DeviceId("one") };

    private async Task<RoomCommandSignaling> ConnectAsync(RoomUser user)
    {
        var signaling = _lobby.CreateSignaling(await _lobby.EnterAsync(user));
        await signaling.ConnectAsync(Identity(user));
        return signaling;
    }

    private void Run(Func<Task> body) => _lobby.Time.Run(async () =>
    {
        await body();
        await _lobby.CloseAsync();
    });
}
