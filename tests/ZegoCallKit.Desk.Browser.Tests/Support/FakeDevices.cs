using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>Files that a browser takes for a microphone and a camera: a tone, and color bars with a counter.</summary>
internal sealed class FakeDevices : IDisposable
{
    /// <summary>The pictures per second: few, because nothing is encoded, and a test must also pass on a machine that is busy.</summary>
    public const int Rate = 5;

    private const int Seconds = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("desk-devices-").FullName;

    /// <summary>Writes the files.</summary>
    /// <param name="frequency">The tone in hertz.</param>
    /// <param name="firstNumber">The number of the first picture; the browser begins anew after <see cref="Count"/> pictures.</param>
    public FakeDevices(double frequency, uint firstNumber)
    {
        Sound = Path.Join(_folder, "tone.wav");
        Pictures = Path.Join(_folder, "counter.y4m");
        WriteSound(frequency);
        WritePictures(firstNumber);
    }

    /// <summary>Gets how many pictures there are.</summary>
    public static int Count => Seconds * Rate;

    public string Sound { get; }

    public string Pictures { get; }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteSound(double frequency)
    {
        // A whole number of periods, so that the tone has no step where the file begins anew.
        var tone = new ToneSource(frequency, AudioFormat.Default);
        using var sink = new WavSink(Sound);
        var samples = new short[AudioFormat.Default.SampleRate / 100];
        for (var block = 0; block < Seconds * 100; block++)
        {
            tone.Read(samples);
            sink.Write(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(block * 10)));
        }
    }

    private void WritePictures(uint firstNumber)
    {
        var format = new VideoFormat(640, 360, new FrameRate(Rate));
        var bars = new ColourBarsSource(format, firstNumber);
        using var sink = new Y4mSink(Pictures, format.FrameRate);
        var picture = new byte[format.FrameSize];
        for (var number = 0; number < Count; number++)
        {
            bars.TryRead(picture);
            sink.Write(new VideoFrame(picture, format.PixelFormat, format.Width, format.Height, TimeSpan.FromSeconds((double)number / Rate)));
        }
    }
}
