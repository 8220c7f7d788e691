using System.Diagnostics.CodeAnalysis;
using System.Reactive.Concurrency;
using ZegoCallKit.InMemory.Time;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Virtual time: a clock that only moves when told to, and a scheduler whose work runs on the thread that moves it. Twenty minutes of a call pass in
/// milliseconds, in the same order in every run.
/// </summary>
/// <remarks>
/// <para>Give it to <see cref="InMemoryCloudOptions"/> (as time provider and <see cref="Scheduler"/>) and to the client's options, then write the test inside
/// <see cref="Run(Func{Task}, TimeSpan?)"/>.</para>
/// <para>Members may be called from any thread, but only one thread at a time may move the time; it may do so again from inside the work it runs.
/// Work and timers run without a synchronization context, what a test awaits comes back into the same queue, and the tasks of a client complete in the simulation. Continuations that others send to the
/// thread pool (<see cref="TaskCreationOptions.RunContinuationsAsynchronously"/> together with <c>ConfigureAwait(false)</c> or <c>WaitAsync</c>) leave it: they
/// are waited for before time moves, but their order is the pool's.</para>
/// </remarks>
public sealed class SimulatedTime : TimeProvider
{
    /// <summary>How far <see cref="Run(Task, TimeSpan?)"/> lets the time move unless told otherwise.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromHours(2);

    private static readonly TimeSpan ForeignPatience = TimeSpan.FromSeconds(2);

    private readonly WorkQueue _work;
    private readonly SimulatedSynchronizationContext _context;
    private readonly DateTimeOffset _start;
    private int _pumpingThread;

    /// <summary>Creates a clock that stands still.</summary>
    /// <param name="seed"><see langword="null"/> runs what is ready first come, first served. A number picks at random among what is ready and among timers due
    /// at the same moment, as threads might: the same number gives the same order again.</param>
    /// <param name="start">What the clock shows at first; 2026-01-01 00:00 UTC when not given.</param>
    public SimulatedTime(int? seed = null, DateTimeOffset? start = null)
    {
        _work = new WorkQueue(seed);
        _context = new SimulatedSynchronizationContext(_work);
        _start = start ?? new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Scheduler = new SimulatedScheduler(this, _work);
    }

    /// <summary>Runs what it is given when the time is moved; for loops, observers and Rx operators.</summary>
    public IScheduler Scheduler { get; }

    /// <summary>How far the clock has moved since it was created.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_work.Now);

    /// <summary>Whether the calling thread is the one that moves the time, that is whether it runs inside the simulation.</summary>
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

    /// <summary>Runs all that is ready and all timers that are due, and what follows from them, without moving the clock.</summary>
    /// <exception cref="InvalidOperationException">Another thread moves the time.</exception>
    public void RunUntilIdle() => Advance(TimeSpan.Zero);

    /// <summary>Moves the clock: stops at each timer on the way, fires it and runs all that is ready before the next one.</summary>
    /// <param name="duration">How far; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <exception cref="InvalidOperationException">Another thread moves the time.</exception>
    public void Advance(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        if (!TryAdvance(duration))
        {
            throw OtherPump();
        }
    }

    /// <summary>Moves the clock unless another thread does.</summary>
    /// <returns>False when another thread does.</returns>
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

    /// <summary>Runs a test: starts it in the simulation, runs what is ready and moves the clock from timer to timer until it has completed.</summary>
    /// <param name="body">The test; what it awaits comes back to this thread.</param>
    /// <param name="limit">How far the clock may move; <see cref="DefaultLimit"/> when not given.</param>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">Nothing more can happen and the task has not completed, or another thread moves the time.</exception>
    public void Run(Func<Task> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        Complete(body, limit);
    }

    /// <summary>Runs a test that has a result; as <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="body">The test.</param>
    /// <param name="limit">How far the clock may move; <see cref="DefaultLimit"/> when not given.</param>
    /// <returns>The result.</returns>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">Nothing more can happen and the task has not completed, or another thread moves the time.</exception>
    public T Run<T>(Func<Task<T>> body, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Complete(body, limit);
    }

    /// <summary>Moves the clock until a task that is under way has completed; as <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="limit">How far the clock may move; <see cref="DefaultLimit"/> when not given.</param>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">Nothing more can happen and the task has not completed, or another thread moves the time.</exception>
    public void Run(Task task, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        Complete(Given(task), limit);
    }

    /// <summary>Moves the clock until a task that has a result has completed; as <see cref="Run(Func{Task}, TimeSpan?)"/>.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="task">The task.</param>
    /// <param name="limit">How far the clock may move; <see cref="DefaultLimit"/> when not given.</param>
    /// <returns>The result.</returns>
    /// <exception cref="TimeoutException">The limit was reached before the task completed.</exception>
    /// <exception cref="InvalidOperationException">Nothing more can happen and the task has not completed, or another thread moves the time.</exception>
    public T Run<T>(Task<T> task, TimeSpan? limit = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Complete(Given(task), limit);
    }

    // The tasks have completed: asking for the outcome rethrows what they threw and blocks nothing.
#pragma warning disable VSTHRD002
    private void Complete(Func<Task> body, TimeSpan? limit) => Pump(() => RunToEnd(body, limit)).GetAwaiter().GetResult();

    private T Complete<T>(Func<Task<T>> body, TimeSpan? limit) => Pump(() => RunToEnd(body, limit)).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002

    // The task was started elsewhere, but it is this thread that runs what it waits for.
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

            if (ForeignWork.Settle(_work) || task.IsCompleted)
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
            throw new TimeoutException($"The task has not completed within {reach} of simulated time; it is {task.Status}.");
        }

        if (!_work.WaitForWork(ForeignPatience) && !task.IsCompleted)
        {
            throw new InvalidOperationException(
                $"Nothing more can happen: no work is ready, no timer is pending, and the task has not completed; it is {task.Status}. "
                + "It waits for something outside of the simulation, or for something that nobody will do.");
        }
    }

    private void Drain()
    {
        while (_work.RunOne())
        {
        }
    }

    private static InvalidOperationException OtherPump() => new("Another thread moves this simulated time; only one at a time can.");

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
