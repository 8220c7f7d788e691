using System.Diagnostics.Metrics;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Calls;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit;

/// <summary>How a client is made.</summary>
public sealed record ZegoClientOptions
{
    /// <summary>The length of an AppSign.</summary>
    public const int AppSignLength = 64;

    /// <summary>ZEGO's AppID; not 0.</summary>
    public required uint AppId { get; init; }

    /// <summary>ZEGO's AppSign, 64 characters. Leave it empty when <see cref="TokenProvider"/> authenticates. Never logged.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>Fetches tokens for logins that bring none of their own.</summary>
    public ITokenProvider? TokenProvider { get; init; }

    /// <summary>When <see cref="TokenProvider"/> is asked for the next token of a login.</summary>
    public TokenRenewalOptions TokenRenewal { get; init; } = new();

    /// <summary>The engine to drive, e.g. the in-memory cloud's.</summary>
    public required IZegoEngineFactory Engine { get; init; }

    /// <summary>What to tune the audio and video defaults for.</summary>
    public Scenario Scenario { get; init; } = Scenario.StandardVideoCall;

    /// <summary>One room at a time, or several.</summary>
    public RoomMode RoomMode { get; init; }

    /// <summary>How to make and take calls; <see langword="null"/> (the default) for a client that does not.</summary>
    public CallServiceOptions? Calls { get; init; }

    /// <summary>How long operations wait.</summary>
    public ZegoTimeouts Timeouts { get; init; } = new();

    /// <summary>How often sound levels are measured: 100 ms to 3 s, or zero for never. Default 200 ms.</summary>
    public TimeSpan SoundLevelInterval { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The pixels that video sinks receive: I420 (the default) or BGRA.</summary>
    public VideoPixelFormat VideoSinkFormat { get; init; } = VideoPixelFormat.I420;

    /// <summary>
    /// The channels whose captured video can be processed at any time, see <see cref="Effects.IEffects.AddVideoProcessorAsync"/>; none by default. The engine hands every captured picture of these channels
    /// over, processed or not, which costs time. On other channels the first processor must be added while nothing is previewed, published or played.
    /// </summary>
    public IReadOnlyCollection<PublishChannel> ProcessedVideo { get; init; } = [];

    /// <summary>Where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Where the client's instruments live; by default one meter for the whole process, named <see cref="Telemetry.MeterName"/>.</summary>
    public IMeterFactory? MeterFactory { get; init; }

    /// <summary>The clock of all timeouts, back-offs and media; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where observers are called, e.g. a user interface's thread; not one that calls at once. By default on the thread pool. One notice at a time; on the pool a handler that keeps the others waiting for more than a fifth of a second, at once or little by little, no longer holds them up: it goes on with its own notices apart.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Where the client's own work runs and its tasks complete; the thread pool by default. A simulation gives its own, to run everything on one thread in a
    /// repeatable order: what awaits a task of the client with <c>ConfigureAwait(false)</c> goes on there and must not block it.</summary>
    public IScheduler? WorkScheduler { get; init; }

    /// <summary>Keeps secrets out of logs: never prints <see cref="AppSign"/>.</summary>
    /// <returns>The options without their secrets.</returns>
    public override string ToString() => $"AppId {AppId}, engine {Engine?.Name}, {Scenario}, {RoomMode}";

    /// <summary>Checks the options as <see cref="ZegoClient.CreateAsync"/> does, for programs that want to know early.</summary>
    /// <exception cref="ArgumentException">One of them is not allowed; the message says which, why and what would be.</exception>
    public void Validate() => Validate("options");

    internal void Validate(string parameter)
    {
        if (AppId == 0)
        {
            throw new ArgumentException("The AppId must not be 0; copy it from ZEGO's console.", parameter);
        }

        if (AppSign is null || (AppSign.Length != 0 && AppSign.Length != AppSignLength))
        {
            throw new ArgumentException($"The AppSign has {AppSignLength} characters, or none when tokens authenticate; {(AppSign is null ? "it is null" : $"this one has {AppSign.Length}")}.", parameter);
        }

        if (AppSign.AsSpan().ContainsAnyExceptInRange('"', '~'))
        {
            throw new ArgumentException("The AppSign has a character that is not allowed; copy it from ZEGO's console.", parameter);
        }

        if (Engine is null)
        {
            throw new ArgumentException("The Engine must be given, e.g. the in-memory cloud's.", parameter);
        }

        if (!Enum.IsDefined(Scenario))
        {
            throw new ArgumentException($"The Scenario must be one of the enum's; it is {Scenario}.", parameter);
        }

        if (!Enum.IsDefined(RoomMode))
        {
            throw new ArgumentException($"The RoomMode must be one of the enum's; it is {RoomMode}.", parameter);
        }

        if (SoundLevelInterval != TimeSpan.Zero && (SoundLevelInterval < TimeSpan.FromMilliseconds(100) || SoundLevelInterval > TimeSpan.FromSeconds(3)))
        {
            throw new ArgumentException($"The SoundLevelInterval must be 100 ms to 3 s, or zero; it is {SoundLevelInterval}.", parameter);
        }

        if (VideoSinkFormat is not (VideoPixelFormat.I420 or VideoPixelFormat.Bgra32))
        {
            throw new ArgumentException($"The VideoSinkFormat must be I420 or Bgra32; it is {VideoSinkFormat}.", parameter);
        }

        if (NotificationScheduler is ImmediateScheduler or CurrentThreadScheduler)
        {
            throw new ArgumentException("The NotificationScheduler must call observers later, not at once on the thread that has something to tell.", parameter);
        }

        if (WorkScheduler is ImmediateScheduler or CurrentThreadScheduler)
        {
            throw new ArgumentException("The WorkScheduler must run work later, not at once on the thread that has some: engines deadlock when they are called from their own callbacks.", parameter);
        }

        ArgumentNullException.ThrowIfNull(ProcessedVideo, parameter);
        if (ProcessedVideo.Any(static channel => !Enum.IsDefined(channel)))
        {
            throw new ArgumentException("The ProcessedVideo names a channel that there is not: they are Main, Auxiliary, Third and Fourth.", parameter);
        }

        ArgumentNullException.ThrowIfNull(LoggerFactory, parameter);
        ArgumentNullException.ThrowIfNull(TimeProvider, parameter);
        ArgumentNullException.ThrowIfNull(TokenRenewal, parameter);
        ArgumentNullException.ThrowIfNull(Timeouts, parameter);
        Timeouts.Validate(parameter);
        Calls?.Validate(parameter);
    }
}
