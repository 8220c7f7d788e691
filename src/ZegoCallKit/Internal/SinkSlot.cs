using ZegoCallKit.Diagnostics;
using ZegoCallKit.Media;

namespace ZegoCallKit.Internal;

/// <summary>
/// Guards a user's frame sink: after <see cref="CloseAsync"/> has completed, the sink is never called again, and an exception it throws closes it instead of reaching the engine.
/// </summary>
/// <param name="name">The name of what the sink receives, for faults.</param>
/// <param name="onFault">Called with the exceptions that the sink throws.</param>
/// <param name="dropped">Counts the frames that the sink misses because it is still busy.</param>
internal sealed class SinkSlot(string name, Action<string, Exception> onFault, DropCount? dropped = null)
{
    private const int Busy = 1;
    private const int Closed = 2;

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _state;

    /// <summary>Starts a call of the sink.</summary>
    /// <returns><see langword="true"/> if it may be called; then <see cref="Exit"/> must follow.</returns>
    public bool TryEnter()
    {
        var before = Interlocked.CompareExchange(ref _state, Busy, 0);
        if (before != 0)
        {
            if (before == Busy)
            {
                dropped?.Add();
            }

            return false;
        }

        EngineThread.Enter();
        return true;
    }

    public void Exit()
    {
        EngineThread.Exit();
        if ((Interlocked.And(ref _state, ~Busy) & Closed) != 0)
        {
            _closed.TrySetResult();
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

    public void Fault(Exception exception)
    {
        Interlocked.Or(ref _state, Closed);
        onFault($"sink of {name}", exception);
    }

    /// <summary>Closes the sink.</summary>
    /// <returns>A task that completes when no call of the sink is running any more.</returns>
    public Task CloseAsync()
    {
        if ((Interlocked.Or(ref _state, Closed) & Busy) == 0)
        {
            _closed.TrySetResult();
        }

        return _closed.Task;
    }
}
