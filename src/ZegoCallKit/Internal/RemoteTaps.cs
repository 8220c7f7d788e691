using System.Collections.Concurrent;
using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>Holds the further sinks of played streams. Changed in the state loop, used on the engine's media threads.</summary>
internal sealed class RemoteTaps
{
    private readonly ConcurrentDictionary<string, ImmutableArray<RemoteTap>> _taps = new(StringComparer.Ordinal);

    public void Add(string streamId, RemoteTap tap) => _taps.AddOrUpdate(streamId, static (_, added) => [added], static (_, taps, added) => taps.Add(added), tap);

    /// <summary>Removes a tap.</summary>
    /// <returns>A task that completes when its sinks are no longer called.</returns>
    public Task RemoveAsync(string streamId, RemoteTap tap)
    {
        _taps.AddOrUpdate(streamId, static (_, _) => [], static (_, taps, removed) => taps.Remove(removed), tap);
        if (_taps.TryGetValue(streamId, out var left) && left.IsEmpty)
        {
            _taps.TryRemove(new(streamId, left));
        }

        return tap.CloseAsync();
    }

    public void Video(string streamId, in VideoFrame frame)
    {
        if (_taps.TryGetValue(streamId, out var taps))
        {
            foreach (var tap in taps)
            {
                if (tap.Video is { } sink)
                {
                    tap.VideoSlot.Write(sink, in frame);
                }
            }
        }
    }

    public void Audio(string streamId, in AudioFrame frame)
    {
        if (_taps.TryGetValue(streamId, out var taps))
        {
            foreach (var tap in taps)
            {
                if (tap.Audio is { } sink)
                {
                    tap.AudioSlot.Write(sink, in frame);
                }
            }
        }
    }
}
