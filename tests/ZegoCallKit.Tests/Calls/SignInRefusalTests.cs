using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Who cannot sign in or call, and what he is told.</summary>
public sealed class SignInRefusalTests
{
    private static readonly RoomUser Bob = new(new UserId("bob"));

    [Fact]
    public void Who_is_in_a_room_as_somebody_else_is_refused_and_told_of_both() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await alice.Calls.DisconnectAsync();
        var room = await alice.Client.LoginRoomAsync(new RoomId("lobby"), Bob);
        var fault = await Assert.ThrowsAsync<ArgumentException>(() => alice.Calls.ConnectAsync(alice.User));

        Assert.Equal("user", fault.ParamName);
        Assert.Contains("'alice'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("'bob'", fault.Message, StringComparison.Ordinal);
        await room.LogoutAsync();
        await alice.Calls.ConnectAsync(alice.User);
    });
}
