using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Provides the playback mix to a program that fetches it instead of a speaker. Thread-safe.</summary>
internal sealed class FetchedPlayback(Mixers mixers)
{
    private readonly Lock _gate = new();
    private volatile bool _isEnabled;
    private PlaybackMixer? _mixer;

    /// <summary>Gets whether pushed audio replaces microphone and speaker on the main channel, so that the mix can be fetched.</summary>
    public bool IsEnabled => _isEnabled;

    /// <summary>Enables or disables fetching; while it is disabled, nothing is mixed.</summary>
    public void Enable(bool enable)
    {
        _isEnabled = enable;
        if (!enable)
        {
            lock (_gate)
            {
                mixers.Remove(_mixer);
                _mixer = null;
            }
        }
    }

    /// <summary>Takes the next block of the mix, unless fetching is disabled.</summary>
    public bool TryFetch(Span<short> samples, AudioFormat format)
    {
        lock (_gate)
        {
            if (!_isEnabled)
            {
                return false;
            }

            if (_mixer?.Format != format)
            {
                mixers.Remove(_mixer);
                _mixer = mixers.Add(format);
            }

            _mixer.Take(samples);
            return true;
        }
    }
}
