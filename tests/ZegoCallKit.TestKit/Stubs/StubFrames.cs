using System.Collections.Concurrent;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Accepts pushed frames and records their destinations.</summary>
public sealed class StubFrames : IFrameCommands
{
    private readonly ConcurrentQueue<(PublishChannel Channel, short[] Samples)> _audio = new();
    private readonly ConcurrentQueue<(PublishChannel Channel, int Width, int Height)> _video = new();

    public IReadOnlyList<(PublishChannel Channel, short[] Samples)> Audio => [.. _audio];

    public IReadOnlyList<(PublishChannel Channel, int Width, int Height)> Video => [.. _video];

    /// <summary>Gets or sets the result of pushing a frame.</summary>
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
}
