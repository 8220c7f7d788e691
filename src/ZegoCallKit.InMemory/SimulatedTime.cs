using System.Diagnostics.CodeAnalysis;
using System.Reactive.Concurrency;
using ZegoCallKit.InMemory.Time;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Represents virtual time: a clock that advances only on request, and a scheduler whose work runs on the thread that advances it. Twenty minutes of a call pass in
/// milliseconds, in the same order in every run.
/// </summary>
/// <remarks>
/// <para>Pass it to <see cref="InMemoryCloudOptions"/> (as the time provider and its <see cref="Scheduler"/>) and to the client's options, then write the test inside
/// <see cref="Run(Func{Task}, TimeSpan?)"/>.</para>
/// <para>Members can be called from any thread, but only one thread at a time may advance the time; that thread may do so again from inside the work it runs.
/// Work and timers run without a synchronization context, the code after an await in a test returns to the same queue, and the tasks of a client complete in the simulation.
/// Continuations that other code sends to the thread pool
/// (<see cref="TaskCreationOptions.RunContinuationsAsynchronously"/> together with <c>ConfigureAwait(false)</c> or <c>WaitAsync</c>) leave the queue: the simulation
/// waits for them before it advances the time, but the thread pool decides their order.</para>
/// </remarks>
public sealed class SimulatedTime : TimeProvider
{
    /// <summary>The default limit on how far <see cref="Run(Task, TimeSpan?)"/> advances the time.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromHours(2);

    // What makes a test fail by chance more often than anything else.
    private const string RealClock = "Check whether it waits on the real clock. A Task.Delay, timer or CancellationTokenSource without a TimeProvider ignores simulated time; "
        + "pass this clock to it, as in Task.Delay(delay, time).";

    private static readonly TimeSpan ForeignPatience = TimeSpan.FromSeconds(2);

    private readonly WorkQueue _work;
    private readonly SimulatedSynchronizationContext _context;
    private readonly DateTimeOffset _start;
    private int _pumpingThread;

    /// <summary>Creates a clock that is stopped.</summary>
    /// <param name="seed">With <see langword="null"/>, ready work runs in first-in, first-out order. A number picks at random among ready work and among timers due
    /// at the same moment, as threads might; the same number always produces the same order.</param>
    /// <param name="start">The initial time of the clock; 2026-01-01 00:00 UTC if omitted.</param>
    public SimulatedTime(int? seed = null, DateTimeOffset? start = null)
    {
        _work = new WorkQueue(seed);
        _context = new SimulatedSynchronizationContext(_work);
        _start = start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Scheduler = new SimulatedScheduler(this, _work);
    }

    /// <summary>Gets the scheduler for loops, observers and Rx operators. It runs its work when the time is advanced.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>Gets how far the clock has advanced since it was created.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_work.Now);

    /// <summary>Gets whether the calling thread is the one that advances the time, that is, whether it runs inside the simulation.</summary>
    public bool IsPumping => Volatile.Read(ref _pumpingThread) == Environment.CurrentManagedThreadId;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => (_start + Elapsed).ToUniversalTime();

    /// <inheritdoc/>
    public override long GetTimestamp() => _work.Now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulatedTimer(_work, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs all ready work and all due timers, and everything that follows from them, without advancing the clock.</summary>
    /// <exception cref="InvalidOperationException">Another thread is advancing the time.</exception>
    public void RunUntilIdle() => Advance(TimeSpan.Zero);

    /// <summary>Advances the clock: stops at each timer on the way, fires it and runs all ready work before the next timer.</summary>
    /// <param name="duration">The time to advance; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">Another thread is advancing the time.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (!TryAdvance(duration))
        {
            throw OtherPump();
        }
    }

    /// <summary>Advances the clock unless another thread is advancing it.</summary>
    /// <returns>false if another thread is advancing the time.</returns>
    internal bool TryAdvance(TimeSpan duration) => TryPump(
        () =>
        {
            var target = _work.Now + duration.Ticks;
            do
            {
                Drain();
            }
            while (_work.FireNext(target));

            _work.MoveTo(target);
            return true;
        },
        out _);

