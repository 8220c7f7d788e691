using Microsoft.Extensions.DependencyInjection;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.Express;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;
using ZegoCallKit.Server;

namespace ZegoCallKit.Docs.Tests.Snippets;

/// <summary>The code of the packages' pages, which show no comments that would name it; a test compares the text.</summary>
public sealed class ReadmeSnippets
{
    [Fact]
    public async Task The_kits_page()
    {
        #region readme-kit
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };
        await using var client = await ZegoClient.CreateAsync(options);
        var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("me")));
        await room.PublishAsync(new StreamId("me"), new PublishOptions
        {
            Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)),
            Video = VideoInput.None,
        });
        #endregion

        Assert.Single(room.Publications.Current.Items);
    }

    [Fact]
    public async Task The_in_memory_engines_page()
    {
        #region readme-in-memory
        var cloud = new InMemoryCloud();
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = cloud.CreateEngineFactory() };
        await using var client = await ZegoClient.CreateAsync(options);
        #endregion

        Assert.NotEmpty(client.EngineVersion);
    }

    [Fact]
    public void The_pages_of_hosting_and_of_the_real_engine()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new());

        #region readme-hosting
        builder.Services
            .AddZegoCallKit(settings => settings.AppId = 1234567890, new ExpressEngineFactory())
            .BindConfiguration("Zego");
        #endregion

        Assert.Contains(builder.Services, static service => service.ServiceType == typeof(IZegoClient));
    }

    [Fact]
    public void The_servers_page()
    {
        const uint appId = 1;
        const string secret = "0123456789abcdef0123456789abcdef";

        #region readme-server
        var tokens = new TokenGenerator(new TokenGeneratorOptions { AppId = appId, Secret = new ServerSecret(secret) });
        var token = tokens.Generate("alice", TimeSpan.FromHours(1));
        #endregion

        Assert.NotEmpty(token.Value);
    }

    [Fact]
    public void The_calls_of_the_first_page() => Simulation.Run(async simulation =>
    {
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.On(simulation.Time));
        var rung = new List<ICall>();
        var bobs = await simulation.CreateAsync(simulation.Options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
        await bobs.Calls.SignInAsync(new RoomUser(new UserId("bob")));
        var options = simulation.Options;
        var me = new RoomUser(new UserId("me"));
        var bob = new UserId("bob");
        void ShowRinging(ICall call) => rung.Add(call);

        #region readme-calls
        await using var client = await ZegoClient.CreateAsync(options with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
        await client.Calls.SignInAsync(me);
        client.Calls.Incoming.Subscribe(call => ShowRinging(call));    // call.AcceptAsync() or call.DeclineAsync()

        var call = await client.Calls.InviteAsync(bob);                // logs in, publishes and plays when bob accepts
        var end = await call.Completion;                               // Declined, Busy, NoAnswer, RemoteHangUp, …
        #endregion

        Assert.Equal(CallEndReason.NoAnswer, end.Reason);
        Assert.Empty(rung);
    });

    // Not run: the library of ZEGO's engine is the user's to bring.
    internal static async Task ConnectAsync(uint appId, string appSign)
    {
        #region readme-express
        var options = new ZegoClientOptions { AppId = appId, AppSign = appSign, Engine = new ExpressEngineFactory() };
        await using var client = await ZegoClient.CreateAsync(options);
        #endregion
    }
}
