using System.Collections.Concurrent;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds all streams that a user plays. Changed with the engine's gate held, read on media threads.</summary>
internal sealed class PlayMedia(MediaContext context, PlaySettingsTable settings, AudioObservers observers, Action refresh)
{
    private readonly ConcurrentDictionary<string, PlayedStream> _streams = new(StringComparer.Ordinal);

    /// <summary>Gets all requested streams, delivered or not.</summary>
    public ICollection<PlayedStream> Streams => _streams.Values;

    /// <summary>Gets whether a stream of a connected room is requested.</summary>
    public bool IsActive => _streams.Values.Any(static stream => stream.IsConnected);

    /// <summary>Called when playing was requested; no media arrives yet.</summary>
    public void OnRequested(string streamId, VideoView? view)
    {
        _streams.TryAdd(streamId, new(context, observers, settings.Of(streamId), streamId, view));
        refresh();
    }

    /// <summary>Called when the room of a requested stream is connected: the media engine runs for the stream.</summary>
    public void OnConnected(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.IsConnected = true;
            refresh();
        }
    }

    /// <summary>Called when the cloud starts to deliver the stream, also after an interruption, possibly from another publisher.</summary>
    public void OnStarted(string streamId, PublishedStream stream)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.Start(stream);
        }
    }

    /// <summary>Called when delivery stops until the next <see cref="OnStarted"/>.</summary>
    public void OnInterrupted(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.Interrupt();
        }
    }

    /// <summary>Called when playing ended, in whatever state: clears the stream's volume and mutes.</summary>
    public void OnStopped(string streamId)
    {
        if (_streams.TryRemove(streamId, out var play))
        {
            play.Stop();
        }

        settings.Forget(streamId);
        refresh();
    }

    public void SetView(string streamId, VideoView? view)
    {
        if (_streams.TryGetValue(streamId, out var play))
        {
            play.Video.View = view;
        }
    }

    /// <summary>Sets the volume of a stream, also if it is not played.</summary>
    public void SetVolume(string streamId, int volume) => settings.Of(streamId).Volume = volume;

    public void MuteAudio(string streamId, bool mute) => settings.Of(streamId).AudioMuted = mute;

    public void MuteVideo(string streamId, bool mute) => settings.Of(streamId).VideoMuted = mute;

    /// <summary>Requests a snapshot. Returns 0, followed by the snapshot event, or an error code.</summary>
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
            OnStopped(streamId);
        }
    }
}
