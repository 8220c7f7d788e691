using System.Collections.Immutable;
using ZegoCallKit;

namespace GroupCall.Display;

/// <summary>Records the events of the call, line by line. Can be written and read from any thread.</summary>
internal sealed class Journal(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private ImmutableList<string> _lines = [];
    private Action<string>? _follower;

    public IReadOnlyList<string> Lines => _lines;

    public void Write(string what)
    {
        lock (_gate)
        {
            var line = $"{time.GetElapsedTime(_began).TotalSeconds,6:0.00} s  {ForeignText.ToTerminal(what)}";
            _lines = _lines.Add(line);
            _follower?.Invoke(line);
        }
    }

    /// <summary>Passes every further line to a follower.</summary>
    public void Follow(Action<string>? follower)
    {
        lock (_gate)
        {
            _follower = follower;
        }
    }
}
