using ZegoCallKit.Effects;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>What happens to a channel's pictures between capture and everything else: the user's processing, then the built-in beauty. Chosen when capture begins.</summary>
internal sealed class CaptureProcessing(EngineMedia media, PublishChannel channel)
{
    private readonly Lock _gate = new();
    private readonly BeautyProcessor _beauty = new();
    private volatile ProcessingThread? _thread;
    private bool _isCapturing;
    private volatile bool _isProcessed;
    private volatile bool _isBeautified;

    /// <summary>Whether the user wants to process the pictures, from the next capture on. Under the engine's gate.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Capture begins or ends. Under the engine's gate.</summary>
    public void Activate(bool capturing)
    {
        if (_isCapturing == capturing)
        {
            return;
        }

        _isCapturing = capturing;
        _isProcessed = capturing && IsWanted;
        _isBeautified = capturing && media.Beauty.IsStarted;
        _thread?.End();
        _thread = _isProcessed && media.Core.Scheduler is null ? new ProcessingThread($"ZegoCallKit processing {channel}", HandOver) : null;
    }

    /// <summary>Changes a captured picture, which nobody else has yet. From any thread.</summary>
    public void Process(MediaBuffer buffer)
    {
        if (!_isProcessed && !_isBeautified)
        {
            return;
        }

        lock (_gate)
        {
            if (_isProcessed)
            {
                if (_thread is { } thread)
                {
                    thread.Run(buffer);
                }
                else
                {
                    HandOver(buffer);
                }
            }

            if (_isBeautified && media.Beauty is { IsEnabled: true } beauty)
            {
                _beauty.Levels = beauty.Levels;
                _beauty.Process(Writable(buffer));
            }
        }
    }

    /// <summary>Waits until no picture is being processed.</summary>
    public void WaitUntilIdle()
    {
        lock (_gate)
        {
            _isProcessed = false;
            _isBeautified = false;
        }
    }

    private static WritableVideoFrame Writable(MediaBuffer buffer) =>
        new(buffer.Bytes.AsSpan(0, buffer.Length), buffer.PixelFormat, buffer.Width, buffer.Height, buffer.Timestamp) { Rotation = buffer.Rotation };

    private void HandOver(MediaBuffer buffer) => media.Sink?.ProcessVideo(channel, Writable(buffer));
}
