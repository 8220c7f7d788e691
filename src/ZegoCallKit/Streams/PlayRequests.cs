using ZegoCallKit.Internal;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Streams;

/// <summary>Who waits for which stream to play. Used in the state loop only.</summary>
internal sealed class PlayRequests
{
    private readonly Dictionary<StreamId, List<(Pending<IPlayback> Start, PlayOptions? Options)>> _byStream = [];

    public void Add(StreamId id, Pending<IPlayback> start, PlayOptions? options)
    {
        if (!_byStream.TryGetValue(id, out var waiting))
        {
            _byStream[id] = waiting = [];
        }

        waiting.Add((start, options));
    }

    /// <summary>What the latest caller asked for, if he asked for anything particular.</summary>
    public PlayOptions? OptionsOf(StreamId id) =>
        _byStream.TryGetValue(id, out var waiting) ? waiting.FindLast(request => request.Options is not null).Options : null;

    /// <summary>Takes one caller out.</summary>
    /// <returns>Whether nobody waits for the stream any more.</returns>
    public bool Remove(StreamId id, Pending<IPlayback> start)
    {
        if (!_byStream.TryGetValue(id, out var waiting))
        {
            return false;
        }

        waiting.RemoveAll(request => ReferenceEquals(request.Start, start));
        return waiting.Count == 0 && _byStream.Remove(id);
    }

    public void Complete(Playback playback)
    {
        if (_byStream.Remove(playback.Id, out var waiting))
        {
            waiting.ForEach(request => request.Start.Complete(playback));
        }
    }

    public void Fail(StreamId id, Func<Pending<IPlayback>, Exception> failure)
    {
        if (_byStream.Remove(id, out var waiting))
        {
            waiting.ForEach(request => request.Start.Fail(failure(request.Start)));
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
