using System.Collections.Immutable;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Holds extra infos that arrived before their streams: the newest for each id, for a limited number of ids and a limited time. Immutable.
/// </summary>
internal sealed record PendingExtraInfos
{
    private readonly int _capacity;
    private readonly TimeSpan _lifetime;
    private ImmutableDictionary<StreamId, Entry> _byId = ImmutableDictionary<StreamId, Entry>.Empty;

    /// <summary>Creates an empty instance.</summary>
    /// <param name="capacity">The number of ids for which infos are kept; beyond it, the oldest is dropped.</param>
    /// <param name="lifetime">How long an info is kept for its stream.</param>
    public PendingExtraInfos(int capacity, TimeSpan lifetime)
    {
        _capacity = capacity;
        _lifetime = lifetime;
    }

    /// <summary>Keeps an info for a stream that is not known yet.</summary>
    public PendingExtraInfos Keep(EngineStreamInfo info, DateTimeOffset now)
    {
        var id = StreamId.FromEngine(info.Id);
        var kept = _byId;
        if (kept.Count >= _capacity && !kept.ContainsKey(id))
        {
            kept = kept.Remove(kept.MinBy(pair => pair.Value.At).Key);
        }

        return this with { _byId = kept.SetItem(id, new(info, now)) };
    }

    /// <summary>Takes the info that was kept for a stream.</summary>
    /// <param name="stream">The stream that was added.</param>
    /// <param name="now">The current time.</param>
    /// <param name="extraInfo">The newest extra info of the stream.</param>
    public PendingExtraInfos Extract(EngineStreamInfo stream, DateTimeOffset now, out string extraInfo)
    {
        extraInfo = stream.ExtraInfo;
        if (_byId.IsEmpty)
        {
            return this;
        }

        var id = StreamId.FromEngine(stream.Id);
        if (!_byId.TryGetValue(id, out var entry))
        {
            return this;
        }

        // An info for this id from another user, or from too long ago, belongs to an earlier stream.
        var publisher = entry.Info.User.Id;
        if (now - entry.At <= _lifetime && (publisher.Length == 0 || publisher == stream.User.Id))
        {
            extraInfo = entry.Info.ExtraInfo;
        }

        return this with { _byId = _byId.Remove(id) };
    }

    private sealed record Entry(EngineStreamInfo Info, DateTimeOffset At);
}
