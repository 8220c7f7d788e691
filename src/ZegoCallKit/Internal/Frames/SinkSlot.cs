using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal.Frames;

/// <summary>
/// Guards a user's frame sink: one thread at a time calls it, after <see cref="CloseAsync"/> has completed it is never called again, and an exception it throws closes it instead of reaching the engine.
/// </summary>
/// <param name="name">The name of what the sink receives, for faults.</param>
/// <param name="onFault">Called with the exceptions that the sink throws.</param>
/// <param name="dropped">Counts the frames that the sink misses because it is still busy.</param>
/// <remarks>
/// An engine usually passes all frames of a stream from one thread, dozens of times a second, while a sink is closed once. So the first thread that calls owns the slot, and enters it without a locked instruction: it
/// sets its flag with a plain write, and then reads the mode. A processor, even an x64 one, may perform that read before other processors see the write. Therefore whoever changes the mode calls
/// <see cref="Interlocked.MemoryBarrierProcessWide"/> and reads the flag afterwards. That barrier interrupts every processor that runs a thread of this process, and orders all memory accesses there, however weakly the
/// processor orders them otherwise. There are two cases. If the owner read the mode before the barrier, its flag was written before it too, and whoever closes the slot sees the flag and waits for the owner to leave. If the
/// owner reads the mode after the barrier, it sees that the mode has changed, and does not call the sink. Leaving works alike: the owner clears its flag and then reads the mode, so either the closing thread sees the cleared flag, or the
/// owner sees that the slot is closed, and completes the closing. When another thread calls, it takes the slot from its owner by the same barrier, and from then on every thread uses locked instructions.
/// </remarks>
internal sealed class SinkSlot(string name, Action<string, Exception> onFault, DropCount? dropped = null)
{
    // The modes; they only increase.
    private const int Owned = 0;
    private const int Losing = 1;
    private const int Shared = 2;
    private const int Closed = 3;

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _mode;

    // The thread that called first.
    private EngineThread? _owner;
    private bool _isOwnerInside;
    private int _sharedInside;

    /// <summary>Starts a call of the sink.</summary>
    /// <returns><see langword="true"/> if it may be called; then <see cref="Exit"/> must follow.</returns>
    public bool TryEnter()
    {
        var thread = EngineThread.Current;
        if ((Volatile.Read(ref _owner) != thread || !TryEnterAsOwner()) && !TryEnterOtherwise(thread))
        {
            return false;
        }

        thread.Enter();
        return true;
    }

    public void Exit()
    {
        // Nobody else is inside, so this is the way in which this thread entered.
        if (_sharedInside == 0)
        {
            _owner!.Exit();
            LeaveAsOwner();
        }
        else
        {
            EngineThread.Current.Exit();
            Interlocked.Exchange(ref _sharedInside, 0);
            CompleteWhenLeft();
        }
    }

    /// <summary>Calls the sink, unless it is closed.</summary>
    public void Write(IVideoSink sink, in VideoFrame frame)
    {
        if (!TryEnter())
        {
            return;
        }

        try
        {
            sink.Write(frame);
        }
#pragma warning disable CA1031 // An exception of the user's code must not reach the engine's thread; it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault(fault);
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Calls the sink, unless it is closed.</summary>
    public void Write(IAudioSink sink, in AudioFrame frame)
    {
        if (!TryEnter())
        {
            return;
        }

        try
        {
            sink.Write(frame);
        }
#pragma warning disable CA1031 // An exception of the user's code must not reach the engine's thread; it is reported.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Fault(fault);
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Closes the sink.</summary>
    /// <returns>A task that completes when no call of the sink is running any more.</returns>
    public Task CloseAsync()
    {
        Interlocked.Exchange(ref _mode, Closed);
        if (Volatile.Read(ref _owner) is not null)
        {
            Interlocked.MemoryBarrierProcessWide();
        }

        CompleteWhenLeft();
        return _closed.Task;
    }

    // On the thread that is in the sink, whose exit completes the closing.
    private void Fault(Exception exception)
    {
        Interlocked.Exchange(ref _mode, Closed);
        onFault($"sink of {name}", exception);
    }

    private bool TryEnterAsOwner()
    {
        if (_isOwnerInside)
        {
            // The sink itself has caused the frame.
            return false;
        }

        Volatile.Write(ref _isOwnerInside, true);
        if (Volatile.Read(ref _mode) == Owned)
        {
            return true;
        }

        LeaveAsOwner();
        return false;
    }

    private void LeaveAsOwner()
    {
        Volatile.Write(ref _isOwnerInside, false);
        if (Volatile.Read(ref _mode) != Owned)
        {
            // Who is the last to leave must see that the others have left.
            Interlocked.MemoryBarrier();
            CompleteWhenLeft();
        }
    }

    private bool TryEnterOtherwise(EngineThread thread)
    {
        if (Volatile.Read(ref _mode) == Closed)
        {
            return false;
        }

        var owner = Interlocked.CompareExchange(ref _owner, thread, null);
        if (owner is null)
        {
            return TryEnterAsOwner() || TryEnterShared();
        }

        // Frames that a sink causes itself do not take it from its owner.
        return owner == thread && _isOwnerInside ? Drop() : TryEnterShared();
    }

    private bool TryEnterShared()
    {
        if (Volatile.Read(ref _mode) is Owned or Losing)
        {
            Interlocked.CompareExchange(ref _mode, Losing, Owned);

            // Every thread that reads one of these modes needs it: the one that changed the mode first may not have come to its own barrier yet.
            Interlocked.MemoryBarrierProcessWide();
            Interlocked.CompareExchange(ref _mode, Shared, Losing);
        }

        if (Volatile.Read(ref _isOwnerInside) || Interlocked.CompareExchange(ref _sharedInside, 1, 0) != 0)
        {
            return Drop();
        }

        if (Volatile.Read(ref _mode) != Closed)
        {
            return true;
        }

        Interlocked.Exchange(ref _sharedInside, 0);
        CompleteWhenLeft();
        return false;
    }

    private bool Drop()
    {
        dropped?.Add();
        return false;
    }

    private void CompleteWhenLeft()
    {
        if (Volatile.Read(ref _mode) == Closed && !Volatile.Read(ref _isOwnerInside) && Volatile.Read(ref _sharedInside) == 0)
        {
            _closed.TrySetResult();
        }
    }
}
