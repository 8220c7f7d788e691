using ZegoCallKit.Media;

namespace ZegoCallKit.Recording.Mixing;

/// <summary>
/// Places the blocks of one source on the timeline, one after another, with a gap where the time of arrival shows one. Only the times of arrival count, because engines do not give every block a timestamp. A late block may be delayed, or
/// the first one after a gap; blocks are held back for 200 ms until the following ones show which it is.
/// </summary>
/// <param name="timeline">The timeline.</param>
/// <param name="sampleRate">The sample rate of the timeline.</param>
/// <param name="channel">The channel that the source belongs to.</param>
/// <param name="now">Returns the current position in the recording, in samples.</param>
/// <param name="onLost">Called for each block that does not fit on the timeline completely.</param>
/// <param name="isHeard">Returns whether the source is recorded at this moment.</param>
internal sealed class AudioTrack(AudioTimeline timeline, int sampleRate, int channel, Func<long> now, Action onLost, Func<bool>? isHeard = null) : IAudioSink
{
    private readonly Lock _gate = new();
    private readonly AudioFormat _format = new(sampleRate, 1);
    private readonly TrackDrift _drift = new(sampleRate);
    private readonly int _tolerance = sampleRate / 10;
    private readonly List<short> _held = [];
    private AudioConverter? _converter;
    private short[] _converted = [];
    private short[] _stretched = [];
    private long _next = long.MinValue;
    private long _heldStart;
    private long _heldAt;
    private short _last;

    /// <summary>Gets the position after the last block that was placed.</summary>
    public long End => _next;

    private bool IsPlaced => _next != long.MinValue;

    public void Write(in AudioFrame frame)
    {
        if (frame.Samples.IsEmpty || isHeard?.Invoke() is false)
        {
            return;
        }

        lock (_gate)
        {
            var samples = Convert(in frame);
            Place(now() - samples.Length, samples);
        }
    }

    /// <summary>Places the blocks that were held back and have no successors, or all of them.</summary>
    public void Settle(bool all = false)
    {
        lock (_gate)
        {
            if (_held.Count > 0 && (all || now() - _heldAt > _tolerance * 3))
            {
                Release();
            }
        }
    }

    private ReadOnlySpan<short> Convert(in AudioFrame frame)
    {
        if (_converter?.From != frame.Format)
        {
            _converter = new AudioConverter(frame.Format, _format);
        }

        var length = _converter.MaxOutput(frame.Samples.Length);
        if (_converted.Length < length)
        {
            _converted = new short[length];
        }

        return _converted.AsSpan(0, _converter.Convert(frame.Samples, _converted));
    }

    private void Place(long start, ReadOnlySpan<short> samples)
    {
        if (_held.Count == 0 && IsPlaced && start - _next <= _tolerance)
        {
            var late = start - _next;

            if (late >= -_tolerance)
            {
                Append(samples, _drift.Adjust(late, samples.Length));
            }
            else
            {
                // More audio arrived than time has passed.
                onLost();
            }

            return;
        }

        Hold(start, samples);
    }

    private void Hold(long start, ReadOnlySpan<short> samples)
    {
        // Where the first held sample belongs if this block came without delay.
        var beginning = start - _held.Count;
        _heldStart = _held.Count == 0 ? beginning : Math.Min(_heldStart, beginning);
        _heldAt = now();
        _held.AddRange(samples);
        if ((IsPlaced && _heldStart - _next <= _tolerance) || _held.Count >= _tolerance * 2)
        {
            Release();
        }
    }

    private void Release()
    {
        if (!IsPlaced || _heldStart - _next > _tolerance)
        {
            _next = _heldStart;
            _last = 0;
            _drift.Reset();
        }

        var held = _held.ToArray();
        _held.Clear();
        Append(held, held.Length);
    }

    private void Append(ReadOnlySpan<short> samples, int length)
    {
        if (!timeline.Add(_next, length == samples.Length ? samples : Stretch(samples, length), channel))
        {
            onLost();
        }

        _next += length;
        _last = samples.IsEmpty ? _last : samples[^1];
    }

    // Interpolates between the last sample of the block before and those of this one.
    private ReadOnlySpan<short> Stretch(ReadOnlySpan<short> samples, int length)
    {
        if (_stretched.Length < length)
        {
            _stretched = new short[length];
        }

        for (var index = 0; index < length; index++)
        {
            var at = ((index + 1) * (double)samples.Length / length) - 1;
            var left = (int)Math.Floor(at);
            var before = left < 0 ? _last : samples[left];
            var after = samples[Math.Min(left + 1, samples.Length - 1)];
            _stretched[index] = (short)Math.Round(before + ((after - before) * (at - left)));
        }

        return _stretched.AsSpan(0, length);
    }
}
