using System.Buffers;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>
/// Processes the video frames that the program pushes with the frame sink. The engine offers only frames that it captures itself for processing, not pushed ones.
/// </summary>
internal sealed class PushedVideoChannels
{
    private readonly Channel[] _channels = [new(), new(), new(), new()];

    /// <summary>Sets whether the captured frames of a channel are processed; it applies from the next start of its capture.</summary>
    public void Enable(bool enable, PublishChannel channel) => _channels[(int)channel].IsWanted = enable;

    /// <summary>Called when the engine starts to request frames of a channel.</summary>
    public void MarkStarted(PublishChannel channel) => _channels[(int)channel].IsOn = _channels[(int)channel].IsWanted;

    /// <summary>Called when the engine stops requesting frames of a channel.</summary>
    public void MarkStopped(PublishChannel channel) => _channels[(int)channel].IsOn = false;

    /// <summary>Resets the state after the engine has ended and lost its settings.</summary>
    public void Reset()
    {
        foreach (var channel in _channels)
        {
            channel.IsWanted = false;
            channel.IsOn = false;
        }
    }

    /// <summary>Returns whether the frames of a channel are processed here, before the engine receives them.</summary>
    public bool AreChanged(PublishChannel channel) => _channels[(int)channel].IsOn;

    /// <summary>Processes a frame with the sink, one frame of a channel at a time.</summary>
    /// <param name="frame">The frame, which is not changed.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="sink">The sink that processes a copy of it.</param>
    /// <returns>The processed frame, tightly packed; return it to the shared pool.</returns>
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
