using System.Diagnostics.Metrics;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Calls;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Media;

namespace ZegoCallKit;

/// <summary>Specifies how a client is created.</summary>
public sealed record ZegoClientOptions
{
    /// <summary>The length of an AppSign in characters.</summary>
    public const int AppSignLength = 64;

    /// <summary>Gets ZEGO's AppID; it must not be 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets ZEGO's AppSign: 64 characters. Leave it empty if <see cref="TokenProvider"/> authenticates. It is never logged.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>Gets the provider of tokens for logins that have no token of their own.</summary>
    public ITokenProvider? TokenProvider { get; init; }

    /// <summary>Gets when <see cref="TokenProvider"/> is asked for the next token of a login.</summary>
    public TokenRenewalOptions TokenRenewal { get; init; } = new();

    /// <summary>Gets the factory of the engine to use, for example the in-memory cloud's.</summary>
    public required IZegoEngineFactory Engine { get; init; }

    /// <summary>Gets the scenario for which the audio and video defaults are tuned.</summary>
    public Scenario Scenario { get; init; } = Scenario.StandardVideoCall;

    /// <summary>Gets whether the client can be in one room at a time or in several.</summary>
    public RoomMode RoomMode { get; init; }

    /// <summary>Gets how calls are made and received; <see langword="null"/> (the default) for a client without calls.</summary>
    public CallServiceOptions? Calls { get; init; }

    /// <summary>Gets how long operations wait.</summary>
    public ZegoTimeouts Timeouts { get; init; } = new();

    /// <summary>Gets how often sound levels are measured: 100 ms to 3 s, or zero to disable measuring. The default is 200 ms.</summary>
    public TimeSpan SoundLevelInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets the pixel format that video sinks receive: I420 (the default) or BGRA.</summary>
    public VideoPixelFormat VideoSinkFormat { get; init; } = VideoPixelFormat.I420;

    /// <summary>Gets whether video is encoded in hardware where the machine can (ZEGO: <c>enable_hardware_encoder</c>); <see langword="null"/> (the default) leaves it to the engine. Software encoding uses more CPU time and works the same on every machine.</summary>
    public bool? HardwareEncoding { get; init; }

    /// <summary>Gets whether video is decoded in hardware where the machine can (ZEGO: <c>enable_hardware_decoder</c>); <see langword="null"/> (the default) leaves it to the engine. Turn it off where a graphics driver shows wrong colors or blocks.</summary>
    public bool? HardwareDecoding { get; init; }

    /// <summary>
    /// Gets the channels whose captured video can be processed at any time, see <see cref="Effects.IEffects.AddVideoProcessorAsync"/>; none by default. The engine hands over every captured frame of these
    /// channels, processed or not, which costs CPU time. On other channels the first processor must be added while nothing is previewed, published or played.
    /// </summary>
    public IReadOnlyCollection<PublishChannel> ProcessedVideo { get; init; } = [];

    /// <summary>Gets the logger factory; by default only warnings and errors are written, to the trace source <see cref="Telemetry.TraceSourceName"/>.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Gets the factory of the meter that holds the client's instruments; by default one meter for the whole process, named <see cref="Telemetry.MeterName"/>.</summary>
    public IMeterFactory? MeterFactory { get; init; }

    /// <summary>Gets the clock of all timeouts, backoffs and media; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler on which observers are called, for example that of a UI thread; it must not be one that calls immediately. By default threads of the kit and of the thread pool, where handlers of different
    /// subscriptions may run at the same time. A scheduler with one thread calls all handlers one at a time, in the order in which things happened.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Gets the scheduler on which the client's own work runs and its tasks complete; threads of the kit and of the thread pool by default. A simulation supplies its own, to run everything on one thread in a
    /// repeatable order: code that awaits a task of the client with <c>ConfigureAwait(false)</c> continues on that thread and must not block it.</summary>
    public IScheduler? WorkScheduler { get; init; }

    /// <summary>Returns a description that keeps secrets out of logs: it never contains <see cref="AppSign"/>.</summary>
    /// <returns>A description without secrets.</returns>
    public override string ToString() => $"AppId {AppId}, engine {Engine?.Name}, {Scenario}, {RoomMode}";

