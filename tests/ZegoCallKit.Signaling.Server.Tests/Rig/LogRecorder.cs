using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Records the log of servers.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Category, string Text)> _entries = new();

    public IEnumerable<(LogLevel Level, string Category, string Text)> Entries => _entries;

    /// <summary>Gets the messages that the server logs as errors.</summary>
    public IEnumerable<string> Errors => _entries.Where(static entry => entry.Level >= LogLevel.Error).Select(static entry => $"{entry.Category}: {entry.Text}");

    /// <summary>Waits until a text was logged.</summary>
    public Task WaitForAsync(string text) => Eventually.TrueAsync(() => Task.FromResult(_entries.Any(entry => entry.Text.Contains(text, StringComparison.Ordinal))));

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName);

    public void Dispose()
    {
        // The log stays readable after the servers have stopped.
    }

    private sealed class Recorder(LogRecorder owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner._entries.Enqueue((logLevel, category, formatter(state, exception) + (exception is null ? "" : " " + exception)));
    }
}
