using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>Remembers everything that is logged, with the values and exceptions behind it.</summary>
public sealed class RecordingLoggerFactory : ILoggerFactory
{
    private readonly ConcurrentQueue<string> _lines = new();

    /// <summary>One line a message: level, id, text, values, exception.</summary>
    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new RecordingLogger(categoryName, _lines.Enqueue);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("It only records.");

    public void Dispose()
    {
        // Holds nothing.
    }
}
