using System.Collections.Concurrent;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Takes pushed frames and remembers where they went.</summary>
public sealed class StubFrames : IFrameCommands
{
    private readonly ConcurrentQueue<(PublishChannel Channel, short[] Samples)> _audio = new();
    private readonly ConcurrentQueue<(PublishChannel Channel, int Width, int Height)> _video = new();

    public IReadOnlyList<(PublishChannel Channel, short[] Samples)> Audio => [.. _audio];

    public IReadOnlyList<(PublishChannel Channel, int Width, int Height)> Video => [.. _video];

    /// <summary>What pushing answers.</summary>
    public EngineResult Result { get; set; }

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel)
    {
        _video.Enqueue((channel, frame.Width, frame.Height));
        return Result;
    }

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel)
    {
        _audio.Enqueue((channel, frame.Samples.ToArray()));
        return Result;
    }

    public EngineResult FetchAudio(Span<short> samples, AudioFormat format)
    {
        samples.Clear();
        return Result;
    }
}
