using System.Collections.Immutable;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Holds the processors of one channel's video, in the order in which they were added. Changed in the state loop, run on the engine's video thread.</summary>
internal sealed class VideoPipeline
{
    private ImmutableArray<ProcessorSlot<IVideoFrameProcessor>> _slots = [];
    private byte[] _backup = [];

    public bool IsEmpty => _slots.IsEmpty;

    public void Add(ProcessorSlot<IVideoFrameProcessor> slot) => ImmutableInterlocked.Update(ref _slots, static (slots, added) => slots.Add(added), slot);

    /// <summary>Removes a processor.</summary>
    /// <returns>A task that completes when it is no longer called.</returns>
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
        // A processor may fail halfway; the frame is then sent unchanged.
        var isKept = false;
        try
        {
            Keep(in frame);
            isKept = true;
            slot.Processor.Process(in frame);
            slot.ReportSuccess();
        }
#pragma warning disable CA1031 // An exception of the user's code must not reach the engine's thread; it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (isKept)
            {
                frame.CopyFrom(_backup);
            }

            slot.ReportFailure(fault);
        }
        finally
        {
            slot.Slot.Exit();
        }
    }

    // Throws if a plane is shorter than the frame.
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
