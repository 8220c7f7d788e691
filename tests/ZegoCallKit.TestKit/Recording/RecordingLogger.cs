using Microsoft.Extensions.Logging;

namespace ZegoCallKit.TestKit.Recording;

internal sealed class RecordingLogger(string category, Action<string> add) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        add($"scope {Describe(state)}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        add($"{category} {logLevel} {eventId.Id} {formatter(state, exception)} | {Describe(state)} | {exception}");

    private static string Describe<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values
        ? string.Join(", ", values.Select(value => $"{value.Key}={value.Value}"))
        : $"{state}";
}
