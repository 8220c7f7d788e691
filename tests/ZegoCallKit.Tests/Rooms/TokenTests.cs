using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Rooms;

public sealed class TokenTests
{
    [Fact]
    public void A_given_token_logs_in() => SimulatedRig.Run(async rig =>
    {
        await rig.LoginAsync(new RoomOptions { Token = Secrets.Token, MaxMembers = 5, NotifyUsers = false });
        var options = (EngineLoginOptions)Assert.Single(rig.Engine.Journal.Of("Rooms.Login")).Arguments[2]!;

        Assert.Equal(new EngineLoginOptions { Token = Secrets.Token, MaxMemberCount = 5, NotifyUsers = false }, options);
    });

    [Fact]
    public void Without_options_users_are_notified_and_there_is_no_limit_and_no_token() => SimulatedRig.Run(async rig =>
    {
        await rig.LoginAsync();

        Assert.Equal(new EngineLoginOptions { NotifyUsers = true }, Assert.Single(rig.Engine.Journal.Of("Rooms.Login")).Arguments[2]);
    });

    [Fact]
    public void A_provider_is_asked_for_the_login_and_before_each_expiry()
    {
        var asked = new List<TokenRequest>();
        SimulatedRig.Run(
            async rig =>
            {
                await rig.LoginAsync();
                rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
                rig.Time.RunUntilIdle();
                rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)), new RoomTokenWillExpire("elsewhere", TimeSpan.FromSeconds(30)));
                rig.Time.RunUntilIdle();

