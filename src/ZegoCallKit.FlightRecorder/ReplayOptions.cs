using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents the options of a replay.</summary>
public sealed record ReplayOptions
{
    /// <summary>Gets how long the replay waits for the kit to call a recorded command before it continues without it: above zero, at most one day; the default is 2 s.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets the clock of the client; the system clock by default. The replay does not wait between events.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the client's <see cref="ZegoClientOptions.WorkScheduler"/>.</summary>
    public IScheduler? WorkScheduler { get; init; }

    /// <summary>Gets the client's <see cref="ZegoClientOptions.NotificationScheduler"/>.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Gets the factory of the client's loggers; by default nothing is logged.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        OptionGuard.TimeLimit(Patience, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
    }
}
