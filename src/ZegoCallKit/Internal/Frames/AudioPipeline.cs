using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Holds the processors of captured audio, in the order in which they were added. Changed in the state loop, run on the engine's audio thread.</summary>
internal sealed class AudioPipeline
{
    private ImmutableArray<ProcessorSlot<IAudioFrameProcessor>> _slots = [];
    private short[] _backup = [];

    public bool IsEmpty => _slots.IsEmpty;

    public void Add(ProcessorSlot<IAudioFrameProcessor> slot) => ImmutableInterlocked.Update(ref _slots, static (slots, added) => slots.Add(added), slot);

    /// <summary>Removes a processor.</summary>
    /// <returns>A task that completes when it is no longer called.</returns>
    public Task RemoveAsync(ProcessorSlot<IAudioFrameProcessor> slot)
    {
        ImmutableInterlocked.Update(ref _slots, static (slots, removed) => slots.Remove(removed), slot);
        return slot.Slot.CloseAsync();
    }

    public void Process(in WritableAudioFrame frame)
    {
        foreach (var slot in _slots)
        {
            if (slot.Slot.TryEnter())
            {
                Process(slot, in frame);
            }
        }
    }

    private void Process(ProcessorSlot<IAudioFrameProcessor> slot, in WritableAudioFrame frame)
    {
        // A processor may fail halfway; the block is then sent unchanged.
        if (_backup.Length < frame.Samples.Length)
        {
            _backup = new short[frame.Samples.Length];
        }

        frame.Samples.CopyTo(_backup);
        try
        {
            slot.Processor.Process(in frame);
            slot.ReportSuccess();
        }
#pragma warning disable CA1031 // An exception of the user's code must not reach the engine's thread; it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            _backup.AsSpan(0, frame.Samples.Length).CopyTo(frame.Samples);
            slot.ReportFailure(fault);
        }
        finally
        {
            slot.Slot.Exit();
        }
    }
}
