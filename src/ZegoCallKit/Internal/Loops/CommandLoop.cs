using System.Reactive.Concurrency;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Loops;

/// <summary>
/// Calls the engine, one command at a time and never from an engine's callback. It is separate from the state loop because an engine call may block
/// for a second, which must not stop timeouts or cancellation. As long as the engine does not block, the thread that has made a command in the state loop calls the engine after it has left the loop and
/// the code of the program, because waking the thread for commands costs more than most of them do.
/// </summary>
internal sealed class CommandLoop : IDisposable
{
    private const long Idle = -1;

    /// <summary>How many commands in a row must have been quick before the thread of events calls the engine.</summary>
    private const int Trusted = 16;

    /// <summary>The longest time that a quick command takes.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(1);

    private readonly SerialLoop<IEngineCall> _loop;
    private readonly IZegoEngine _engine;
    private readonly Action<IEngineCall> _returned;
    private readonly LoopThread? _thread;
    private readonly TimeProvider _time;
    private volatile bool _isClosed;
    private volatile int _quick;
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

        _loop = _thread is null
            ? new SerialLoop<IEngineCall>(Run, onFault, scheduler)
            : new SerialLoop<IEngineCall>(RunTimed, onFault, scheduler, loop => StarterOf(new CommandTurn(loop, _thread)), batch: 1);
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

    private Action StarterOf(CommandTurn turn) => () =>
    {
        if (_quick < Trusted || !EventThread.TryStartLater(turn))
        {
            turn.StartThread();
        }
    };

    private void RunTimed(IEngineCall call)
    {
        var began = TimeProvider.System.GetTimestamp();
        Run(call);
        _quick = TimeProvider.System.GetElapsedTime(began) <= Quick ? Math.Min(_quick + 1, Trusted) : 0;
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
