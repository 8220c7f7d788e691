using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>The settings of all streams of a user, and those that hold for every stream. A stream's are made when first needed and forgotten when playing stops. Changed under the engine's gate.</summary>
internal sealed class PlaySettingsTable
{
    private readonly ConcurrentDictionary<string, PlaySettings> _streams = new(StringComparer.Ordinal);
    private int _volume = 100;
    private bool _audioMuted;
    private bool _videoMuted;

    public PlaySettings Of(string streamId) => _streams.GetOrAdd(
        streamId,
        static (_, all) => new() { Volume = all._volume, AudioMuted = all._audioMuted, VideoMuted = all._videoMuted },
        this);

    public void Forget(string streamId) => _streams.TryRemove(streamId, out _);

    public void ForgetStreams() => _streams.Clear();

    /// <summary>For all streams, also for later ones; each can be changed again by itself.</summary>
    public void MuteAllAudio(bool mute)
    {
        _audioMuted = mute;
        foreach (var settings in _streams.Values)
        {
            settings.AudioMuted = mute;
        }
    }

    /// <summary>For all streams, also for later ones; each can be changed again by itself.</summary>
    public void MuteAllVideo(bool mute)
    {
        _videoMuted = mute;
        foreach (var settings in _streams.Values)
        {
            settings.VideoMuted = mute;
        }
    }

    /// <summary>For all streams, also for later ones.</summary>
    public void SetAllVolume(int volume)
    {
        _volume = volume;
        foreach (var settings in _streams.Values)
        {
            settings.Volume = volume;
        }
    }

    public void Reset()
    {
        _streams.Clear();
        _volume = 100;
        _audioMuted = false;
        _videoMuted = false;
    }
}
