using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Holds the sinks that receive the same audio. Changed in the state loop, called on the engine's audio thread.</summary>
internal sealed class AudioTaps
{
    private ImmutableArray<AudioTap> _taps = [];

    public void Add(AudioTap tap) => ImmutableInterlocked.Update(ref _taps, static (taps, added) => taps.Add(added), tap);

    /// <summary>Removes a sink.</summary>
    /// <returns>A task that completes when it is no longer called.</returns>
    public Task RemoveAsync(AudioTap tap)
    {
        ImmutableInterlocked.Update(ref _taps, static (taps, removed) => taps.Remove(removed), tap);
        return tap.Slot.CloseAsync();
    }

    public void Write(in AudioFrame frame)
    {
        foreach (var tap in _taps)
        {
            tap.Write(in frame);
        }
    }
}
