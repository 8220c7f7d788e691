using System.Runtime.ExceptionServices;
using ZegoCallKit.InMemory.Media.Buffers;

namespace ZegoCallKit.InMemory.Media.Processing;

/// <summary>The one thread on which the pictures of a capture are processed, as the real engine has it: users tie means of their own to it. Whoever captures waits for the picture.</summary>
internal sealed class ProcessingThread(string name, Action<MediaBuffer> work)
{
    // Waited on and pulsed, which the newer lock cannot.
    private readonly object _gate = new();
    private Thread? _thread;
    private MediaBuffer? _buffer;
    private bool _isDone;
    private bool _isEnded;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Processes one picture there; calls must not overlap. After the end it does nothing.</summary>
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
                _thread.Start();
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

    /// <summary>Ends the thread behind the picture under way; never waits for it.</summary>
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
#pragma warning disable CA1031 // It goes on where the picture came from.
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
