using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TokenServer;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.TokenServer.Tests;

/// <summary>Runs the token server for one test, on a free port of this machine.</summary>
internal sealed class ServerRun : IAsyncDisposable
{
    public const string Secret = "canary.secret.canary.secret.0123";
    public const string Password = "canary.wonderland";

    private readonly WebApplication _app;

    private ServerRun(WebApplication app, RecordingLoggerFactory log)
    {
        _app = app;
        Log = log;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public HttpClient Http { get; }

    public RecordingLoggerFactory Log { get; }

    public static Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Urls"] = "http://127.0.0.1:0",
        ["Zego:AppId"] = "1234567890",
        ["Zego:ServerSecret"] = Secret,
        ["Zego:TokenLifetime"] = "00:10:00",
        ["Accounts:alice"] = Password,
        ["Logging:LogLevel:Default"] = "Trace",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace",
    };

    public static async Task<ServerRun> StartAsync(Action<IServiceCollection>? services = null)
    {
        var log = new RecordingLoggerFactory();
        var app = TokenServerApp.Build([], builder =>
        {
            builder.Configuration.AddInMemoryCollection(Settings);
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<ILoggerFactory>(log);
            services?.Invoke(builder.Services);
        });
        await app.StartAsync();
        return new ServerRun(app, log);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
