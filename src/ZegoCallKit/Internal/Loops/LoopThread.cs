namespace ZegoCallKit.Internal.Loops;

/// <summary>
/// Represents a thread that runs one loop. While the loop has nothing to do, it sleeps at once: a thread that looks for work first costs many times what a command does. It has no execution
/// context of the code that starts it.
/// </summary>
internal sealed class LoopThread : IDisposable
{
    private readonly AutoResetEvent _wake = new(false);
    private readonly Thread _thread;
    private volatile bool _isOver;
    private IThreadPoolWorkItem? _next;

    public LoopThread(string name)
    {
        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.UnsafeStart();
    }

    /// <summary>Runs a loop on this thread; on the thread pool if the thread has ended.</summary>
    public void Start(IThreadPoolWorkItem loop)
    {
        Interlocked.Exchange(ref _next, loop);
        if (Thread.CurrentThread == _thread)
        {
            // It looks again by itself.
            return;
        }

        _wake.Set();

        // The thread may have looked for the last time before.
        if (_isOver && Interlocked.Exchange(ref _next, null) is { } left)
        {
            ThreadPool.UnsafeQueueUserWorkItem(left, preferLocal: false);
        }
    }

    /// <summary>Ends the thread when its loop has nothing to do.</summary>
    public void Dispose()
    {
        _isOver = true;
        _wake.Set();
    }

    private void Run()
    {
        while (!_isOver)
        {
            _wake.WaitOne();
            RunNext();
        }

        // What came just before the end.
        RunNext();
    }

    private void RunNext()
    {
        while (Interlocked.Exchange(ref _next, null) is { } loop)
        {
            loop.Execute();
        }
    }
}
