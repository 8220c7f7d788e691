using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>Passes captured audio to the user for processing, one block at a time.</summary>
internal sealed class SoundProcessing(MediaContext context)
{
    private readonly Lock _gate = new();
    private volatile bool _isEnabled;

    public bool IsEnabled
    {
        get => _isEnabled;
        set => _isEnabled = value;
    }

    /// <summary>Processes a captured block that is not shared yet. Can be called from any thread.</summary>
    public void Process(MediaBuffer buffer)
    {
        if (!_isEnabled)
        {
            return;
        }

        lock (_gate)
        {
            context.Sink?.ProcessCapturedAudio(new WritableAudioFrame(buffer.Samples, buffer.AudioFormat, buffer.Timestamp));
        }
    }

    /// <summary>Ends the processing and waits until no block is being processed.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _isEnabled = false;
        }
    }
}
