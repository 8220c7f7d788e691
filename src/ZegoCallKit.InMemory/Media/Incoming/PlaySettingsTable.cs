using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds the settings of all streams of a user, and those that apply to every stream. A stream's settings are created on demand and removed when playing stops.
/// Changed with the engine's gate held.</summary>
internal sealed class PlaySettingsTable
{
    private readonly ConcurrentDictionary<string, PlaySettings> _streams = new(StringComparer.Ordinal);
    private bool _audioMuted;
    private bool _videoMuted;

    public PlaySettings Of(string streamId) => _streams.GetOrAdd(
        streamId,
        static (_, all) => new() { AudioMuted = all._audioMuted, VideoMuted = all._videoMuted },
        this);

    public void Forget(string streamId) => _streams.TryRemove(streamId, out _);

    public void ForgetStreams() => _streams.Clear();

    /// <summary>Mutes or unmutes the audio of all current and later streams; each stream can be changed individually afterwards.</summary>
    public void MuteAllAudio(bool mute)
    {
        _audioMuted = mute;
        foreach (var settings in _streams.Values)
        {
            settings.AudioMuted = mute;
        }
    }

    /// <summary>Mutes or unmutes the video of all current and later streams; each stream can be changed individually afterwards.</summary>
    public void MuteAllVideo(bool mute)
    {
        _videoMuted = mute;
        foreach (var settings in _streams.Values)
        {
            settings.VideoMuted = mute;
        }
    }

    public void Reset()
    {
        _streams.Clear();
        _audioMuted = false;
        _videoMuted = false;
    }
}
