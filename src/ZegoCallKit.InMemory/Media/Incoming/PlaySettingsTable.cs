using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds the settings of all streams of a user. A stream's settings are created on demand and removed when playing stops.
/// Changed with the engine's gate held.</summary>
internal sealed class PlaySettingsTable
{
    private readonly ConcurrentDictionary<string, PlaySettings> _streams = new(StringComparer.Ordinal);

    public PlaySettings Of(string streamId) => _streams.GetOrAdd(streamId, static _ => new());

    public void Forget(string streamId) => _streams.TryRemove(streamId, out _);

    public void ForgetStreams() => _streams.Clear();
}
