using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Diagnostics;

/// <summary>Writes warnings and errors of a client without a logger to the trace source <see cref="Telemetry.TraceSourceName"/>, so that faults are visible by default.</summary>
internal sealed class TraceLogger : ILogger
{
    public static readonly TraceLogger Instance = new();

    private readonly TraceSource _source = new(Telemetry.TraceSourceName, SourceLevels.Warning);

    private TraceLogger()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var text = formatter(state, exception);
            var kind = logLevel == LogLevel.Warning ? TraceEventType.Warning : TraceEventType.Error;
            _source.TraceEvent(kind, eventId.Id, exception is null ? text : $"{text}{Environment.NewLine}{exception}");
        }
    }
}
