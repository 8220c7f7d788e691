using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Core;

/// <summary>Holds the machinery of one client: the engine behind its command loop, the state loop, which alone writes state, and the delivery, which calls observers.</summary>
internal sealed class ClientCore : IEngineEventSink, IDisposable
{
    /// <summary>The name of the client, which belongs to a higher layer, as it appears in exceptions.</summary>
    public const string ObjectName = "ZegoClient";

    private readonly StateLoop _state;
    private readonly SteadyClock _clock;
    private long _epoch;

    public ClientCore(CoreOptions options, IZegoEngine engine)
    {
        Options = options;
        Engine = engine;
        _clock = new SteadyClock(Time);
        Logs = new ClientLogs(options.LoggerFactory);
        Metrics = ClientMetrics.For(options.MeterFactory);
        Delivery = new Delivery(Time, options.NotificationScheduler, options.WorkScheduler, Fault, Logger, Metrics);
        Faults = new Broadcaster<ClientFault>(Delivery, "Faults");
        _state = new StateLoop(Events, fault => Fault("state loop", fault), options.WorkScheduler);
        Commands = new CommandLoop(engine, options.CommandsMayBlock, options.WorkScheduler, Time, _state.Continue, fault => Fault("command loop", fault));
        Results = new ResultCorrelator(this);
        Frames = new FrameRouter(Fault, Metrics.BusySinks);
    }

    public CoreOptions Options { get; }

    public IZegoEngine Engine { get; }

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>Gets the time of day at the start plus the time elapsed since, which never jumps.</summary>
    public DateTimeOffset Now => _clock.Now;

    public ClientLogs Logs { get; }

    public ILogger Logger => Logs.Client;

    public ClientMetrics Metrics { get; }

    public Delivery Delivery { get; }

    public Broadcaster<ClientFault> Faults { get; }

    /// <summary>Gets the logins and previews of the client, which end before it.</summary>
    public OpenParts Parts { get; } = new();

    /// <summary>Gets the pending operations of the client itself, which fail when it ends. Used only in the state loop.</summary>
    public OpenOperations Open { get; } = new();

    public ResultCorrelator Results { get; }

    public FrameRouter Frames { get; }

    /// <summary>Gets the events of the engine, for the parts that handle them.</summary>
    public EngineEvents Events { get; } = new();

    /// <summary>Gets whether the client is being disposed, so that nothing new starts. Used only in the state loop.</summary>
    public bool IsClosed { get; private set; }

    public CommandLoop Commands { get; }

    /// <summary>Starts a new epoch: events that arrived before it belong to something older. Called by a command just before it calls the engine.</summary>
    public long NextEpoch() => Interlocked.Increment(ref _epoch);

    /// <summary>Returns why nothing new can start, if the client is closed. Called in the state loop.</summary>
    public Exception? RefuseWhenClosed(Operation operation) => IsClosed ? Closed(operation) : null;

    /// <summary>Stops anything new from starting. Called in the state loop.</summary>
    public void Close() => IsClosed = true;

    /// <summary>Creates the exception of a method that is called after the client was disposed.</summary>
    public static ObjectDisposedException Closed(Operation operation) => new(ObjectName, $"{operation.Name} failed because the client is disposed.");

    /// <summary>Runs work in the state loop.</summary>
    public void Post(Action work) => _state.Post(work);

    /// <summary>Runs work in the state loop: on the caller's thread, if the loop has nothing to do and the thread is not the engine's.</summary>
    public void Run(IStateWork work) => _state.Run(work);

    EngineReports IEngineEventSink.Unheard => Events.Unheard;

    bool IEngineEventSink.NeedsRemoteLevels => Events.NeedsRemoteLevels();

    void IEngineEventSink.OnEvent(EngineEvent engineEvent) => _state.Post(engineEvent, Interlocked.Read(ref _epoch));

    /// <summary>Issues a command; the result reaches the state loop after the events raised during the command.</summary>
    public void Call(Func<IZegoEngine, EngineResult> command, Action<CommandOutcome>? returned = null) => Commands.Post(new EngineCall(command, returned));

    /// <summary>Issues a setter, which the engine applies without blocking unless it says otherwise. Called in the state loop, whose thread may therefore call the engine.</summary>
    public void Set(IEngineCall call)
    {
        if (Options.SettersMayBlock || Options.WorkScheduler is not null)
        {
            Commands.Post(call);
        }
        else
        {
            Commands.Execute(call);
        }
    }

