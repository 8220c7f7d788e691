using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Playing;

/// <summary>Holds the callers that wait for a stream to play. Used in the state loop only.</summary>
internal sealed class PlayRequests
{
    private readonly Dictionary<StreamId, List<(Pending<IPlayback> Start, PlayOptions? Options)>> _byStream = [];

    public void Add(StreamId id, Pending<IPlayback> start, PlayOptions? options)
    {
        if (!_byStream.TryGetValue(id, out var waiting))
        {
            _byStream[id] = waiting = new(1);
        }

        waiting.Add((start, options));
    }

    public bool Has(StreamId id) => _byStream.ContainsKey(id);

    /// <summary>Returns the options of the last waiting caller that gave any.</summary>
    public PlayOptions? OptionsOf(StreamId id) => _byStream.GetValueOrDefault(id)?.LastOrDefault(static waiting => waiting.Options is not null).Options;

    /// <summary>Removes one caller.</summary>
    /// <returns><see langword="true"/> if no caller waits for the stream any longer.</returns>
    public bool Remove(StreamId id, Pending<IPlayback> start)
    {
        if (!_byStream.TryGetValue(id, out var waiting))
        {
            return false;
        }

        waiting.RemoveAll(one => one.Start == start);
        return waiting.Count == 0 && _byStream.Remove(id);
    }

    /// <summary>Removes and returns all callers.</summary>
    public List<Pending<IPlayback>> Take(StreamId id) => _byStream.Remove(id, out var waiting) ? waiting.ConvertAll(static one => one.Start) : [];

    public void Complete(Playback playback)
    {
        if (_byStream.Remove(playback.StreamId, out var waiting))
        {
            foreach (var (start, _) in waiting)
            {
                start.Complete(playback);
            }
        }
    }

    public void Fail(StreamId id, Func<Pending<IPlayback>, Exception> failure) => FailAfter(Task.CompletedTask, id, failure);

    /// <summary>Fails the callers that wait, once their sinks are no longer called.</summary>
    public void FailAfter(Task released, StreamId id, Func<Pending<IPlayback>, Exception> failure)
    {
        if (_byStream.Remove(id, out var waiting))
        {
            foreach (var (start, _) in waiting)
            {
                start.FailAfter(released, failure(start));
            }
        }
    }

    public void FailAll(Func<Pending<IPlayback>, Exception> failure)
    {
        foreach (var id in _byStream.Keys.ToArray())
        {
            Fail(id, failure);
        }
    }
}
