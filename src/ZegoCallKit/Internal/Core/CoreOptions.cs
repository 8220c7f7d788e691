using System.Diagnostics.Metrics;
using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Internal.Core;

/// <summary>Holds the part of a client's options that the core itself uses. All other options are passed to the features they are for.</summary>
internal sealed record CoreOptions
{
    /// <summary>Gets how long operations wait.</summary>
    public ZegoTimeouts Timeouts { get; init; } = new();

    /// <summary>Gets the clock of all timeouts.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the scheduler on which observers are called; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? NotificationScheduler { get; init; }

    /// <summary>Gets the scheduler on which the loops run and tasks complete; <see langword="null"/> for the thread pool.</summary>
    public IScheduler? WorkScheduler { get; init; }

    /// <summary>Gets the logger factory.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Gets the factory of the meter for the instruments; <see langword="null"/> for the meter of the process.</summary>
    public IMeterFactory? MeterFactory { get; init; }

#pragma warning disable RS0030 // The one place from which the core takes ids.
    public static Func<Guid> RandomIds { get; } = Guid.NewGuid;
#pragma warning restore RS0030

    /// <summary>Gets the function that creates the ids of calls, devices, streams and messages.</summary>
    public Func<Guid> NewGuid { get; init; } = RandomIds;

    /// <summary>Gets whether the engine may block in a command, so that its commands need a dedicated thread.</summary>
    public bool CommandsMayBlock { get; init; }

    /// <summary>Gets whether the engine may block even in a setter.</summary>
    public bool SettersMayBlock { get; init; }
}
