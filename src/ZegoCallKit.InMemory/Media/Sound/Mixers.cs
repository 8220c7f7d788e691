using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Holds all listeners to the mix of played streams. Without listeners, nothing is mixed.</summary>
internal sealed class Mixers
{
    private ImmutableArray<PlaybackMixer> _mixers = [];

    public PlaybackMixer Add(AudioFormat format)
    {
        var mixer = new PlaybackMixer(format);
        ImmutableInterlocked.Update(ref _mixers, static (mixers, added) => mixers.Add(added), mixer);
        return mixer;
    }

    public void Remove(PlaybackMixer? mixer)
    {
        if (mixer is not null)
        {
            ImmutableInterlocked.Update(ref _mixers, static (mixers, removed) => mixers.Remove(removed), mixer);
        }
    }

    public void Feed(object source, ReadOnlySpan<short> samples, AudioFormat format)
    {
        foreach (var mixer in _mixers)
        {
            mixer.Feed(source, samples, format);
        }
    }

    public void Forget(object source)
    {
        foreach (var mixer in _mixers)
        {
            mixer.Forget(source);
        }
    }
}
