using System.Buffers;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>
/// Has the frame sink change pictures that the program pushes. The engine offers only what it captures by itself for processing; what is pushed goes past it.
/// </summary>
internal sealed class PushedPictures
{
    private readonly Channel[] _channels = [new(), new(), new(), new()];

    /// <summary>What is captured of a channel is to be changed, or no longer; it counts from the next start of its capture.</summary>
    public void Enable(bool enable, PublishChannel channel) => _channels[(int)channel].IsWanted = enable;

    /// <summary>The engine asks for pictures of a channel.</summary>
    public void Started(PublishChannel channel) => _channels[(int)channel].IsOn = _channels[(int)channel].IsWanted;

    /// <summary>It asks no more.</summary>
    public void Stopped(PublishChannel channel) => _channels[(int)channel].IsOn = false;

    /// <summary>The engine has ended and forgotten all of it.</summary>
    public void Reset()
    {
        foreach (var channel in _channels)
        {
            channel.IsWanted = false;
            channel.IsOn = false;
        }
    }

    /// <summary>Whether pictures of a channel are changed here, before the engine has them.</summary>
    public bool AreChanged(PublishChannel channel) => _channels[(int)channel].IsOn;

    /// <summary>Hands a picture to the sink to be changed, one of a channel at a time.</summary>
    /// <param name="frame">The picture, which stays as it is.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="sink">Changes it.</param>
    /// <returns>The changed picture, tightly packed; give it back to the shared pool.</returns>
    public byte[] Change(in VideoFrame frame, PublishChannel channel, IEngineFrameSink sink)
    {
        var size = VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height);
        var rented = ArrayPool<byte>.Shared.Rent(size);
        frame.CopyTo(rented);
        lock (_channels[(int)channel].Gate)
        {
            sink.ProcessVideo(channel, new WritableVideoFrame(rented.AsSpan(0, size), frame.Format, frame.Width, frame.Height, frame.Timestamp) { Rotation = frame.Rotation });
        }

        return rented;
    }

    private sealed class Channel
    {
        private volatile bool _isWanted;
        private volatile bool _isOn;

        public Lock Gate { get; } = new();

        public bool IsWanted
        {
            get => _isWanted;
            set => _isWanted = value;
        }

        public bool IsOn
        {
            get => _isOn;
            set => _isOn = value;
        }
    }
}
