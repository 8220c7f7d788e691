using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Holds the playbacks of one client by stream id: the engine plays a stream only once. Used in the state loop only.</summary>
internal sealed class PlaybackTable
{
    private readonly Dictionary<string, Playback> _byStream = new(StringComparer.Ordinal);

    public PlaybackTable(ClientCore core)
    {
        Snapshots = new PlayedSnapshots(core);
        core.Events.On<PlayerStateUpdated>((e, epoch) => Find(e.StreamId, epoch)?.OnState(e));
        core.Events.On<PlayerQualityUpdated>(OnQuality);
        core.Events.On<PlayerReceivedAudioFirstFrame>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnFirstAudio());
        core.Events.On<PlayerReceivedVideoFirstFrame>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnFirstVideo());
        core.Events.On<PlayerRenderedVideoFirstFrame>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnFirstRender());
        core.Events.On<PlayerVideoSizeChanged>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnVideoSize(e));
        core.Events.On<PlayerMediaEvent>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnBreak(e.Event));
        core.Events.On<PlayerSeiReceived>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnSei(e));
        core.Events.On<RemoteCameraStateUpdated>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnRemoteCamera(e.State));
        core.Events.On<RemoteMicrophoneStateUpdated>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnRemoteMicrophone(e.State));
        core.Events.On<RemoteSpeakerStateUpdated>((e, epoch) => Find(e.StreamId, epoch)?.Status.OnRemoteSpeaker(e.State));
    }

    public PlayedSnapshots Snapshots { get; }

    public bool Any => _byStream.Count > 0;

    public Playback? Find(StreamId id) => _byStream.GetValueOrDefault(id.Value);

    public void Add(Playback playback) => _byStream[playback.StreamId.Value] = playback;

    public void Remove(Playback playback)
    {
        if (_byStream.TryGetValue(playback.StreamId.Value, out var found) && ReferenceEquals(found, playback))
        {
            _byStream.Remove(playback.StreamId.Value);
        }
    }

    public void OnReconnected(LoginScope login)
    {
        foreach (var playback in _byStream.Values.Where(playback => ReferenceEquals(playback.Login, login)))
        {
            playback.OnReconnected();
        }
    }

    /// <summary>Brings the states of a login's playbacks up to date after the whole room was muted or unmuted.</summary>
    public void RefreshAll(LoginScope login)
    {
        foreach (var playback in _byStream.Values.Where(playback => ReferenceEquals(playback.Login, login)))
        {
            playback.Refresh();
        }
    }

    private void OnQuality(PlayerQualityUpdated e, long epoch)
    {
        if (Find(e.StreamId, epoch) is { } playback)
        {
            playback.Status.OnQuality(e);
            if (e.Quality.HasFrames)
            {
                playback.Siblings.Received(playback.StreamId);
            }
        }
    }

    public void EndAll(LoginScope login)
    {
        foreach (var playback in Any ? _byStream.Values.ToArray() : [])
        {
            if (ReferenceEquals(playback.Login, login))
            {
                playback.End(new PlaybackEnd { Reason = PlaybackEndReason.RoomEnded });
            }
        }
    }

    // Returns the playback that an event of this epoch can refer to.
    private Playback? Find(string streamId, long epoch) =>
        _byStream.TryGetValue(streamId, out var playback) && playback.Epoch.Covers(epoch) ? playback : null;
}
