using System.Collections.Immutable;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Extra infos that arrived before their streams, the newest for each id, for a bounded number of ids and a bounded time. Immutable.
/// </summary>
internal sealed record EarlyInfos
{
    private readonly int _capacity;
    private readonly TimeSpan _lifetime;
    private ImmutableDictionary<StreamId, Entry> _byId = ImmutableDictionary<StreamId, Entry>.Empty;

    /// <summary>Begins empty.</summary>
    /// <param name="capacity">For how many ids infos are kept; the oldest gives way.</param>
    /// <param name="lifetime">How long an info waits for its stream.</param>
    public EarlyInfos(int capacity, TimeSpan lifetime)
    {
        _capacity = capacity;
        _lifetime = lifetime;
    }

    /// <summary>Keeps an info for a stream that is not known yet.</summary>
    public EarlyInfos Keep(EngineStreamInfo info, DateTimeOffset now)
    {
        var id = StreamId.FromEngine(info.Id);
        var kept = _byId;
        if (kept.Count >= _capacity && !kept.ContainsKey(id))
        {
            kept = kept.Remove(kept.MinBy(pair => pair.Value.At).Key);
        }

        return this with { _byId = kept.SetItem(id, new(info, now)) };
    }

    /// <summary>Takes the info that waited for a stream.</summary>
    /// <param name="stream">The stream that came.</param>
    /// <param name="now">The time.</param>
    /// <param name="extraInfo">The newest extra info of the stream.</param>
    public EarlyInfos Take(EngineStreamInfo stream, DateTimeOffset now, out string extraInfo)
    {
        extraInfo = stream.ExtraInfo;
        var id = StreamId.FromEngine(stream.Id);
        if (!_byId.TryGetValue(id, out var entry))
        {
            return this;
        }

        // What another user said of this id, or somebody said long ago, is about an older stream.
        var publisher = entry.Info.User.Id;
        if (now - entry.At <= _lifetime && (publisher.Length == 0 || publisher == stream.User.Id))
        {
            extraInfo = entry.Info.ExtraInfo;
        }

        return this with { _byId = _byId.Remove(id) };
    }

    private sealed record Entry(EngineStreamInfo Info, DateTimeOffset At);
}
