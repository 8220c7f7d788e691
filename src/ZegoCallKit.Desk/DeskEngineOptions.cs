using System.Net.WebSockets;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Desk;

/// <summary>Represents the options of the engines of a <see cref="DeskEngineFactory"/>. Immutable.</summary>
public sealed record DeskEngineOptions
{
    private const int MaxNameLength = 128;

    /// <summary>Gets the machine on which the engines run; <see langword="null"/> (the default) gives each engine its own machine with one device of each kind.</summary>
    public VirtualDevices? Devices { get; init; }

    /// <summary>Gets the name of the program, which the desk's page shows: 1 to 128 characters; by default the kit and its version.</summary>
    public string ClientName { get; init; } = $"ZegoCallKit/{typeof(DeskEngineOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>
    /// Gets whether the desk receives a recording of each engine, without secrets and without the bodies of messages, which its page shows as a timeline; <see langword="true"/> by default.
    /// With <see langword="false"/>, nothing is recorded.
    /// </summary>
    public bool SendsRecording { get; init; } = true;

    /// <summary>Gets what logs the state of the connection; by default nothing does.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>
    /// Gets the function that opens the WebSocket to the desk at an address, for a test host whose server has no port, for example <c>server.CreateWebSocketClient().ConnectAsync</c> of ASP.NET Core's
    /// <c>TestServer</c>; by default the system's network. It is called for each attempt, and canceled after 5 seconds. An attempt fails if it throws, and the next one follows.
    /// </summary>
    public Func<Uri, CancellationToken, Task<WebSocket>>? Connect { get; init; }

    /// <summary>Gets the clock of the engines, for tests of this package.</summary>
    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler of the engines, for tests of this package.</summary>
    internal IScheduler? Scheduler { get; init; }

    internal void Validate(string parameter) =>
        OptionGuard.Check(ClientName is { Length: >= 1 and <= MaxNameLength }, parameter, nameof(ClientName), $"must have 1 to {MaxNameLength} characters");
}
