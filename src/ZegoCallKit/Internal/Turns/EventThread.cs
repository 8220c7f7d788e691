using System.Collections.Concurrent;

namespace ZegoCallKit.Internal.Turns;

/// <summary>
/// The thread of the process that handles the next event of any client. The thread pool would wake as fast, but its threads search for more work for a tenth of a millisecond each time before
/// they sleep, which costs many times what an event does. While this thread is busy, one item waits for it, because to wake another thread costs more. When code of the program keeps this
/// thread for long, another one takes its place. Without work for a while, the thread ends.
/// </summary>
#pragma warning disable CA1001 // These threads stay for the life of the process.
internal sealed class EventThread
#pragma warning restore CA1001
{
    private const int None = 0;
    private const int Waiting = 1;
    private const int Busy = 2;

    /// <summary>The largest number of such threads that code of the program can keep. The events that come then are handled on the thread pool.</summary>
    private const int MaxThreads = 8;

    /// <summary>How often this thread looks for work before it sleeps: for a microsecond or two, which is less than waking it costs.</summary>
    private const int Looks = 50;

    /// <summary>The longest time that quick work takes. Nothing waits for the work behind slower work, which will probably be slow as well.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Threads that have been replaced and are free again.
    private static readonly ConcurrentStack<EventThread> Free = new();
    private static EventThread Current = new();
    private static int Threads = 1;
    private static int Kept;

    // The object of this thread, if it is one of them.
    [ThreadStatic]
    private static EventThread? Own;

    private readonly AutoResetEvent _wake = new(false);
    private int _state = None;
    private bool _isSlow;
    private bool _isReplaced;
    private IThreadPoolWorkItem? _next;

    // What this thread itself has left for later.
    private IThreadPoolWorkItem? _later;

    // How much work has been done, now and when the watch last looked.
    private int _done;
    private int _doneBefore;

    private EventThread()
    {
    }

    /// <summary>Gets whether code of the program keeps so many of these threads that the others are left to events.</summary>
    public static bool IsScarce => Volatile.Read(ref Kept) >= MaxThreads / 2;

    /// <summary>Gets whether the calling code runs on this thread, and no other one has taken its place.</summary>
    public static bool IsCurrent => Own is { } own && own == Volatile.Read(ref Current);

    private bool HasWork => Volatile.Read(ref _next) is not null || Volatile.Read(ref _later) is not null;

    /// <summary>Runs work on this thread, at once or behind the work that it does, otherwise on the thread pool.</summary>
    public static void Start(IThreadPoolWorkItem work)
    {
        if (!Volatile.Read(ref Current).TryTake(work))
        {
            ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
        }
    }

    /// <summary>Runs work on this thread after what it does now, if the calling code runs on it. Another thread may have to take over.</summary>
    /// <returns>Whether the work will be run; otherwise the thread has such work already, or is another one.</returns>
    public static bool TryStartLater(IThreadPoolWorkItem work)
    {
        if (!IsCurrent || Interlocked.CompareExchange(ref Own!._later, work, null) is not null)
        {
            return false;
        }

        if (!IsCurrent)
        {
            // It was replaced just now, and perhaps the work was passed on.
            return Interlocked.Exchange(ref Own._later, null) is null;
        }

        TurnWatch.Arm();
        return true;
    }

    /// <summary>Lets another thread take the place of this one, if work waits and none has been done since the last look. Called by the watch.</summary>
    /// <returns>Whether work waits.</returns>
    public static bool ReplaceIfStuck()
    {
        var thread = Volatile.Read(ref Current);
        var isStuck = thread._done == thread._doneBefore;
        thread._doneBefore = thread._done;
        if (isStuck && thread.HasWork)
        {
            thread.Replace();
        }

        return Volatile.Read(ref Current).HasWork;
    }

    private bool TryTake(IThreadPoolWorkItem work)
    {
        if ((Volatile.Read(ref _isSlow) && Volatile.Read(ref _state) == Busy) || Interlocked.CompareExchange(ref _next, work, null) is not null)
        {
            return false;
        }

        if (Interlocked.CompareExchange(ref _state, Busy, Waiting) == Waiting)
        {
            _wake.Set();
        }
        else if (Interlocked.CompareExchange(ref _state, Busy, None) == None)
        {
            new Thread(Run) { IsBackground = true, Name = "ZegoCallKit events" }.UnsafeStart();
        }
        else if (Volatile.Read(ref Current) == this)
        {
            TurnWatch.Arm();
        }
        else if (Interlocked.Exchange(ref _next, null) is { } left)
        {
            // It was replaced just now.
            Start(left);
        }

        return true;
    }

    private void Replace()
    {
        if (FindOther() is { } other)
        {
            Volatile.Write(ref _isReplaced, true);
            Interlocked.Increment(ref Kept);
            Interlocked.Exchange(ref Current, other);
            CompletionTurns.OnKept();
        }
        else
        {
            Volatile.Write(ref _isSlow, true);
        }

        while (TryTakeWork() is { } work)
        {
            Start(work);
        }
    }

    private IThreadPoolWorkItem? TryTakeWork() => (_later is null ? null : Interlocked.Exchange(ref _later, null)) ?? Interlocked.Exchange(ref _next, null);

    private static EventThread? FindOther()
    {
        if (Free.TryPop(out var free))
        {
            return free;
        }

        if (Threads == MaxThreads)
        {
            return null;
        }

        Threads++;
        return new EventThread();
    }

    private void Run()
    {
        Own = this;
        do
        {
            var began = TimeProvider.System.GetTimestamp();
            while (TryTakeWork() is { } work)
            {
                work.Execute();
                Ambient.Clear();
                var ended = TimeProvider.System.GetTimestamp();
                Volatile.Write(ref _isSlow, TimeProvider.System.GetElapsedTime(began, ended) > Quick);
                Volatile.Write(ref _done, _done + 1);
                began = ended;
            }

            if (Volatile.Read(ref _isReplaced))
            {
                Volatile.Write(ref _isReplaced, false);
                Interlocked.Decrement(ref Kept);
                Free.Push(this);
            }
        }
        while (TryWait());
    }

    private bool TryWait()
    {
        for (var looks = 0; looks < Looks; looks++)
        {
            if (Volatile.Read(ref _next) is not null)
            {
                return true;
            }

            Thread.SpinWait(1);
        }

        // Work that came in the meantime found this thread busy.
        Interlocked.Exchange(ref _state, Waiting);
        if (Volatile.Read(ref _next) is not null && Interlocked.CompareExchange(ref _state, Busy, Waiting) == Waiting)
        {
            return true;
        }

        while (!_wake.WaitOne(Patience))
        {
            if (Interlocked.CompareExchange(ref _state, None, Waiting) == Waiting)
            {
                return false;
            }
        }

        return true;
    }
}
