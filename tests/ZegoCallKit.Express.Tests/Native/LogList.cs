using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Records the log.</summary>
internal sealed class LogList : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<(LogLevel, string, Exception?)> _entries = new();

    public IReadOnlyList<(LogLevel Level, string Text, Exception? Fault)> Entries => [.. _entries];

    /// <summary>Gets the exception that writing a line throws, like the loggers of a host that was disposed.</summary>
    public Exception? Fault { get; init; }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _entries.Enqueue((logLevel, formatter(state, exception), exception));
        if (Fault is not null)
        {
            throw Fault;
        }
    }

    public void Dispose()
    {
    }
}
