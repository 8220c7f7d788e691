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

    private readonly SerialLoop<EngineCall> _loop;
    private readonly IZegoEngine _engine;
    private readonly Action<Action> _post;
    private readonly EventLoopScheduler? _thread;
    private readonly TimeProvider _time;
    private volatile bool _isClosed;
    private long _runningSince = Idle;

    public CommandLoop(IZegoEngine engine, bool mayBlock, IScheduler? scheduler, TimeProvider time, Action<Action> post, Action<Exception> onFault)
    {
        _time = time;
        _engine = engine;
        _post = post;
        if (mayBlock && scheduler is null)
        {
            scheduler = _thread = StartThread();
        }

        _loop = new SerialLoop<EngineCall>(Run, onFault, scheduler);
    }

    /// <summary>Gets how long the engine has been in its current command; zero if there is none. Can be read from any thread.</summary>
    public TimeSpan RunningFor => Interlocked.Read(ref _runningSince) is var since && since == Idle ? TimeSpan.Zero : _time.GetElapsedTime(since);

    /// <summary>Queues a call. After the engine is gone, calls return the result of a missing engine.</summary>
    public void Post(EngineCall call)
    {
        if (!_isClosed)
        {
            _loop.Post(call);
        }
        else if (call.Returned is { } returned)
        {
            _post(() => returned(new CommandOutcome(new EngineResult((int)ZegoErrorCode.EngineNotCreate))));
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        _thread?.Dispose();
    }

    // A thread keeps the execution context of the code that starts it for as long as it lives, and so does the timer that watches the system's clock, which the first scheduler of a process creates.
    private static EventLoopScheduler StartThread()
    {
        if (ExecutionContext.IsFlowSuppressed())
        {
            return CreateThread();
        }

        using (ExecutionContext.SuppressFlow())
        {
            return CreateThread();
        }
    }

    private static EventLoopScheduler CreateThread()
    {
        var thread = new EventLoopScheduler(static start => new Thread(start) { IsBackground = true, Name = "ZegoCallKit commands" });
        thread.Schedule(static () => { });
        return thread;
    }

    private void Run(EngineCall call)
    {
        CommandOutcome outcome;
        Interlocked.Exchange(ref _runningSince, _time.GetTimestamp());
        try
        {
            outcome = new CommandOutcome(call.Command(_engine));
        }
#pragma warning disable CA1031 // Any exception of an engine is the outcome of its command.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            outcome = new CommandOutcome(default, fault);
        }

        Interlocked.Exchange(ref _runningSince, Idle);
        if (call.Returned is { } returned)
        {
            _post(() => returned(outcome));
        }
    }
}
