using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Runs the signaling server in this process. It can be stopped and started again at the same address.</summary>
internal sealed class TestServer(CallSignalingOptions? options = null, TimeProvider? time = null, Action<IServiceCollection>? configure = null, Action<CallSignalingBuilder>? signaling = null) : Servers
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
    private readonly RecordingIssuer _issuer = new();
    private WebApplication? _app;

    /// <summary>Gets the port, after the first start.</summary>
    public int Port { get; private set; }

    public Uri Address => new($"http://127.0.0.1:{Port}/calls");

    public LogRecorder Logs { get; } = new();

    public override IEnumerable<string> Errors => Logs.Errors;

    public override IEnumerable<string> TokenHolders => _issuer.Users;

    protected override IReadOnlyList<int> Ports => [Port];

    public override async Task StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_app is null)
            {
                var builder = WebApplication.CreateSlimBuilder();
                builder.WebHost.UseKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, Port));
                builder.Logging.ClearProviders().AddProvider(Logs);
                builder.Services.AddSingleton(time ?? TimeProvider.System);
                builder.Services.AddSingleton<IRoomTokenIssuer>(_issuer);
                configure?.Invoke(builder.Services);
                var added = builder.Services.AddCallSignaling(options ?? Generous);
                signaling?.Invoke(added);
                var app = builder.Build();
                app.UseAuthentication();
                app.UseAuthorization();
                app.MapCallSignaling("/calls");
                await app.StartAsync();
                Port = new Uri(app.Urls.First()).Port;
                _app = app;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    public override async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    public override Task EndAsync(int server) => StopAsync();

    public override async ValueTask DisposeAsync()
    {
        await StopAsync();
        _gate.Dispose();
    }
}
