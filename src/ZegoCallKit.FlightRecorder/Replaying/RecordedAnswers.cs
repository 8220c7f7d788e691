using System.Collections.Immutable;

namespace ZegoCallKit.FlightRecorder.Replaying;

/// <summary>Holds the answers of a recording: those of the commands that keep step by number, and those of all others by name, in their order. Needs a lock.</summary>
internal sealed class RecordedAnswers
{
    private readonly Dictionary<int, RecordedAnswer> _byNumber;
    private readonly Dictionary<string, Queue<RecordedAnswer>> _byName = [];

    public RecordedAnswers(ImmutableArray<RecordedEntry> entries)
    {
        _byNumber = entries.OfType<RecordedAnswer>().ToDictionary(answer => answer.Number);
        foreach (var command in entries.OfType<RecordedCommand>().Where(command => !KeyCommands.Contains(command.Name)))
        {
            if (_byNumber.TryGetValue(command.Number, out var answer))
            {
                if (!_byName.TryGetValue(command.Name, out var answers))
                {
                    _byName[command.Name] = answers = new();
                }

                answers.Enqueue(answer);
            }
        }
    }

    /// <summary>Returns the answer to a command; <see langword="null"/> if none was recorded.</summary>
    public RecordedAnswer? Of(RecordedCommand command) => _byNumber.GetValueOrDefault(command.Number);

    /// <summary>Returns the next answer to commands of a name; the last one is repeated. <see langword="null"/> if none was recorded.</summary>
    public RecordedAnswer? Next(string name) => !_byName.TryGetValue(name, out var answers) ? null : answers.Count > 1 ? answers.Dequeue() : answers.Peek();
}
