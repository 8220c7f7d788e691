using Microsoft.Extensions.Logging;
using ZegoCallKit.Engine;
using ZegoCallKit.FlightRecorder.Recorders;

namespace ZegoCallKit.FlightRecorder;

/// <summary>
/// Records the commands and the events of one engine and keeps the newest lines in memory, until a program takes them: to send them elsewhere, or to write them where something went wrong. The lines are
/// those that a <see cref="RecordingEngineFactory"/> writes, and contain as few secrets. Thread-safe.
/// </summary>
#pragma warning disable CA1001 // They hold only memory: nothing is flushed, so the recorder's timer never starts.
public sealed class RecordingBuffer
#pragma warning restore CA1001
{
    /// <summary>The smallest number of bytes that a buffer may keep.</summary>
    public const int SmallestMaxBytes = 4_096;

    /// <summary>The most bytes of a line; a longer one is replaced by a note.</summary>
    public const int MaxLineBytes = 32_768;

    private readonly RecentLines _lines;
    private readonly Recorder _recorder;

    /// <summary>Begins a recording.</summary>
    /// <param name="engine">The short name of the engine, for the header.</param>
    /// <param name="maxBytes">The most bytes of lines that are kept; when more come, the oldest are removed, and a note says how many.</param>
    /// <param name="timeProvider">The clock of the recording's times; the system clock if <see langword="null"/>.</param>
    /// <param name="loggerFactory">The factory of the logger that reports a clock that fails; nothing is logged if <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="engine"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is below <see cref="SmallestMaxBytes"/>.</exception>
    public RecordingBuffer(string engine, int maxBytes, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(engine);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBytes, SmallestMaxBytes);
        _lines = new RecentLines(maxBytes, Math.Min(maxBytes / 4, MaxLineBytes));
        _recorder = new Recorder(_ => _lines, engine, new RecordingEngineOptions { TimeProvider = timeProvider ?? TimeProvider.System, LoggerFactory = loggerFactory });
    }

    /// <summary>Gets the first line of the recording, without a line break: JSON in UTF-8. A file begins with it.</summary>
    public ReadOnlyMemory<byte> Header => _lines.Header;

    /// <summary>Returns an engine that does what another one does, and records it.</summary>
    /// <param name="engine">The engine.</param>
    /// <returns>The engine to use instead.</returns>
    public IZegoEngine Around(IZegoEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return _recorder.Around(engine);
    }

    /// <summary>Removes the oldest lines from the buffer and returns them.</summary>
    /// <param name="maxBytes">The most bytes of all lines together. One line is returned even if it is longer.</param>
    /// <returns>The lines in their order, without line breaks, each JSON in UTF-8; none if the buffer is empty.</returns>
    public IReadOnlyList<ReadOnlyMemory<byte>> Take(int maxBytes) => _lines.Take(maxBytes);
}