    /// <summary>Issues a command that undoes something: no caller waits for it, but a refusal is reported.</summary>
    public void CallAndForget(Operation operation, Func<IZegoEngine, EngineResult> command) => Call(command, outcome =>
    {
        if (!outcome.IsAccepted)
        {
            Fault(operation.Name, operation.Refused(outcome));
        }
    });

    /// <summary>Issues a command and continues when it has returned, or after the command timeout if the engine does not return.</summary>
    public void CallBounded(Operation operation, Func<IZegoEngine, EngineResult> command, Action then) => Commands.Post(new BoundedEngineCall(this, operation, command, then));

    /// <summary>Waits until a user's sources and sinks are no longer used, at most for the command timeout. One of their calls may still be running, so the wait is outside the state loop.</summary>
    /// <param name="operation">The operation that this is part of.</param>
    /// <param name="idle">A task that completes when they are no longer used.</param>
    public async Task ReleaseAsync(Operation operation, Task idle)
    {
        try
        {
            await idle.WaitAsync(Options.Timeouts.Command, Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Fault(operation.Name, operation.TimedOut(Options.Timeouts.Command));
        }
    }

    /// <summary>Continues in the state loop when a task has completed, whatever its outcome; immediately if it already has. The continuation decides what a failure means, so a failure never counts as unobserved.</summary>
    public void After(Task task, Action then)
    {
        if (task.IsCompleted)
        {
            _ = task.Exception;
            then();
        }
        else
        {
            Await(task, then);
        }
    }

    /// <summary>
    /// Continues in the state loop when the observers of a completed state have been told its end, so that code which awaits a completion finds what its observers have noted. The end does not
    /// wait for slow observers. On real threads, how long an observer takes is measured by the system's clock, whatever clock the client has.
    /// </summary>
    public void AfterTold<T>(StateBroadcaster<T> ended, Action then)
    {
        var told = ended.ToldAsync();
        if (told.IsCompleted)
        {
            then();
        }
        else
        {
            AwaitTold(told, then);
        }
    }

    /// <summary>Continues as <see cref="AfterTold{T}(StateBroadcaster{T}, Action)"/> does when a task has completed, too.</summary>
    public void AfterTold<T>(Task released, StateBroadcaster<T> ended, Action then)
    {
        if (released.IsCompletedSuccessfully)
        {
            AfterTold(ended, then);
        }
        else
        {
            AwaitReleased(released, ended, then);
        }
    }

    /// <summary>Runs a user's code outside the state loop: on the thread pool, or on the simulation's scheduler.</summary>
    public void RunOutside(Func<Task> work)
    {
        if (Options.WorkScheduler is { } scheduler)
        {
            scheduler.Schedule(() => _ = work());
        }
        else
        {
            _ = Task.Run(work);
        }
    }

    /// <summary>Reports a failure that no operation could report.</summary>
    public void Fault(string source, Exception exception)
    {
        InternalLog.Fault(Logger, exception, source);
        Metrics.Faults.Count(new KeyValuePair<string, object?>(Attributes.ErrorType, Attributes.ErrorTypeOf(exception)));

        // Reporting a fault of a fault observer to that observer would repeat endlessly.
        if (!string.Equals(source, $"observer of {Faults.Name}", StringComparison.Ordinal))
        {
            Faults.Publish(new ClientFault { Source = source, Exception = exception });
        }
    }

    public void Dispose() => Commands.Dispose();

    // On its own, like the next ones, because its closure is made when it begins.
    private void Await(Task task, Action then) => _ = task.ContinueWith(
        completed =>
        {
            _ = completed.Exception;
            Post(then);
        },
        CancellationToken.None,
        TaskContinuationOptions.None,
        OnCompletingThread.Instance);

    private void AwaitReleased<T>(Task released, StateBroadcaster<T> ended, Action then) => After(released, () => AfterTold(ended, then));

    private void AwaitTold(Task told, Action then)
    {
        var deadline = new Deadline(this, Delivery.Slow, then, Options.WorkScheduler is null ? TimeProvider.System : Time);
        After(told, () =>
        {
            if (deadline.TryMeet())
            {
                then();
            }
        });
    }
}
