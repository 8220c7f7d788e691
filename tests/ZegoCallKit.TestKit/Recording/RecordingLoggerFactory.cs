using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>Records all log entries, with their values and exceptions.</summary>
public sealed class RecordingLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>Gets one line per entry: level, id, text, values, exception.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, _lines.Enqueue);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("It only records.");

    public void Dispose()
    {
        // There is nothing to dispose.
    }
}
