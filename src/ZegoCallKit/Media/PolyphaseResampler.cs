using System.Numerics;

namespace ZegoCallKit.Media;

/// <summary>Converts the sample rate of one channel, block by block.</summary>
internal sealed class PolyphaseResampler
{
    private readonly SincFilter _filter;
    private float[] _window;
    private int _filled;
    private int _phase;

    public PolyphaseResampler(SincFilter filter)
    {
        _filter = filter;
        _window = new float[filter.Taps * 2];
        _filled = filter.Taps - 1;
    }

    /// <summary>Processes a block; n input samples in total produce the first n · to / from output samples, rounded up.</summary>
    /// <returns>The number of samples written.</returns>
    public int Process(ReadOnlySpan<float> input, Span<float> output)
    {
        Append(input);
        var at = 0;
        var written = 0;
        for (; at + _filter.Taps <= _filled; written++)
        {
            output[written] = At(_window.AsSpan(at, _filter.Taps));
            _phase += _filter.Down;
            at += _phase / _filter.Up;
            _phase %= _filter.Up;
        }

        _window.AsSpan(at, _filled - at).CopyTo(_window);
        _filled -= at;
        return written;
    }

    private void Append(ReadOnlySpan<float> input)
    {
        if (_filled + input.Length > _window.Length)
        {
            Array.Resize(ref _window, _filled + input.Length);
        }

        input.CopyTo(_window.AsSpan(_filled));
        _filled += input.Length;
    }

    private float At(ReadOnlySpan<float> window)
    {
        if (_filter.Phases == _filter.Up)
        {
            return Dot(window, _filter.Phase(_phase));
        }

        var position = (double)_phase * _filter.Phases / _filter.Up;
        var below = (int)position;
        var share = (float)(position - below);
        return (Dot(window, _filter.Phase(below)) * (1 - share)) + (Dot(window, _filter.Phase(below + 1)) * share);
    }

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector<float>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            sum += new Vector<float>(left[i..]) * new Vector<float>(right[i..]);
        }

        var result = Vector.Sum(sum);
        for (; i < left.Length; i++)
        {
            result += left[i] * right[i];
        }

        return result;
    }
}
