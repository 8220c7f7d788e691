using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs the signaling server on loopback. It can be stopped and started again at the same address.</summary>
internal sealed class TestServer(CallSignalingOptions? options = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null) : IAsyncDisposable
{
    /// <summary>Options that limit nothing that a test does.</summary>
    public static readonly CallSignalingOptions Generous = new()
    {
        Tokens = Tokens.Options,
        RingsPerMinute = 100_000,
        RingsPerPairAndMinute = 10_000,
        MessagesPerSecond = 10_000,
        BytesPerSecond = 100_000_000,
        DrainSpread = TimeSpan.Zero,
    };

    private readonly SemaphoreSlim _gate = new(1);
    private WebApplication? _app;
    private int _port;

    public Uri Address => new($"http://127.0.0.1:{_port}/calls");

    public LogRecorder Logs { get; } = new();

    /// <summary>Starts the server, unless it runs.</summary>
    public async Task<Uri> StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_app is null)
            {
                var builder = WebApplication.CreateSlimBuilder();
                builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, _port));
                builder.Logging.ClearProviders().AddProvider(Logs);
                builder.Services.AddSingleton(time ?? TimeProvider.System);
                configure?.Invoke(builder.Services);
                builder.Services.AddCallSignaling(options ?? Generous);
                var app = builder.Build();
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapCallSignaling("/calls");
                await app.StartAsync();
                _port = new Uri(app.Urls.First()).Port;
                _app = app;
            }

            return Address;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _gate.Dispose();
    }
}
