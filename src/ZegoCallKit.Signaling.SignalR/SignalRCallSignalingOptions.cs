using System.Net.WebSockets;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR;

/// <summary>Represents the options of <see cref="SignalRCallSignaling"/>.</summary>
public sealed record SignalRCallSignalingOptions
{
    /// <summary>Gets the address of the server's hub, e.g. <c>https://calls.example/calls</c>: absolute, with the scheme https, wss, http or ws. Without TLS, everyone on the network can read tokens and
    /// signals, so use http and ws only on the same machine or inside a private network.</summary>
    public required Uri Server { get; init; }

    /// <summary>Gets the function that fetches a token for a user and a device from your server: a JSON Web Token with the claims <c>sub</c> and <c>dev</c>, 1 to 8,192 printable ASCII characters. It is
    /// called before connecting, and again when four fifths of the token's life have passed, on the thread pool. If it throws, the first connection fails, and a later call is retried. The token given to it is
    /// canceled after <see cref="ConnectTimeout"/>, and when the transport is disconnected.</summary>
    public required Func<SignalingIdentity, CancellationToken, Task<string>> TokenProvider { get; init; }

    /// <summary>Gets how long an attempt to connect may take, the token included: 1 second to 2 minutes, by default 10 seconds.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the delay before the first attempt to reconnect: 10 milliseconds to 1 minute, by default half a second. It doubles with each failure, and is up to a fifth shorter, differently for each
    /// device.</summary>
    public TimeSpan FirstRetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets the longest delay between attempts to reconnect: from <see cref="FirstRetryDelay"/> to 10 minutes, by default 15 seconds.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets how long a message that is to be kept (with a <see cref="SignalingEnvelope.Life"/>, or a ring, an answer or a stop) waits for the server while the transport reconnects, before sending
    /// fails: 0 to 10 minutes, by default 10 seconds. Other messages fail at once.</summary>
    public TimeSpan SendPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how many messages may be pending at a time, until the server has accepted them: 1 to 10,000, by default 256. Sending more fails.</summary>
    public int MaxPendingMessages { get; init; } = 256;

    /// <summary>Gets a function that changes the settings of each WebSocket before it connects, e.g. a proxy or a client certificate; <see langword="null"/> for none. It must not set the header
    /// <c>Authorization</c>.</summary>
    public Action<ClientWebSocketOptions>? ConfigureWebSocket { get; init; }

    /// <summary>Gets the clock of timeouts, retries and ages; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler on which observers are called; the thread pool by default.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets where logs go; nowhere by default. Tokens and the contents of messages are never logged.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        OptionGuard.Check(
            Server is { IsAbsoluteUri: true, Scheme: "https" or "http" or "wss" or "ws" }, parameter, nameof(Server), "must be an absolute address with the scheme https, wss, http or ws");
        OptionGuard.Check(
            string.IsNullOrEmpty(Server.UserInfo) && string.IsNullOrEmpty(Server.Fragment), parameter, nameof(Server), "must be an address without a user and without a fragment");
        OptionGuard.NotNull(TokenProvider, parameter);
        OptionGuard.Range(ConnectTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2), parameter);
        OptionGuard.Range(FirstRetryDelay, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1), parameter);
        OptionGuard.Check(
            LongestRetryDelay >= FirstRetryDelay && LongestRetryDelay <= TimeSpan.FromMinutes(10),
            parameter,
            nameof(LongestRetryDelay),
            $"must be between FirstRetryDelay ({OptionGuard.Text(FirstRetryDelay)}) and 10 min; it is {OptionGuard.Text(LongestRetryDelay)}");
        OptionGuard.Range(SendPatience, TimeSpan.Zero, TimeSpan.FromMinutes(10), parameter);
        OptionGuard.Range(MaxPendingMessages, 1, 10_000, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
    }
}
