using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Converts audio to another format and splits it into blocks of 10 ms: block k ends at sample floor((k + 1) · rate / 100).</summary>
internal sealed class AudioTap(AudioFormat from, AudioFormat to)
{
    private static readonly TimeSpan HalfBlock = TimeSpan.FromMilliseconds(5);

    private readonly AudioConverter _converter = new(from, to);
    private readonly SampleQueue _queue = new();
    private short[] _converted = [];
    private short[] _block = [];
    private long _blocks;
    private long _added;
    private TimeSpan? _start;
    private TimeSpan _inputStart;
    private TimeSpan _last;

    /// <summary>Returns the tap to continue with: the existing one, or a new one if a format changed.</summary>
    public static AudioTap For(AudioTap? tap, AudioFormat from, AudioFormat to) => tap is not null && tap.Fits(from, to) ? tap : new(from, to);

    public void Add(ReadOnlySpan<short> samples, TimeSpan timestamp)
    {
        Anchor(timestamp);
        _added += samples.Length / from.Channels;
        if (_converted.Length < _converter.MaxOutput(samples.Length))
        {
            _converted = new short[_converter.MaxOutput(samples.Length)];
        }

        _queue.Enqueue(_converted.AsSpan(0, _converter.Convert(samples, _converted)));
    }

    /// <summary>Takes the next complete block; the frame is valid until the next call.</summary>
    public bool TryTake(out AudioFrame frame)
    {
        var first = _blocks * to.SampleRate / 100;
        var count = (int)(((_blocks + 1) * to.SampleRate / 100) - first) * to.Channels;
        if (_queue.Count < count)
        {
            frame = default;
            return false;
        }

        if (_block.Length < count)
        {
            _block = new short[count];
        }

        _queue.Dequeue(_block.AsSpan(0, count));
        _blocks++;
        frame = new(_block.AsSpan(0, count), to, _start!.Value + TimeSpan.FromTicks(first * TimeSpan.TicksPerSecond / to.SampleRate));
        return true;
    }

    // Timestamps are counted from the first block so that they are evenly spaced. After a gap in the audio, the count restarts after the gap.
    private void Anchor(TimeSpan timestamp)
    {
        var expected = _inputStart + TimeSpan.FromTicks(_added * TimeSpan.TicksPerSecond / from.SampleRate);
        if (_start is null || ((timestamp - expected).Duration() > HalfBlock && timestamp != _last))
        {
            _start = timestamp - TimeSpan.FromTicks(_queue.Count / to.Channels * TimeSpan.TicksPerSecond / to.SampleRate);
            _blocks = 0;
            _inputStart = timestamp;
            _added = 0;
        }

        _last = timestamp;
    }

    private bool Fits(AudioFormat source, AudioFormat wanted) => from == source && to == wanted;
}
