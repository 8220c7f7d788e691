using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Reads the phases of one device's calls from its log: observers of a call that ended before they were called see only its end.</summary>
internal sealed class CallJournal(SimulatedTime time) : ILoggerFactory, ILogger
{
    private const int CallChanged = 100;

    private readonly Dictionary<string, List<List<(CallPhase Phase, TimeSpan At)>>> _lives = [];

    /// <summary>Returns the phases of a call after a number of earlier calls with the same id: a call can ring again, or be joined again.</summary>
    public IReadOnlyList<(CallPhase Phase, TimeSpan At)> Of(CallId id, int earlier) =>
        _lives.TryGetValue(id.Value, out var lives) && earlier < lives.Count ? lives[earlier] : [];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == CallChanged && state is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            var values = pairs.ToDictionary();
            Add((string)values["CallId"]!, Enum.Parse<CallPhase>((string)values["Phase"]!));
        }
    }

    public void Dispose()
    {
    }

    private void Add(string id, CallPhase phase)
    {
        if (!_lives.TryGetValue(id, out var lives))
        {
            _lives.Add(id, lives = []);
        }

        if (lives is [] or [.., [.., (CallPhase.Ended, _)]])
        {
            lives.Add([]);
        }

        lives[^1].Add((phase, time.Elapsed));
    }
}
