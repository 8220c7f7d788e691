using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>The processors of one channel's pictures, in the order in which they were added. Changed in the state loop, run on the engine's video thread.</summary>
internal sealed class VideoPipeline
{
    private ImmutableArray<ProcessorSlot<IVideoFrameProcessor>> _slots = [];
    private byte[] _backup = [];

    public bool IsEmpty => _slots.IsEmpty;

    public void Add(ProcessorSlot<IVideoFrameProcessor> slot) => ImmutableInterlocked.Update(ref _slots, static (slots, added) => slots.Add(added), slot);

    /// <summary>Takes one out.</summary>
    /// <returns>Completes when it is called no more.</returns>
    public Task RemoveAsync(ProcessorSlot<IVideoFrameProcessor> slot)
    {
        ImmutableInterlocked.Update(ref _slots, static (slots, removed) => slots.Remove(removed), slot);
        return slot.Slot.CloseAsync();
    }

    public void Process(in WritableVideoFrame frame)
    {
        foreach (var slot in _slots)
        {
            if (slot.Slot.TryEnter())
            {
                Process(slot, in frame);
            }
        }
    }

    private void Process(ProcessorSlot<IVideoFrameProcessor> slot, in WritableVideoFrame frame)
    {
        // A processor may fail half way: the picture then goes on as it came.
        var isKept = false;
        try
        {
            Keep(in frame);
            isKept = true;
            slot.Processor.Process(in frame);
            slot.Succeeded();
        }
#pragma warning disable CA1031 // A user's fault must not reach the engine's thread; it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (isKept)
            {
                frame.CopyFrom(_backup);
            }

            slot.Failed(fault);
        }
        finally
        {
            slot.Slot.Exit();
        }
    }

    // Throws when a plane is shorter than the picture.
    private void Keep(in WritableVideoFrame frame)
    {
        var size = VideoLayout.FrameSize(frame.Format, frame.Width, frame.Height);
        if (_backup.Length < size)
        {
            _backup = new byte[size];
        }

        frame.AsReadOnly().CopyTo(_backup);
    }
}
