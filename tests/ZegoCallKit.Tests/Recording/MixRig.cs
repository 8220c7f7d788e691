using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Recording;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.Tests.Media;

namespace ZegoCallKit.Tests.Recording;

/// <summary>Records a room whose streams the test itself delivers, at exact moments of simulated time.</summary>
internal sealed class MixRig
{
    public static readonly StreamId Alice = new("alice");
    public static readonly StreamId Bob = new("bob");
    public static readonly StreamId Me = new("self");

    private readonly TempFolder _folder;
    private TimeSpan _start;

    private MixRig(ClientRig client, IRoom room, TempFolder folder) => (Client, Room, _folder) = (client, room, folder);

    public ClientRig Client { get; }

    public IRoom Room { get; }

    public string Wav => _folder["all.wav"];

    public string Y4m => _folder["all.y4m"];

    /// <summary>Gets how many samples of each channel have been recorded.</summary>
    public int Position => (int)((Client.Time.Elapsed - _start).Ticks * 48_000 / TimeSpan.TicksPerSecond);

    public string this[string name] => _folder[name];

    public static void Run(Func<MixRig, Task> body)
    {
        using var folder = new TempFolder();
        SimulatedRig.Run(async client =>
        {
            var room = await client.LoginAsync();
            client.Engine.LetPlaySucceed();
            client.Engine.LetPublishSucceed();
            await body(new MixRig(client, room, folder));
        });
    }

    public async Task<IMixedRecording> RecordAsync(MixedRecordingOptions? options = null)
    {
        var recording = await Room.StartMixedRecordingAsync(Wav, options);
        _start = Client.Time.Elapsed;
        return recording;
    }

    public Task PassAsync(double seconds) => Task.Delay(TimeSpan.FromSeconds(seconds), Client.Time);

    /// <summary>Has each of the voices speak for a number of blocks, every 10 ms.</summary>
    public async Task SpeakAsync(int blocks, params Voice[] voices)
    {
        for (var block = 0; block < blocks; block++)
        {
            await PassAsync(0.01);
            foreach (var voice in voices)
            {
                voice.Speak(Client);
            }
        }
    }

    /// <summary>Shows pictures of 8×8 pixels, of one brightness each, every 100 ms.</summary>
    public async Task ShowAsync(int count, params (StreamId Stream, byte Luma)[] pictures)
    {
        for (var index = 0; index < count; index++)
        {
            await PassAsync(0.1);
            foreach (var (stream, luma) in pictures)
            {
                Client.Engine.FrameSink.OnRemoteVideo(stream.Value, new VideoFrame([.. Enumerable.Repeat(luma, 64), .. Enumerable.Repeat((byte)128, 32)], VideoPixelFormat.I420, 8, 8, TimeSpan.Zero));
            }
        }
    }

    /// <summary>Reads the sound that was recorded, with channels interleaved.</summary>
    public (AudioFormat Format, short[] Samples) ReadSound()
    {
        using var source = WavSource.Open(Wav);
        var samples = new short[source.SampleCount * source.Format.Channels];
        source.Read(samples);
        return (source.Format, samples);
    }

    /// <summary>Reads the left and the right channel that were recorded.</summary>
    public (short[] Left, short[] Right) ReadChannels()
    {
        var samples = ReadSound().Samples;
        return ([.. samples.Where(static (_, index) => index % 2 == 0)], [.. samples.Where(static (_, index) => index % 2 == 1)]);
    }

    /// <summary>Reads the brightness of the pixels of all pictures that were recorded.</summary>
    public IReadOnlyList<byte[]> ReadPictures(VideoFormat format)
    {
        using var source = Y4mSource.Open(Y4m);
        Xunit.Assert.Equal(format, source.Format);
        var pictures = new List<byte[]>();
        var picture = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, format.Width, format.Height)];
        while (source.TryRead(picture))
        {
            pictures.Add(picture[..(format.Width * format.Height)]);
        }

        return pictures;
    }

    /// <summary>Returns the peak of a tone in samples of one channel, in dBFS.</summary>
    public static double LevelOf(ReadOnlySpan<short> samples, double frequency, int sampleRate = 48_000)
    {
        var (real, imaginary) = (0.0, 0.0);
        for (var index = 0; index < samples.Length; index++)
        {
            var (sine, cosine) = Math.SinCos(Math.Tau * frequency * index / sampleRate);
            (real, imaginary) = (real + (samples[index] * cosine), imaginary + (samples[index] * sine));
        }

        return 20 * Math.Log10(2 * Math.Sqrt((real * real) + (imaginary * imaginary)) / samples.Length / short.MaxValue);
    }
}
