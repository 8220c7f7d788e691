using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>Hands captured sound to the user to change it, one block at a time.</summary>
internal sealed class SoundProcessing(EngineMedia media)
{
    private readonly Lock _gate = new();
    private volatile bool _isEnabled;

    public bool IsEnabled
    {
        get => _isEnabled;
        set => _isEnabled = value;
    }

    /// <summary>Changes a captured block, which nobody else has yet. From any thread.</summary>
    public void Process(MediaBuffer buffer)
    {
        if (!_isEnabled)
        {
            return;
        }

        lock (_gate)
        {
            media.Sink?.ProcessCapturedAudio(new WritableAudioFrame(buffer.Samples, buffer.AudioFormat, buffer.Timestamp));
        }
    }

    /// <summary>Ends it and waits until no block is being processed.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            _isEnabled = false;
        }
    }
}
