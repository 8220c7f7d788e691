using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reactive.Concurrency;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.FlightRecorder.Commands;
using ZegoCallKit.FlightRecorder.Format;
using ZegoCallKit.Internal;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Answers the commands of a replay from its recording and raises the events between them, in the order in which they are written. Safe on all threads.</summary>
internal sealed class ReplayGate : ICommandGate
{
    private readonly Lock _gate = new();
    private readonly ImmutableArray<RecordedEntry> _entries;
    private readonly RecordedAnswers _answers;
    private readonly HashSet<int> _givenEarly = [];
    private readonly List<string> _divergences = [];
    private readonly ConcurrentQueue<EngineEvent> _raised = new();
    private readonly IScheduler? _scheduler;
    private CompletionSource<bool> _moved;
    private IEngineEventSink? _sink;
    private int _position;
    private long _now;

    public ReplayGate(FlightRecording recording, IScheduler? scheduler)
    {
        _scheduler = scheduler;
        _moved = new(scheduler);
        _entries = recording.Entries;
        _answers = new RecordedAnswers(_entries);
    }

    public IReadOnlyList<string> Divergences
    {
        get
        {
            lock (_gate)
            {
                return [.. _divergences];
            }
        }
    }

    /// <summary>Gets the number of entries that have been played.</summary>
    public int Position
    {
        get
        {
            lock (_gate)
            {
                return _position;
            }
        }
    }

    /// <summary>Gets the time of the entry that was played last.</summary>
    public TimeSpan Now => TimeSpan.FromTicks(Interlocked.Read(ref _now));

    /// <summary>Gets the next entry; <see langword="null"/> at the end.</summary>
    public RecordedEntry? Next
    {
        get
        {
            lock (_gate)
            {
                return _position < _entries.Length ? _entries[_position] : null;
            }
        }
    }

    /// <summary>Returns whether the kit has not yet called the command of an entry.</summary>
    public bool Awaits(RecordedEntry entry)
    {
        lock (_gate)
        {
            return IsAwaited(entry);
        }
    }

    /// <summary>Returns the next recorded command that the kit has not called yet and that satisfies a condition; <see langword="null"/> if there is none.</summary>
    public RecordedCommand? FindAwaited(Func<RecordedCommand, bool> condition)
    {
        lock (_gate)
        {
            return _entries.Skip(_position).OfType<RecordedCommand>().FirstOrDefault(command => IsAwaited(command) && condition(command));
        }
    }

    public void Attach(IEngineEventSink sink)
    {
        lock (_gate)
        {
            _sink = sink;
        }
    }

    /// <summary>Plays the next entry: raises an event, or skips a command that has not been called.</summary>
    public void Step()
    {
        lock (_gate)
        {
            if (_position >= _entries.Length)
            {
                return;
            }

            if (_entries[_position] is RecordedCommand command && IsAwaited(command))
            {
                _divergences.Add($"{command.Name} was recorded at {command.At}, but the replay did not give it.");
            }

            Play();
        }
    }

    /// <summary>Returns the oldest raised event that has not been returned yet, whether <see cref="Step"/> raised it or a command of the kit; <see langword="null"/> if there is none.</summary>
    public EngineEvent? NextRaised() => _raised.TryDequeue(out var raised) ? raised : null;

    /// <summary>Returns a task that completes when an entry is played, or at once if the entry at the position has been played.</summary>
    public Task PassedAsync(int position)
    {
        lock (_gate)
        {
            return _position > position ? Task.CompletedTask : _moved.Task;
        }
    }

    public EngineResult Call(string command, Func<EngineResult> run, params ReadOnlySpan<Argument> arguments) =>
        Answer(command, arguments) is { } answer ? new(answer.Code, answer.Sequence) : EngineResult.Accepted;

    public EngineResult<T> Ask<T>(string command, Func<EngineResult<T>> run, JsonTypeInfo<T> type, T none, params ReadOnlySpan<Argument> arguments) =>
        Answer(command, arguments) is { } answer ? new(answer.Code, answer.Value is { } value ? Read(command, value, type, none) : none) : new(0, none);

    private T Read<T>(string command, JsonElement value, JsonTypeInfo<T> type, T none)
    {
        try
        {
            return RecordingReader.WithoutHoles(value).Deserialize(type) ?? none;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            lock (_gate)
            {
                _divergences.Add($"The recorded result of {command} cannot be read.");
            }

            return none;
        }
    }

    private RecordedAnswer? Answer(string command, ReadOnlySpan<Argument> arguments)
    {
        if (!KeyCommands.Contains(command))
        {
            return AnswerOnly(command);
        }

        var given = arguments.ToArray();
        lock (_gate)
        {
            if (Find(command, name => Array.Find(given, argument => argument.Name == name) is { Name: not null } found ? found.Text : "") is not var (at, isNext))
            {
                _divergences.Add($"{command} was given, but the recording does not contain it after {Now}.");
                return null;
            }

            var recorded = (RecordedCommand)_entries[at];
            var answer = _answers.Of(recorded);
            if (!isNext)
            {
                _givenEarly.Add(recorded.Number);
                return answer;
            }

            // What was raised before it, it itself, and what was raised before it returned.
            var last = answer is null ? at : _entries.IndexOf(answer, at);
            while (_position <= last)
            {
                Play();
            }

            return answer;
        }
    }

    // The next command that keeps step, or one that may as well have come before those that stand before it.
    private (int At, bool IsNext)? Find(string command, Func<string, string> argument)
    {
        var isNext = true;
        for (var at = _position; at < _entries.Length; at++)
        {
            if (!IsAwaited(_entries[at]))
            {
                continue;
            }

            var recorded = (RecordedCommand)_entries[at];
            if (KeyCommands.IsSame(recorded, command, argument))
            {
                return (at, isNext);
            }

            if (!KeyCommands.MayPass(command, recorded.Name))
            {
                return null;
            }

            isNext = false;
        }

        return null;
    }

    private bool IsAwaited(RecordedEntry entry) => entry is RecordedCommand command && KeyCommands.Contains(command.Name) && !_givenEarly.Contains(command.Number);

    private RecordedAnswer? AnswerOnly(string command)
    {
        lock (_gate)
        {
            return _answers.Next(command);
        }
    }

    // In the order of the lines, hence under the lock: the sink only takes the event.
    private void Play()
    {
        var entry = _entries[_position++];
        Interlocked.Exchange(ref _now, entry.At.Ticks);
        if (entry is RecordedEvent reported)
        {
            _raised.Enqueue(reported.Event);
            _sink?.OnEvent(reported.Event);
        }

        var moved = _moved;
        _moved = new(_scheduler);
        moved.SetResult(true);
    }
}
