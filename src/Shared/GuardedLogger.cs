using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Internal;

/// <summary>Wraps the user's logger and suppresses its exceptions. Loggers can throw while a host shuts down;
/// this must not interrupt a state change or reach native code.</summary>
internal sealed class GuardedLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return inner.IsEnabled(logLevel);
        }
#pragma warning disable CA1031 // An exception of the logger itself cannot be reported anywhere.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
#pragma warning disable CA1031 // An exception of the logger itself cannot be reported anywhere.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The operation continues; only its log entry is missing.
        }
    }
}
