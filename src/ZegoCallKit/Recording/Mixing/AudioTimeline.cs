namespace ZegoCallKit.Recording.Mixing;

/// <summary>
/// Sums the audio of several sources at exact positions, counted in samples since the recording began. It holds the last seconds: samples before those already taken, or further ahead than it can hold, are
/// lost. Thread-safe.
/// </summary>
internal sealed class AudioTimeline
{
    private readonly Lock _gate = new();
    private readonly float[] _sums;
    private readonly int _channels;
    private readonly int _capacity;
    private long _taken;

    /// <summary>Creates an empty timeline.</summary>
    /// <param name="channels">The number of channels: 1 or 2.</param>
    /// <param name="capacity">The number of samples of each channel that it holds.</param>
    public AudioTimeline(int channels, int capacity)
    {
        (_channels, _capacity) = (channels, capacity);
        _sums = new float[channels * capacity];
    }

    /// <summary>Adds the samples of a source.</summary>
    /// <param name="position">The position of the first sample.</param>
    /// <param name="samples">The samples, of one channel.</param>
    /// <param name="channel">The channel that they are added to.</param>
    /// <returns>Whether all of them were added.</returns>
    public bool Add(long position, ReadOnlySpan<short> samples, int channel)
    {
        lock (_gate)
        {
            var skip = (int)Math.Clamp(_taken - position, 0, samples.Length);
            var end = (int)Math.Clamp(_taken + _capacity - position, skip, samples.Length);
            for (var index = skip; index < end; index++)
            {
                _sums[((int)((position + index) % _capacity) * _channels) + channel] += samples[index];
            }

            return skip == 0 && end == samples.Length;
        }
    }

    /// <summary>Takes the next samples, with channels interleaved.</summary>
    /// <param name="destination">The buffer for them; at most as many as the timeline holds.</param>
    public void Take(Span<float> destination)
    {
        lock (_gate)
        {
            for (var index = 0; index < destination.Length; index += _channels, _taken++)
            {
                var sums = _sums.AsSpan((int)(_taken % _capacity) * _channels, _channels);
                sums.CopyTo(destination[index..]);
                sums.Clear();
            }
        }
    }
}
