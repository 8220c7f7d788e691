using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Push.Tests.Rig;

/// <summary>Runs a signaling server with push senders, and a clock that stands still until a test advances it.</summary>
internal sealed class PushRig : IAsyncDisposable, ILoggerProvider
{
    public const string Issuer = "https://accounts.example";
    public const string SigningKey = "a key of these tests that is long enough for HS256";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<string> _log = new();
    private WebApplication? _app;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));

    public Uri Address => new(_app!.Urls.First() + "/calls");

    public IEnumerable<string> Log => _log;

    private ICallStore Store => _app!.Services.GetRequiredService<ICallStore>();

    private long Now => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public static async Task<PushRig> StartAsync(Action<CallSignalingBuilder> configure)
    {
        var rig = new PushRig();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders().AddProvider(rig);
        builder.Services.AddSingleton<TimeProvider>(rig.Clock);
        configure(builder.Services.AddCallSignaling(new CallSignalingOptions { Tokens = new CallTokenOptions { Issuer = Issuer, Audience = "calls", SigningKeys = [SigningKey] } }));
        rig._app = builder.Build();
        rig._app.UseAuthentication();
        rig._app.UseAuthorization();
        rig._app.MapCallSignaling("/calls");
        await rig._app.StartAsync();
        return rig;
    }

    /// <summary>Rings a device of bob's with a target, for half a minute. Returns whether a sender took it.</summary>
    public async Task<bool> RingAsync(string service, string target, string call = "call", double seconds = 30)
    {
        await Store.ConnectAsync(new ConnectRequest { User = "bob", Device = "phone", Connection = "1", Node = "node" }, Now);
        await Store.SetPushAsync("bob", "phone", service, target, Now);
        var ring = new OfflineRing
        {
            Id = "ring-1",
            User = "bob",
            Caller = "alice",
            CallId = call,
            Kind = "video",
            Deadline = Clock.GetUtcNow().AddSeconds(seconds),
            Devices = [new OfflineDevice { Device = "phone", Service = service, Target = target }],
        };
        var isTaken = false;
        foreach (var ringer in _app!.Services.GetServices<IOfflineRinger>())
        {
            isTaken |= await ringer.RingAsync(ring);
        }

        return isTaken;
    }

    public async Task<string?> TargetAsync() => (await Store.GetUserAsync("bob", Now)).Devices.Single().PushTarget;

    public Task WaitForForgottenAsync() => EventuallyAsync(async () => await TargetAsync() is null);

    public Task WaitForLogAsync(string text, int times = 1) => EventuallyAsync(() => Task.FromResult(_log.Count(line => line.Contains(text, StringComparison.Ordinal)) >= times));

    public ILogger CreateLogger(string categoryName) => new Recorder(this);

    public void Dispose()
    {
        // The log stays readable after the server has stopped.
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private sealed class Recorder(PushRig owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => owner._log.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
