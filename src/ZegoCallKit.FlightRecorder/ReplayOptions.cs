using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.FlightRecorder;

/// <summary>How a recording is replayed.</summary>
public sealed record ReplayOptions
{
    /// <summary>How long the kit has to give a command that was recorded, before the replay goes on without it; 2 s by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The clock of the client; the system's by default. The replay does not wait between events.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>As <see cref="ZegoClientOptions.WorkScheduler"/>.</summary>
    public IScheduler? WorkScheduler { get; init; }

    /// <summary>As <see cref="ZegoClientOptions.NotificationScheduler"/>.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Where the client logs; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
