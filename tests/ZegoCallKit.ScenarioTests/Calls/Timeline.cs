namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Records the intervals during which a condition held.</summary>
internal sealed class Timeline
{
    private readonly List<(TimeSpan From, TimeSpan To)> _spans = [];
    private TimeSpan? _since;

    public void Set(bool isSo, TimeSpan now)
    {
        if (isSo && _since is null)
        {
            // An interruption of no duration does not count.
            var goesOn = _spans is [.., var last] && last.To == now;
            _since = goesOn ? _spans[^1].From : now;
            if (goesOn)
            {
                _spans.RemoveAt(_spans.Count - 1);
            }
        }
        else if (!isSo && _since is { } since)
        {
            _spans.Add((since, now));
            _since = null;
        }
    }

    /// <summary>Returns whether the condition held at any time within an interval.</summary>
    public bool Touches(TimeSpan from, TimeSpan to) => All(to).Any(span => span.From <= to && span.To >= from);

    /// <summary>Returns whether the condition held without interruption for a duration, before a given time.</summary>
    public bool Lasted(TimeSpan duration, TimeSpan until) => All(until).Any(span => span.From <= until && (span.To < until ? span.To : until) - span.From >= duration);

    private IEnumerable<(TimeSpan From, TimeSpan To)> All(TimeSpan now) => _since is { } since ? _spans.Append((since, now > since ? now : since)) : _spans;
}
