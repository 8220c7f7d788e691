using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls;

/// <summary>The cases in which signing in or calling is refused, with the messages.</summary>
public sealed class SignInRefusalTests
{
    private static readonly RoomUser Bob = new(new UserId("bob"));

    [Fact]
    public void Who_is_in_a_room_as_somebody_else_is_refused_and_told_of_both() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await alice.Calls.SignOutAsync();
        var room = await alice.Client.LoginRoomAsync(new RoomId("lobby"), Bob);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.SignInAsync(alice.User));

        Assert.Equal("user", fault.ParamName);
        Assert.Contains("'alice'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'bob'", fault.Message, StringComparison.Ordinal);
        await room.LogoutAsync();
        await alice.Calls.SignInAsync(alice.User);
    });

    [Fact]
    public void After_disposal_every_verb_says_so() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var missed = new MissedCall { CallId = new CallId("x"), InvitationId = new InvitationId("y"), Callee = alice.Id, From = Bob, Kind = CallKind.Audio, At = world.Time.GetUtcNow(), Reason = CallEndReason.Missed };
        await alice.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => alice.Calls.SignInAsync(Bob));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => alice.Calls.InviteAsync(Bob.Id));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => alice.Calls.JoinAsync(new CallId("x")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => alice.Calls.CallBackAsync(missed));
    });
}
