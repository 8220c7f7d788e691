using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>How <see cref="RoomCommandSignaling"/> works. Give it the clock and the scheduler of the client whose room it uses.</summary>
public sealed record RoomCommandSignalingOptions
{
    /// <summary>The clock; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets where observers are called; the thread pool by default.</summary>
    public IScheduler? Scheduler { get; init; }

    /// <summary>Gets where logs go; nowhere by default.</summary>
    public ILoggerFactory LoggerFactory { get; init; } = NullLoggerFactory.Instance;
}
