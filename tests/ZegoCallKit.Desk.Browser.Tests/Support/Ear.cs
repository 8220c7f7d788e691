using System.Globalization;
using ZegoCallKit.Media;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>Measures the frequency of received sound, by the times at which the wave rises through zero.</summary>
internal sealed class Ear : IAudioSink
{
    /// <summary>The share by which a frequency may differ, and the power below which there is silence.</summary>
    private const double Tolerance = 0.01, Quiet = 30_000;

    private readonly Lock _gate = new();
    private readonly List<(double Frequency, TaskCompletionSource Done)> _waiting = [];
    private short _previous;
    private long _samples;
    private int _rises;
    private double _power;
    private double _last;

    /// <summary>Waits until half a second of sound has a frequency.</summary>
    public async Task HearAsync(double frequency)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((frequency, done));
        }

        try
        {
            await done.Task.WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"A tone of {frequency} Hz was not heard; the last half second had {_last:F1} Hz."));
        }
    }

    public void Write(in AudioFrame frame)
    {
        lock (_gate)
        {
            for (var i = 0; i < frame.Samples.Length; i += frame.Format.Channels)
            {
                var sample = frame.Samples[i];
                _rises += _previous < 0 && sample >= 0 ? 1 : 0;
                _previous = sample;
                _power += (double)sample * sample;
                if (++_samples == frame.Format.SampleRate / 2)
                {
                    Finish();
                }
            }
        }
    }

    private void Finish()
    {
        _last = _power / _samples < Quiet ? 0 : _rises * 2;
        foreach (var (_, done) in _waiting.Where(one => Math.Abs(_last - one.Frequency) <= (one.Frequency * Tolerance) + 2).ToList())
        {
            done.TrySetResult();
        }

        _samples = 0;
        _rises = 0;
        _power = 0;
    }
}
