using System.Runtime.ExceptionServices;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>Represents the single thread that processes the frames of a capture, as in the real engine: processors may tie resources to this thread.
/// The capturing thread waits for the frame.</summary>
internal sealed class ProcessingThread(string name, Action<MediaBuffer> work)
{
    // An object, because Lock does not support Wait and Pulse.
    private readonly object _gate = new();
    private Thread? _thread;
    private MediaBuffer? _buffer;
    private bool _isDone;
    private bool _isEnded;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Processes one frame on the thread; calls must not overlap. Does nothing after the end.</summary>
    public void Run(MediaBuffer buffer)
    {
        ExceptionDispatchInfo? fault;
        lock (_gate)
        {
            if (_isEnded)
            {
                return;
            }

            if (_thread is null)
            {
                _thread = new Thread(Loop) { IsBackground = true, Name = name };
                _thread.UnsafeStart();
            }

            _buffer = buffer;
            _isDone = false;
            Monitor.PulseAll(_gate);
            while (!_isDone)
            {
                Monitor.Wait(_gate);
            }

            fault = _fault;
            _fault = null;
        }

        fault?.Throw();
    }

    /// <summary>Ends the thread after the current frame, without waiting for it.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isEnded = true;
            Monitor.PulseAll(_gate);
        }
    }

    private void Loop()
    {
        while (TryTake(out var buffer))
        {
            ExceptionDispatchInfo? fault = null;
            try
            {
                work(buffer);
            }
#pragma warning disable CA1031 // The exception is rethrown on the thread that captured the frame.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                fault = ExceptionDispatchInfo.Capture(thrown);
            }

            lock (_gate)
            {
                _fault = fault;
                _isDone = true;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private bool TryTake(out MediaBuffer buffer)
    {
        lock (_gate)
        {
            while (_buffer is null && !_isEnded)
            {
                Monitor.Wait(_gate);
            }

            buffer = _buffer!;
            _buffer = null;
            return buffer is not null;
        }
    }
}
