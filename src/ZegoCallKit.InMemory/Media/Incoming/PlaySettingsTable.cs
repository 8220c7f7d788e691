using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>The settings of all streams of a user, and those that hold for every stream. A stream's are made when first needed and forgotten when playing stops.</summary>
internal sealed class PlaySettingsTable
{
    private readonly ConcurrentDictionary<string, PlaySettings> _streams = new(StringComparer.Ordinal);
    private volatile int _volume = 100;
    private volatile bool _allAudioMuted;
    private volatile bool _allVideoMuted;

    /// <summary>Overrides the streams' own mutes while it is on.</summary>
    public bool AllAudioMuted
    {
        get => _allAudioMuted;
        set => _allAudioMuted = value;
    }

    public bool AllVideoMuted
    {
        get => _allVideoMuted;
        set => _allVideoMuted = value;
    }

    public PlaySettings Of(string streamId) => _streams.GetOrAdd(streamId, static (_, volume) => new() { Volume = volume }, _volume);

    public void Forget(string streamId) => _streams.TryRemove(streamId, out _);

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
        _allAudioMuted = false;
        _allVideoMuted = false;
    }
}
