using ZegoCallKit.Rooms;

namespace ZegoCallKit.Playing;

/// <summary>What one client plays, by stream id: an engine plays a stream once. Used in the state loop only.</summary>
internal sealed class PlaybackTable
{
    private readonly Dictionary<string, Playback> _byStream = new(StringComparer.Ordinal);

    /// <summary>The playback that an event of this epoch can be about.</summary>
    public Playback? Find(string streamId, long epoch) =>
        _byStream.TryGetValue(streamId, out var playback) && epoch >= playback.Epoch ? playback : null;

    public Playback? Find(StreamId id) => _byStream.GetValueOrDefault(id.Value);

    public void Add(Playback playback) => _byStream[playback.Id.Value] = playback;

    public void Remove(Playback playback)
    {
        if (_byStream.TryGetValue(playback.Id.Value, out var found) && ReferenceEquals(found, playback))
        {
            _byStream.Remove(playback.Id.Value);
        }
    }

    public void OnReconnected(RoomSession session)
    {
        foreach (var playback in _byStream.Values.Where(playback => ReferenceEquals(playback.Session, session)))
        {
            playback.OnReconnected();
        }
    }

    public void EndAll(RoomSession session)
    {
        foreach (var playback in _byStream.Values.Where(playback => ReferenceEquals(playback.Session, session)).ToArray())
        {
            playback.End(new PlaybackEnd { Reason = PlaybackEndReason.RoomEnded });
        }
    }
}
