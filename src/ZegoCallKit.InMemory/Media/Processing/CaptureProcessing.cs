using ZegoCallKit.Effects;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>Processes a channel's frames directly after capture: first the user's processor, then the built-in beauty. The selection is made when capture starts.</summary>
internal sealed class CaptureProcessing(MediaContext context, Beauty beauty, PublishChannel channel)
{
    private readonly Lock _gate = new();
    private readonly BeautyProcessor _processor = new();
    private volatile ProcessingThread? _thread;
    private bool _isCapturing;
    private volatile bool _isProcessed;
    private volatile bool _isBeautified;

    /// <summary>Gets or sets whether the user wants to process frames, starting with the next capture. Used with the engine's gate held.</summary>
    public bool IsWanted { get; set; }

    /// <summary>Called when capture starts or ends, with the engine's gate held.</summary>
    public void Activate(bool capturing)
    {
        if (_isCapturing == capturing)
        {
            return;
        }

        _isCapturing = capturing;
        _isProcessed = capturing && IsWanted;
        _isBeautified = capturing && beauty.IsStarted;
        _thread?.End();
        _thread = _isProcessed && context.Scheduler is null ? new ProcessingThread($"ZegoCallKit processing {channel}", HandOver) : null;
    }

    /// <summary>Processes a captured frame that is not shared yet. Can be called from any thread.</summary>
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

            if (_isBeautified && beauty.IsEnabled)
            {
                _processor.Levels = beauty.Levels;
                _processor.Process(Writable(buffer));
            }
        }
    }

    /// <summary>Waits until no frame is being processed.</summary>
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

    private void HandOver(MediaBuffer buffer) => context.Sink?.ProcessVideo(channel, Writable(buffer));
}