    /// <summary>Checks the options as <see cref="ZegoClient.CreateAsync"/> does, for programs that want to detect mistakes early.</summary>
    /// <exception cref="ArgumentException">An option is not allowed; the message says which one, why, and what is allowed.</exception>
    public void Validate() => Validate("options");

    internal void Validate(string parameter)
    {
        OptionGuard.Check(AppId != 0, parameter, nameof(AppId), "must not be 0. Copy it from ZEGO's console");
        OptionGuard.Check(
            AppSign is { Length: 0 or AppSignLength },
            parameter,
            nameof(AppSign),
            $"must have {AppSignLength} characters, or be empty if you use tokens; {(AppSign is null ? "it is null" : $"it has {AppSign.Length}")}");
        OptionGuard.Check(!AppSign.AsSpan().ContainsAnyExceptInRange('"', '~'), parameter, nameof(AppSign), "contains an invalid character. Copy it from ZEGO's console");
        OptionGuard.Check(Engine is not null, parameter, nameof(Engine), "must be set, for example to the engine of an in-memory cloud");
        OptionGuard.Defined(Scenario, parameter);
        OptionGuard.Defined(RoomMode, parameter);
        if (SoundLevelInterval != TimeSpan.Zero)
        {
            OptionGuard.Check(
                SoundLevelInterval >= TimeSpan.FromMilliseconds(100) && SoundLevelInterval <= TimeSpan.FromSeconds(3),
                parameter,
                nameof(SoundLevelInterval),
                $"must be zero or between 100 ms and 3 s; it is {OptionGuard.Text(SoundLevelInterval)}");
        }

        OptionGuard.Check(VideoSinkFormat is VideoPixelFormat.I420 or VideoPixelFormat.Bgra32, parameter, nameof(VideoSinkFormat), $"must be I420 or Bgra32; it is {VideoSinkFormat}");
        OptionGuard.Check(
            NotificationScheduler is not (ImmediateScheduler or CurrentThreadScheduler),
            parameter,
            nameof(NotificationScheduler),
            "must not run work on the thread that schedules it. Use a scheduler that queues the work, such as that of a UI thread");
        OptionGuard.Check(
            WorkScheduler is not (ImmediateScheduler or CurrentThreadScheduler),
            parameter,
            nameof(WorkScheduler),
            "must not run work on the thread that schedules it, because engines deadlock when they are called from their own callbacks. Use a scheduler that queues the work");
        OptionGuard.Check(
            Engine.SimulatedTime is null || !ReferenceEquals(TimeProvider, TimeProvider.System),
            parameter,
            nameof(TimeProvider),
            $"must be the simulated clock of the engine {Engine.Name}, but it is the system's clock. Use ZegoClientOptions.Simulated, which sets the engine, the clock and the scheduler together");
        OptionGuard.Check(
            ProcessedVideo is not null && ProcessedVideo.All(Enum.IsDefined), parameter, nameof(ProcessedVideo), "must contain only the channels Main, Auxiliary, Third and Fourth, and must not be null");
        OptionGuard.NotNull(LoggerFactory, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(TokenRenewal, parameter);
        TokenRenewal.Validate(OptionGuard.PathOf(parameter, nameof(TokenRenewal)));
        OptionGuard.NotNull(Timeouts, parameter);
        Timeouts.Validate(OptionGuard.PathOf(parameter, nameof(Timeouts)));
        Calls?.Validate(RoomMode, OptionGuard.PathOf(parameter, nameof(Calls)));
    }

    internal CoreOptions ToCoreOptions() => new()
    {
        Timeouts = Timeouts,
        TimeProvider = TimeProvider,
        NotificationScheduler = NotificationScheduler,
        WorkScheduler = WorkScheduler,
        LoggerFactory = LoggerFactory,
        MeterFactory = MeterFactory,
        NewGuid = Engine.SimulatedIds ?? CoreOptions.RandomIds,
        CommandsMayBlock = Engine.CommandsMayBlock,
        SettersMayBlock = Engine.SettersMayBlock,
    };
}
