using System.Collections.Concurrent;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds all streams that a user plays. Changed with the engine's gate held, read on media threads.</summary>
internal sealed class PlayMedia(EngineMedia player) : IPlayMedia
{
    private readonly ConcurrentDictionary<string, PlayedStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Gets all requested streams, delivered or not.</summary>
    public ICollection<PlayedStream> Streams => _streams.Values;

    /// <summary>Gets whether a stream of a connected room is requested.</summary>
    public bool IsActive => _streams.Values.Any(static stream => stream.IsConnected);

    public void Requested(string streamId, VideoView? view)
    {
        _streams.TryAdd(streamId, new(player, streamId, view));
        player.Refresh();
    }

    public void Connected(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.IsConnected = true;
            player.Refresh();
        }
    }

    public void Started(string streamId, PublishedStream stream)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.Start(stream);
        }
    }

    public void Interrupted(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.Interrupt();
        }
    }

    public void Stopped(string streamId)
    {
        if (_streams.TryRemove(streamId, out var play))
        {
            play.Stop();
        }

        player.PlaySettings.Forget(streamId);
        player.Refresh();
    }

    public void SetView(string streamId, VideoView? view)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.View = view;
        }
    }

    public void SetVolume(string streamId, int volume) => player.PlaySettings.Of(streamId).Volume = volume;

    public void SetAllVolume(int volume) => player.PlaySettings.SetAllVolume(volume);

    public void MuteAudio(string streamId, bool mute) => player.PlaySettings.Of(streamId).AudioMuted = mute;

    public void MuteVideo(string streamId, bool mute) => player.PlaySettings.Of(streamId).VideoMuted = mute;

    public void MuteAllAudio(bool mute) => player.PlaySettings.MuteAllAudio(mute);

    public void MuteAllVideo(bool mute) => player.PlaySettings.MuteAllVideo(mute);

    public int TakeSnapshot(string streamId)
    {
        if (!_streams.TryGetValue(streamId, out var play))
        {
            return (int)ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed;
        }

        play.Video.RequestSnapshot();
        return 0;
    }

    public void StopAll()
    {
        foreach (var streamId in _streams.Keys)
        {
            Stopped(streamId);
        }
    }
}
