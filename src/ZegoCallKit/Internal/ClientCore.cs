using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>The machinery of one client: the engine behind its command loop, the state loop that alone writes state, and the delivery loop that calls observers.</summary>
internal sealed class ClientCore : IEngineEventSink, IDisposable
{
    /// <summary>The name under which the client, which stands above this floor, appears in exceptions.</summary>
    public const string ObjectName = "ZegoClient";

    private readonly SerialLoop<StateItem> _state;
    private readonly SteadyClock _clock;
    private long _epoch;

    public ClientCore(CoreOptions options, IZegoEngine engine)
    {
        Options = options;
        Engine = engine;
        _clock = new SteadyClock(Time);
        Logger = new GuardedLogger(options.LoggerFactory.CreateLogger(Telemetry.LogCategory));
        Metrics = ClientMetrics.For(options.MeterFactory);
        Delivery = new DeliveryLoop(Time, options.NotificationScheduler, options.WorkScheduler, Fault, Logger, Metrics);
        Faults = new Broadcaster<ClientFault>(Delivery, "Faults");
        _state = new SerialLoop<StateItem>(Step, fault => Fault("state loop", fault), options.WorkScheduler);
        Commands = new CommandLoop(engine, options.CommandsMayBlock, options.WorkScheduler, Time, Post, fault => Fault("command loop", fault));
        Results = new ResultCorrelator(this);
        Frames = new FrameRouter(this);
    }

    public CoreOptions Options { get; }

    public IZegoEngine Engine { get; }

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>The time of day as it was at the start plus what has passed since: it never jumps.</summary>
    public DateTimeOffset Now => _clock.Now;

    public ILogger Logger { get; }

    public ClientMetrics Metrics { get; }

    public DeliveryLoop Delivery { get; }

    public Broadcaster<ClientFault> Faults { get; }

    /// <summary>The logins and previews of the client, which end before it.</summary>
    public OpenParts Parts { get; } = new();

    /// <summary>What is under way on the client itself; its end fails it. Used in the state loop only.</summary>
    public OpenOperations Open { get; } = new();

    public ResultCorrelator Results { get; }

    public FrameRouter Frames { get; }

    /// <summary>The events of the engine, for those who handle them.</summary>
    public EngineEvents Events { get; } = new();

    /// <summary>Whether the client is being disposed, so that nothing new begins. Used in the state loop only.</summary>
    public bool IsClosed { get; private set; }

    public CommandLoop Commands { get; }

    /// <summary>Begins a new epoch: events that arrived before it belong to something older. Called by a command just before it calls the engine.</summary>
    public long NextEpoch() => Interlocked.Increment(ref _epoch);

    /// <summary>Why nothing new begins any more, if so. Called in the state loop.</summary>
    public Exception? RefuseWhenClosed(Operation operation) => IsClosed ? Closed(operation) : null;

    /// <summary>From now on nothing new begins. Called in the state loop.</summary>
    public void Close() => IsClosed = true;

    /// <summary>Creates the exception of a verb that is called after the client was disposed.</summary>
    public static ObjectDisposedException Closed(Operation operation) => new(ObjectName, $"{operation.Name} failed: the client is disposed.");

    /// <summary>Runs work in the state loop.</summary>
    public void Post(Action work) => _state.Post(new StateItem(null, 0, work));

    /// <summary>Runs what begins an operation in the state loop, unless it was given up before. What throws there fails the operation.</summary>
    public void Post(IPending pending, Action work) => Post(() =>
    {
        if (pending.IsOver)
        {
            return;
        }

        try
        {
            work();
        }
#pragma warning disable CA1031 // Whoever waits for the operation learns what went wrong.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            pending.Fail(fault);
        }
    });

    EngineReports IEngineEventSink.Unheard => Events.Unheard;

    void IEngineEventSink.OnEvent(EngineEvent engineEvent) => _state.Post(new StateItem(engineEvent, Interlocked.Read(ref _epoch), null));

    /// <summary>Issues a command; the answer comes to the state loop after the events raised inside it.</summary>
    public void Call(Func<IZegoEngine, EngineResult> command, Action<CommandOutcome>? returned = null) => Commands.Post(new EngineCall(command, returned));

    /// <summary>Issues a command that takes something back: nobody waits for it, but a refusal is not lost.</summary>
    public void CallAndForget(Operation operation, Func<IZegoEngine, EngineResult> command) => Call(command, outcome =>
    {
        if (!outcome.IsAccepted)
        {
            Fault(operation.Name, operation.Refused(outcome));
        }
    });

    /// <summary>Issues a command and goes on when it has returned, or after the command timeout if the engine does not return.</summary>
    public void CallBounded(Operation operation, Func<IZegoEngine, EngineResult> command, Action then)
    {
        var deadline = new Deadline(this, Options.Timeouts.Command, () =>
        {
            Fault(operation.Name, operation.TimedOut(Options.Timeouts.Command));
            then();
        });
        Call(command, outcome =>
        {
            if (!outcome.IsAccepted)
            {
                Fault(operation.Name, operation.Refused(outcome));
            }

            if (deadline.TryMeet())
            {
                then();
            }
        });
    }

    /// <summary>Waits until a user's sources and sinks are used no more, at the longest for the command timeout. A call of theirs may still run, so the wait is outside the state loop.</summary>
    /// <param name="operation">What this is part of.</param>
    /// <param name="idle">Completes when they are used no more.</param>
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

    /// <summary>Goes on in the state loop when a task has completed, however; at once if it has.</summary>
    public void After(Task task, Action then)
    {
        if (task.IsCompleted)
        {
            then();
        }
        else
        {
            _ = task.ContinueWith(_ => Post(then), CancellationToken.None, TaskContinuationOptions.None, OnCompletingThread.Instance);
        }
    }

    /// <summary>Runs a user's code apart from the state loop: on the pool, or on the simulation's scheduler.</summary>
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

    /// <summary>Reports what went wrong without an operation to report it to.</summary>
    public void Fault(string source, Exception exception)
    {
        InternalLog.Fault(Logger, exception, source);
        Metrics.Faults.Add(1, new KeyValuePair<string, object?>(Attributes.ErrorType, Attributes.ErrorTypeOf(exception)));

        // Telling an observer of the faults about its own fault would go round for ever.
        if (!string.Equals(source, $"observer of {Faults.Name}", StringComparison.Ordinal))
        {
            Faults.Publish(new ClientFault { Source = source, Exception = exception });
        }
    }

    public void Dispose() => Commands.Dispose();

    private void Step(StateItem item)
    {
        if (item.Event is { } engineEvent)
        {
            Events.Raise(engineEvent, item.Epoch);
        }
        else
        {
            item.Work!();
        }
    }
}
