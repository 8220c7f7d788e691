using ZegoCallKit.Express;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Facade;

/// <summary>The client on the real engine, whose logins never reach the cloud here.</summary>
public sealed class LoginTests
{
    private static readonly RoomId Room = new("room");
    private static readonly RoomUser User = new(new UserId("alice"), "Älice 🙂");

    [Fact]
    public async Task A_login_that_is_not_answered_times_out_and_is_taken_back()
    {
        await using var client = await ClientAsync(new string('a', 64), TimeSpan.FromSeconds(2));
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => client.LoginRoomAsync(Room, User));
        Assert.Equal("room", fault.RoomId);

        // The login was undone: another login is not refused because of the first.
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => client.LoginRoomAsync(new RoomId("other"), User));
    }

    [Fact]
    public async Task A_login_can_be_cancelled_while_connecting()
    {
        await using var client = await ClientAsync(new string('a', 64), TimeSpan.FromSeconds(30));
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.LoginRoomAsync(Room, User, cancellationToken: cancel.Token));
    }

    [Fact]
    public async Task A_client_can_be_disposed_of_while_connecting()
    {
        var client = await ClientAsync(new string('a', 64), TimeSpan.FromSeconds(30));
        var login = client.LoginRoomAsync(Room, User);
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        await client.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);
        await Assert.ThrowsAnyAsync<Exception>(() => login);
    }

    [Fact]
    public async Task Without_appsign_and_token_the_login_fails_with_the_engines_own_code()
    {
        await using var client = await ClientAsync("", TimeSpan.FromSeconds(20));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => client.LoginRoomAsync(Room, User));
        Assert.Equal(ZegoErrorCode.RoomNoToken, fault.Code);
    }

    [Fact]
    public async Task Clients_one_after_another_each_get_the_engine()
    {
        for (var i = 0; i < 5; i++)
        {
            await using var client = await ClientAsync("", TimeSpan.FromSeconds(20));
            Assert.StartsWith("3.", client.EngineVersion, StringComparison.Ordinal);
            await Assert.ThrowsAsync<ZegoException>(() => client.LoginRoomAsync(Room, User));
        }
    }

    private static Task<ZegoClient> ClientAsync(string appSign, TimeSpan login) => ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1_234_567_890,
        AppSign = appSign,
        Engine = new ExpressEngineFactory(Library.Options),
        Timeouts = new ZegoTimeouts { Login = login },
    });
}