                Assert.Equal(Secrets.Token + "1", ((EngineLoginOptions)rig.Engine.Journal.Of("Rooms.Login")[0].Arguments[2]!).Token);
                Assert.Equal([Secrets.Token + "2", Secrets.Token + "3"], rig.Engine.Journal.Of("Rooms.RenewToken").Select(command => (string)command.Arguments[1]!));
                Assert.All(asked, request => Assert.Equal(new TokenRequest { AppId = 1234567890, UserId = ClientRig.Self.Id, RoomId = ClientRig.RoomId }, request));
            },
            options => options with { TokenProvider = Provider(request => Task.FromResult(Secrets.Token + Add(asked, request))) });
    }

    [Fact]
    public void A_provider_that_fails_fails_the_login_with_its_exception_inside()
    {
        var thrown = new InvalidOperationException("no server");
        SimulatedRig.Run(
            async rig =>
            {
                var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.LoginAsync());
                Assert.Same(thrown, fault.InnerException);
                Assert.Empty(rig.Engine.Journal.NamesOf("Rooms"));
            },
            options => options with { TokenProvider = Provider(_ => throw thrown) });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("long")]
    public void A_provider_that_gives_no_usable_token_fails_the_login(string? token) => SimulatedRig.Run(
        async rig =>
        {
            var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.LoginAsync());
            Assert.IsAssignableFrom<ArgumentException>(fault.InnerException);
            Assert.Empty(rig.Engine.Journal.NamesOf("Rooms"));
        },
        options => options with { TokenProvider = Provider(_ => Task.FromResult(string.Equals(token, "long", StringComparison.Ordinal) ? Secrets.Token.PadRight(2_048, 'x') : token!)) });

    [Theory]
    [InlineData("{\"token\":\"canary.04AAAA\"}")]
    [InlineData("\"canary.04AAAA\"")]
    [InlineData("canary.04AAAA\n")]
    [InlineData("<html>canary.</html>")]
    public void A_text_that_cannot_be_a_token_is_refused_before_the_login_and_never_repeated(string text) => SimulatedRig.Run(
        async rig =>
        {
            var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.LoginAsync());
            Assert.Contains("contains characters that a token cannot have", fault.InnerException!.Message, StringComparison.Ordinal);
            Assert.Contains("only the text of the token", fault.Advice, StringComparison.Ordinal);
            var refusal = await Assert.ThrowsAsync<ArgumentException>("options.Token", () => rig.LoginAsync(new RoomOptions { Token = text }));
            Assert.Contains("contains characters that a token cannot have", refusal.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(Secrets.Canary, fault.ToString() + refusal, StringComparison.Ordinal);
            Assert.Empty(rig.Engine.Journal.NamesOf("Rooms"));
        },
        options => options with { TokenProvider = Provider(_ => Task.FromResult(text)) });

    [Theory]
    [InlineData(System.Net.HttpStatusCode.Unauthorized, "refused")]
    [InlineData(System.Net.HttpStatusCode.Forbidden, "refused")]
    [InlineData(System.Net.HttpStatusCode.InternalServerError, "HTTP status 500")]
    public void What_a_token_server_refuses_is_not_blamed_on_the_network(System.Net.HttpStatusCode status, string advice) => SimulatedRig.Run(
        async rig =>
        {
            var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.LoginAsync());
            Assert.Contains(advice, fault.Advice, StringComparison.Ordinal);
            Assert.Contains(fault.Advice, fault.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("network", fault.Message, StringComparison.OrdinalIgnoreCase);
        },
        options => options with { TokenProvider = Provider(_ => throw new HttpRequestException("no", null, status)) });

    [Fact]
    public async Task A_provider_that_never_answers_is_told_to_stop_and_the_login_times_out()
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var provider = new Mock<ITokenProvider>();
        provider.Setup(tokens => tokens.GetTokenAsync(It.IsAny<TokenRequest>(), It.IsAny<CancellationToken>()))
            .Returns((TokenRequest _, CancellationToken cancellationToken) => NeverAsync(cancelled, cancellationToken));
        SimulatedRig.Run(
            async rig =>
            {
                await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.LoginAsync());
                Assert.Empty(rig.Engine.Journal.NamesOf("Rooms"));
            },
            options => options with { TokenProvider = provider.Object });
        await cancelled.Task.WaitAsync(ThreadedRig.Bound);
    }

    [Fact]
    public void A_provider_that_fails_at_renewal_is_a_fault_and_is_asked_again_until_it_gives_one()
    {
        var asked = new List<TokenRequest>();
        SimulatedRig.Run(
            async rig =>
            {
                rig.ExpectFault("RenewToken");
                await rig.LoginAsync();
                rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
                await rig.Faults.WaitForAsync(static _ => true);
                rig.Time.Advance(TimeSpan.FromSeconds(30));
                Assert.Equal(1, rig.Engine.Journal.Count("Rooms.RenewToken"));
                Assert.Equal(3, asked.Count);
            },
            options => options with
            {
                TokenProvider = Provider(request => Add(asked, request) == 2 ? throw new InvalidOperationException("busy") : Task.FromResult(Secrets.Token)),
            });
    }

    [Fact]
    public void A_token_can_be_renewed_by_hand() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await room.RenewTokenAsync(Secrets.Token);
        Assert.Equal(["room", Secrets.Token], Assert.Single(rig.Engine.Journal.Of("Rooms.RenewToken")).Arguments);

        rig.Engine.Rooms.Setup(rooms => rooms.RenewToken("room", It.IsAny<string>())).Returns(new EngineResult((int)ZegoErrorCode.RoomIdIncorrect));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.RenewTokenAsync(Secrets.Token));
        Assert.Equal(ZegoErrorCode.RoomIdIncorrect, fault.Code);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
    });

    private static int Add(List<TokenRequest> asked, TokenRequest request)
    {
        lock (asked)
        {
            asked.Add(request);
            return asked.Count;
        }
    }

    private static async Task<string> NeverAsync(TaskCompletionSource cancelled, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return "";
    }

    private static ITokenProvider Provider(Func<TokenRequest, Task<string>> give)
    {
        var provider = new Mock<ITokenProvider>();
        provider.Setup(tokens => tokens.GetTokenAsync(It.IsAny<TokenRequest>(), It.IsAny<CancellationToken>()))
            .Returns((TokenRequest request, CancellationToken _) => give(request));
        return provider.Object;
    }
}
