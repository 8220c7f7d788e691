using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Represents the options of <see cref="RoomCommandSignaling"/>. Use the clock and the scheduler of the client whose room the transport uses.</summary>
public sealed record RoomCommandSignalingOptions
{
    /// <summary>Gets the clock; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets where observers are called; the thread pool by default.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    internal void Validate(string parameter)
    {
        OptionGuard.NotNull(TimeProvider, parameter);
        OptionGuard.NotNull(LoggerFactory, parameter);
    }
}
