using Microsoft.Extensions.Logging;

namespace ZegoCallKit.FlightRecorder;

/// <summary>Represents the options for recording sessions.</summary>
public sealed record RecordingEngineOptions
{
    /// <summary>The smallest value of <see cref="MaxBytes"/>.</summary>
    public const long SmallestMaxBytes = 4_096;

    /// <summary>Gets the maximum size of one recording in bytes; the default is 64 MiB. The recording ends there with a note; the session continues.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below <see cref="SmallestMaxBytes"/>.</exception>
    public long MaxBytes
    {
        get;
        init => field = value >= SmallestMaxBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxBytes must be at least {SmallestMaxBytes} bytes.");
    } = 64 << 20;

    /// <summary>
    /// Gets how many lines may wait to be written: 16 to 1,000,000, 16,384 by default. A thread of the recording writes them. When a stream falls so far behind that
    /// one more cannot wait, the recording ends with a note; the session continues.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 16 or above 1,000,000.</exception>
    public int MaxPendingLines
    {
        get;
        init => field = value is >= 16 and <= 1_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxPendingLines must be between 16 and 1,000,000.");
    } = 16_384;

    /// <summary>Gets the clock of the recording's times; the system clock by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the factory of the logger that reports a recording that cannot be written; by default nothing is logged.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
