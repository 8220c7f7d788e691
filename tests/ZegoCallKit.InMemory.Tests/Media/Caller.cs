using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Represents a user in a call: an engine, its events and its frames.</summary>
internal sealed class Caller(IZegoEngine engine, EventLog log, FrameRecorder frames, string userId)
{
    private long _block;
    private long _picture;

    public IZegoEngine Engine { get; } = engine;

    public EventLog Log { get; } = log;

    public FrameRecorder Frames { get; } = frames;

    public string UserId { get; } = userId;

    /// <summary>Publishes the frames that the test pushes.</summary>
    public void PublishCustom(string streamId)
    {
        Accept(Engine.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        PublishPushed(streamId);
    }

    /// <summary>Publishes the frames that the test pushes, when audio may already be pushed.</summary>
    public void PublishPushed(string streamId)
    {
        Accept(Engine.CustomVideo.EnableCapture(true, PublishChannel.Main));
        Accept(Engine.Publishing.StartPublishing(streamId, "", PublishChannel.Main));
    }

    /// <summary>Enables rendering with a series of pixel formats; call it before anything runs.</summary>
    public void Renders(VideoPixelFormat format) => Accept(Engine.CustomVideo.EnableRender(true, format, engineDraws: false));

    /// <summary>Plays a stream and receives all of it.</summary>
    public void Play(string streamId)
    {
        Accept(Engine.CustomVideo.EnableRemoteRender(true, streamId));
        Accept(Engine.Playing.StartPlaying(streamId, "", null));
    }

    public void Observe(AudioObservation what, AudioFormat? format = null) => Accept(Engine.CustomAudio.StartObserver(what, format));

    /// <summary>Pushes 10 ms of samples that count, so that neighboring samples differ.</summary>
    public short[] SayRamp(AudioFormat format)
    {
        var samples = new short[format.SampleRate / 100 * format.Channels];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (short)(1 + (((_block * samples.Length) + i) % 30_000));
        }

        Say(samples, format);
        return samples;
    }

    public void Say(short[] samples, AudioFormat format) =>
        Accept(Engine.Frames.SendAudio(new AudioFrame(samples, format, TimeSpan.FromMilliseconds(10 * _block++)), PublishChannel.Main));

    public void Push(short[] samples, AudioFormat format, TimeSpan timestamp) =>
        Accept(Engine.Frames.SendAudio(new AudioFrame(samples, format, timestamp), PublishChannel.Main));

    public void SayConstant(short value, AudioFormat? format = null)
    {
        var samples = new short[(format ?? AudioFormat.Default).SampleRate / 100 * (format ?? AudioFormat.Default).Channels];
        samples.AsSpan().Fill(value);
        Say(samples, format ?? AudioFormat.Default);
    }

    /// <summary>Pushes a frame whose bytes depend on its number and their position.</summary>
    public byte[] Show(int width, int height, VideoPixelFormat format = VideoPixelFormat.I420)
    {
        var pixels = new byte[VideoLayout.FrameSize(format, width, height)];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)((i * 7) + (_picture * 31));
        }

        Accept(Engine.Frames.SendVideo(new VideoFrame(pixels, format, width, height, TimeSpan.FromMilliseconds(66 * _picture++)), PublishChannel.Main));
        return pixels;
    }

    public void Accept(EngineResult result) => Assert.Equal(0, result.Code);
}
