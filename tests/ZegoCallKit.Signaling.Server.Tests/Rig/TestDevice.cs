using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>A client that does exactly what a test requests, and acknowledges nothing automatically.</summary>
internal sealed class TestDevice : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<WireDelivery> _deliveries = Channel.CreateUnbounded<WireDelivery>();
    private readonly Channel<WirePresence> _presence = Channel.CreateUnbounded<WirePresence>();
    private readonly TaskCompletionSource<(string Reason, long RetryAfterMs)> _bye = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;

    public TestDevice(Uri address, string? token, string user, string device)
    {
        (User, Device) = (user, device);
        Hub = new HubConnectionBuilder()
            .WithUrl(address, http =>
            {
                http.Transports = HttpTransportType.WebSockets;
                http.SkipNegotiation = true;
                http.AccessTokenProvider = () => Task.FromResult(token);
            })
            .AddJsonProtocol(static json =>
            {
                json.PayloadSerializerOptions.TypeInfoResolverChain.Add(WireJson.Default);
                json.PayloadSerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
            })
            .Build();
        Hub.On<WireDelivery[]>(WireProtocol.Deliver, batch => Array.ForEach(batch, delivery => _deliveries.Writer.TryWrite(delivery)));
        Hub.On<WirePresence[]>(WireProtocol.Presence, batch => Array.ForEach(batch, state => _presence.Writer.TryWrite(state)));
        Hub.On<string, long>(WireProtocol.Bye, (reason, retryAfter) => _bye.TrySetResult((reason, retryAfter)));
        Hub.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public string User { get; }

    public string Device { get; }

    public HubConnection Hub { get; }

    public WireWelcome Welcome { get; private set; } = null!;

    public Task<(string Reason, long RetryAfterMs)> ByeAsync() => _bye.Task.WaitAsync(Patience);

    public Task ClosedAsync() => _closed.Task.WaitAsync(Patience);

    public Task StartAsync() => Hub.StartAsync(TestContext.Current.CancellationToken);

    public async Task<WireWelcome> HelloAsync(string? epoch = null, long seq = 0, int version = WireProtocol.Version, int oldest = WireProtocol.OldestVersion, string? run = null, long attempt = 0)
    {
        Welcome = await Hub.InvokeAsync<WireWelcome>(WireProtocol.Hello, new WireHello { Version = version, OldestVersion = oldest, Epoch = epoch, Seq = seq, Run = run, Attempt = attempt });
        return Welcome;
    }

    public string NextId() => $"{Device}-{Interlocked.Increment(ref _ids)}";

    public Task<WireReply> SendAsync(WireEnvelope envelope) => Hub.InvokeAsync<WireReply>(WireProtocol.Send, envelope, TestContext.Current.CancellationToken);

    public Task<WireReply> RingAsync(string call, params string[] users) => SendAsync(new WireEnvelope
    {
        Id = NextId(),
        To = users,
        Call = call,
        Intent = WireIntents.Ring,
        Kind = "video",
        RingMs = 30_000,
        LifeMs = 30_000,
        Payload = "ring"u8.ToArray(),
    });

    public Task<WireReply> AnswerAsync(string call, bool accepted, params string[] users) => SendAsync(new WireEnvelope
    {
        Id = NextId(),
        To = users,
        Call = call,
        Intent = WireIntents.Answer,
        Accepted = accepted,
        LifeMs = 60_000,
        Payload = "answer"u8.ToArray(),
    });

    public Task<WireReply> StopAsync(string call, params string[] users) => StopAsync(call, replacedBy: null, users);

    /// <summary>Stops rings because of another call.</summary>
    public Task<WireReply> StopAsync(string call, string? replacedBy, string[] users) =>
        SendAsync(new WireEnvelope { Id = NextId(), To = users, Call = call, Intent = WireIntents.Stop, ReplacedBy = replacedBy, LifeMs = 60_000, Payload = "stop"u8.ToArray() });

    /// <summary>Sends text to users; it is stored if it has a lifetime.</summary>
    public Task<WireReply> TellAsync(string text, long? lifeMs, params string[] users) =>
        SendAsync(new WireEnvelope { Id = NextId(), To = users, Intent = WireIntents.Other, LifeMs = lifeMs, Payload = System.Text.Encoding.UTF8.GetBytes(text) });

    public Task AckAsync(long seq) => Hub.InvokeAsync(WireProtocol.Ack, seq);

    /// <summary>Returns the next message.</summary>
    public async Task<WireDelivery> NextAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _deliveries.Reader.ReadAsync(patience.Token);
    }

    public async Task<WireDelivery> NextAsync(string intent)
    {
        var next = await NextAsync();
        Assert.Equal(intent, next.Intent);
        return next;
    }

    /// <summary>Returns the next state of a watched user.</summary>
    public async Task<WirePresence> NextPresenceAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _presence.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Gets whether all received messages were read. Later messages are unknown: send a message and read it first.</summary>
    public bool HasNothing => !_deliveries.Reader.TryPeek(out _);

    public bool HasNoPresence => !_presence.Reader.TryPeek(out _);

    public async ValueTask DisposeAsync() => await Hub.DisposeAsync();
}
