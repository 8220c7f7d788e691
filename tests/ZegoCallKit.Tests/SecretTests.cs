using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Messaging;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

/// <summary>AppSign, tokens and extra info never appear where they can be written down. Every other test of a client also checks its log for marked values.</summary>
public sealed class SecretTests
{
    [Fact]
    public void Options_do_not_print_their_secrets()
    {
        var client = new ZegoClientOptions { AppId = 1, AppSign = Secrets.AppSign, Engine = new StubEngineFactory(ThreadedRig.NewEngine()) };
        string[] printed =
        [
            $"{client}", $"{client with { AppId = 2 }}",
            $"{new RoomOptions { Token = Secrets.Token }}",
            $"{new EngineProfile { AppId = 1, AppSign = Secrets.AppSign }}",
            $"{new EngineLoginOptions { Token = Secrets.Token }}",
            $"{new TextMessage { From = ClientRig.Self, Text = Secrets.Canary, Id = "1", SentAt = default }}",
            $"{new CustomCommand { From = ClientRig.Self, Text = Secrets.Canary }}",
            $"{new PublishOptions { ExtraInfo = Secrets.Canary }}",
            $"{new ScreenShareOptions { ExtraInfo = Secrets.Canary, Source = new ScreenSource { Id = 1, Kind = ScreenSourceKind.Window, Name = Secrets.Canary } }}",
        ];

        Assert.DoesNotContain(printed, text => text.Contains(Secrets.Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_prints_a_member_that_is_named_like_a_secret()
    {
        var kit = SecretMembers.PrintedBy(typeof(ZegoClient).Assembly);
        var memory = SecretMembers.PrintedBy(typeof(InMemoryCloud).Assembly);

        Assert.Contains(typeof(ZegoClientOptions).FullName!, kit.Keys);
        Assert.Contains(typeof(RoomOptions).FullName!, kit.Keys);
        Assert.Empty(kit.Concat(memory).Where(static type => type.Value).Select(static type => type.Key));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_whole_session_with_failures_leaves_no_secret_in_log_faults_or_exceptions(int seed) => SimulatedRig.Run(
        async rig =>
        {
            rig.ExpectFault("RenewToken");
            rig.ExpectFault("LogoutRoom");
            var options = new RoomOptions { Token = Secrets.Token };
            var thrown = new List<Exception>();
            rig.Engine.LetLoginBeRefused((int)ZegoErrorCode.RoomTokenFormatError);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, options)));
            rig.Engine.LetLoginFail((int)ZegoErrorCode.RoomTokenExpireError);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, options)));
            rig.Engine.LetLoginSucceed(ResultOrder.Never);
            thrown.Add(await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, options)));
            var room = await rig.LoginAsync(options);
            rig.Engine.LetPublishSucceed();
            rig.Engine.LetPlaySucceed();
            var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { ExtraInfo = Secrets.Canary });
            await room.PlayAsync(new StreamId("other"));
            rig.Engine.AnswerRoomExtraInfo(ResultOrder.After, 1002016);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => room.SetExtraInfoAsync(Secrets.Canary, Secrets.Canary)));
            rig.Engine.AnswerStreamExtraInfo(ResultOrder.After, 1000001);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => publication.SetExtraInfoAsync(Secrets.Canary)));
            rig.Engine.AnswerMessages(ResultOrder.After, 1009010);
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => room.Messages.SendBroadcastAsync(Secrets.Canary)));
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => room.Messages.SendCommandAsync(Secrets.Canary, [new UserId("ann")])));
            rig.Engine.Raise(new CustomCommandReceived("room", new EngineUser("ann", ""), Secrets.Canary));
            rig.Engine.Rooms.Setup(rooms => rooms.RenewToken("room", It.IsAny<string>())).Returns(new EngineResult(1002002));
            thrown.Add(await Assert.ThrowsAsync<ZegoException>(() => room.RenewTokenAsync(Secrets.Token)));
            rig.Engine.Raise(new RoomTokenWillExpire("room", TimeSpan.FromSeconds(30)));
            await rig.Faults.WaitForAsync(static fault => string.Equals(fault.Source, "RenewToken", StringComparison.Ordinal));
            rig.Engine.Rooms.Setup(rooms => rooms.Logout("room")).Returns(new EngineResult(1002099));
            await room.LogoutAsync();

            Assert.DoesNotContain(thrown, fault => fault.ToString().Contains(Secrets.Canary, StringComparison.Ordinal));
            Assert.Contains(rig.Log.Lines, line => line.Contains("room", StringComparison.Ordinal));
        },
        options => options with { TokenProvider = Mock.Of<ITokenProvider>(tokens => tokens.GetTokenAsync(It.IsAny<TokenRequest>(), It.IsAny<CancellationToken>()) == Task.FromResult(Secrets.Token)) },
        seed);
}