    /// <summary>Runs a test: starts it in the simulation, runs ready work and advances the clock from timer to timer until the test has completed.</summary>
    /// <param name="body">The test; the code after its awaits runs on this thread.</param>
    /// <param name="limit">The maximum time to advance; <see cref="DefaultLimit"/> if omitted.</param>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">No work is left and the task has not completed, or another thread is advancing the time.</exception>
    public void Run(Func<Task> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        Complete(body, limit);
    }

    /// <summary>Runs a test that returns a result, like <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="body">The test.</param>
    /// <param name="limit">The maximum time to advance; <see cref="DefaultLimit"/> if omitted.</param>
    /// <returns>The result of the test.</returns>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">No work is left and the task has not completed, or another thread is advancing the time.</exception>
    public T Run<T>(Func<Task<T>> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Complete(body, limit);
    }

    /// <summary>Advances the clock until a running task has completed, like <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="limit">The maximum time to advance; <see cref="DefaultLimit"/> if omitted.</param>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">No work is left and the task has not completed, or another thread is advancing the time.</exception>
    public void Run(Task task, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        Complete(Given(task), limit);
    }

    /// <summary>Advances the clock until a running task with a result has completed, like <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="limit">The maximum time to advance; <see cref="DefaultLimit"/> if omitted.</param>
    /// <returns>The result of the task.</returns>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">No work is left and the task has not completed, or another thread is advancing the time.</exception>
    public T Run<T>(Task<T> task, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Complete(Given(task), limit);
    }

    // The task has completed: getting its result rethrows its exception and does not block.
#pragma warning disable VSTHRD002
    private void Complete(Func<Task> body, TimeSpan? limit) => Pump(() => RunToEnd(body, limit)).GetAwaiter().GetResult();

    private T Complete<T>(Func<Task<T>> body, TimeSpan? limit) => Pump(() => RunToEnd(body, limit)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    // The task was started elsewhere, but this thread runs the work it waits for.
#pragma warning disable VSTHRD003
    private static Func<TTask> Given<TTask>(TTask task)
        where TTask : Task => () => task;
#pragma warning restore VSTHRD003

    private TTask RunToEnd<TTask>(Func<TTask> body, TimeSpan? limit)
        where TTask : Task
    {
        var task = _context.Start(body);
        var began = _work.Now;
        var reach = limit ?? DefaultLimit;
        while (!task.IsCompleted)
        {
            if (_work.RunOne())
            {
                continue;
            }

            if (ThreadPoolWork.Settle(_work) || task.IsCompleted)
            {
                continue;
            }

            if (!_work.FireNext(began + reach.Ticks))
            {
                GiveUp(task, reach);
            }
        }

        return task;
    }

    private void GiveUp(Task task, TimeSpan reach)
    {
        if (_work.HasTimers)
        {
            throw new TimeoutException($"The task did not complete within {reach} of simulated time; its status is {task.Status}. {RealClock}");
        }

        if (!_work.WaitForWork(ForeignPatience) && !task.IsCompleted)
        {
            throw new InvalidOperationException(
                $"The simulation cannot continue: no work is ready and no timer is pending, but the task has not completed; its status is {task.Status}. "
                + "The task waits for an event outside of the simulation, or for one that never occurs. " + RealClock);
        }
    }

    private void Drain()
    {
        while (_work.RunOne())
        {
        }
    }

    private static InvalidOperationException OtherPump() => new("Another thread is advancing this simulated time. Only one thread can do so at a time.");

    private TResult Pump<TResult>(Func<TResult> action) => TryPump(action, out var result) ? result : throw OtherPump();

    private bool TryPump<TResult>(Func<TResult> action, [MaybeNullWhen(false)] out TResult result)
    {
        var me = Environment.CurrentManagedThreadId;
        var outer = Interlocked.CompareExchange(ref _pumpingThread, me, 0);
        if (outer != 0 && outer != me)
        {
            result = default;
            return false;
        }

        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            result = action();
            return true;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
            Volatile.Write(ref _pumpingThread, outer);
        }
    }
}
