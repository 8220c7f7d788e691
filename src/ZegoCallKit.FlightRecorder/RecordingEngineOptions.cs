using Microsoft.Extensions.Logging;

namespace ZegoCallKit.FlightRecorder;

/// <summary>How a session is recorded.</summary>
public sealed record RecordingEngineOptions
{
    /// <summary>The least that a recording may be limited to, in bytes.</summary>
    public const long SmallestMaxBytes = 4_096;

    /// <summary>The most bytes of one recording; 64 MiB by default. It ends there with a note that says so; the session goes on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below <see cref="SmallestMaxBytes"/>.</exception>
    public long MaxBytes
    {
        get;
        init => field = value >= SmallestMaxBytes
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxBytes must be at least {SmallestMaxBytes} bytes.");
    } = 64 << 20;

    /// <summary>
    /// Gets how many lines may wait to be written: 16 to 1,000,000, 16,384 by default. A thread of the recording writes them. When a stream falls so far behind that
    /// one more cannot wait, the recording ends with a note that says so; the session goes on.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 16 or above 1,000,000.</exception>
    public int MaxPendingLines
    {
        get;
        init => field = value is >= 16 and <= 1_000_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxPendingLines must be between 16 and 1,000,000.");
    } = 16_384;

    /// <summary>The clock that dates the lines; the system's by default.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Where it is logged when a recording cannot be written; nowhere by default.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }
}
