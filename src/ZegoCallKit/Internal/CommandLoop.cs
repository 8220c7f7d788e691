using System.Reactive.Concurrency;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>
/// Calls the engine, one command at a time and never from an engine's callback. It is separate from the state loop because an engine call may block
/// for a second, which must not stop timeouts or cancellation.
/// </summary>
internal sealed class CommandLoop : IDisposable
{
    private const long Idle = -1;

    private readonly SerialLoop<IEngineCall> _loop;
    private readonly IZegoEngine _engine;
    private readonly Action<IEngineCall> _returned;
    private readonly LoopThread? _thread;
    private readonly TimeProvider _time;
    private volatile bool _isClosed;
    private long _runningSince = Idle;

    public CommandLoop(IZegoEngine engine, bool mayBlock, IScheduler? scheduler, TimeProvider time, Action<IEngineCall> returned, Action<Exception> onFault)
    {
        _time = time;
        _engine = engine;
        _returned = returned;
        if (mayBlock && scheduler is null)
        {
            _thread = new LoopThread("ZegoCallKit commands");
        }

        _loop = new SerialLoop<IEngineCall>(Run, onFault, scheduler, _thread is null ? null : loop => () => _thread.Start(loop));
    }

    /// <summary>Gets how long the engine has been in its current command; zero if there is none. Can be read from any thread.</summary>
    public TimeSpan RunningFor => Volatile.Read(ref _runningSince) is var since && since == Idle ? TimeSpan.Zero : _time.GetElapsedTime(since);

    /// <summary>Queues a call. After the engine is gone, calls return the result of a missing engine.</summary>
    public void Post(IEngineCall call)
    {
        if (!IsRefused(call))
        {
            _loop.Post(call);
        }
    }

    /// <summary>Executes a call that does not block: on this thread if no other call is waiting or being executed, which the engine's own threads must not do.</summary>
    public void Execute(IEngineCall call)
    {
        if (!IsRefused(call))
        {
            _loop.TryHandle(call);
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        _thread?.Dispose();
    }

    private bool IsRefused(IEngineCall call)
    {
        if (_isClosed && call.Continues)
        {
            call.Outcome = new CommandOutcome(new EngineResult((int)ZegoErrorCode.EngineNotCreate));
            _returned(call);
        }

        return _isClosed;
    }

    private void Run(IEngineCall call)
    {
        CommandOutcome outcome;
        Volatile.Write(ref _runningSince, _time.GetTimestamp());
        try
        {
            outcome = new CommandOutcome(call.Execute(_engine));
        }
#pragma warning disable CA1031 // Any exception of an engine is the outcome of its command.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            outcome = new CommandOutcome(default, fault);
        }

        Volatile.Write(ref _runningSince, Idle);
        if (call.Continues)
        {
            call.Outcome = outcome;
            _returned(call);
        }
    }
}
