using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs a hub that a test has written in place of the real server, on a free port of this machine.</summary>
internal static class ScriptedServer
{
    /// <summary>A welcome with the limits of the real server.</summary>
    public const string Welcome = """{"version":1,"epoch":"e","seq":0,"backlog":0,"hasGap":false,"serverTime":1000,"limits":{"maxPayloadBytes":16384,"maxReceivers":50,"maxUserIdBytes":63,"maxWatchedUsers":500,"maxLifeMs":600000}}""";

    /// <summary>Starts a server.</summary>
    /// <typeparam name="THub">The hub.</typeparam>
    /// <typeparam name="TScript">What the hub gets in its constructor.</typeparam>
    public static async Task<WebApplication> StartAsync<THub, TScript>(TScript script)
        where THub : Hub
        where TScript : class
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(script);
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<THub>("/calls");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Creates a transport to the server, which is not connected.</summary>
    public static SignalRCallSignaling Create(WebApplication server, TimeSpan? patience = null)
    {
        var options = TestOptions.For(new Uri(server.Urls.First() + "/calls"));
        return new SignalRCallSignaling(options with { SendPatience = patience ?? options.SendPatience });
    }

    /// <summary>Connects a transport as Alice's phone.</summary>
    public static Task ConnectAsync(SignalRCallSignaling signaling) =>
        signaling.ConnectAsync(new SignalingIdentity { UserId = World.Alice, DeviceId = new DeviceId("phone") }, TestContext.Current.CancellationToken);
}
