using Microsoft.Extensions.Logging;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents the options for recording sessions.</summary>
public sealed record RecordingEngineOptions
{
    /// <summary>The smallest value of <see cref="MaxBytes"/>.</summary>
    public const long SmallestMaxBytes = 4_096;

    /// <summary>Gets the maximum size of one recording in bytes, at least <see cref="SmallestMaxBytes"/>; the default is 64 MiB. The recording ends there with a note; the session continues.</summary>
    public long MaxBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Gets how many lines may wait to be written: 16 to 1,000,000, 16,384 by default. A thread of the recording writes them. When a stream falls so far behind that
    /// one more cannot wait, the recording ends with a note; the session continues.
    /// </summary>
    public int MaxPendingLines { get; init; } = 16_384;

    /// <summary>Gets the clock of the recording's times; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the factory of the logger that reports a recording that cannot be written; by default nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Check(MaxBytes >= SmallestMaxBytes, parameter, nameof(MaxBytes), $"must be at least {OptionGuard.Text(SmallestMaxBytes)} bytes; it is {OptionGuard.Text(MaxBytes)}");
        OptionGuard.Range(MaxPendingLines, 16, 1_000_000, parameter);
        OptionGuard.NotNull(TimeProvider, parameter);
    }
}
