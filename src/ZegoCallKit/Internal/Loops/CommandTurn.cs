using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Runs one command of a loop on the thread of events, and then what its outcome is to tell. Any other thread passes it to the thread for commands, because the command may block.</summary>
/// <param name="loop">The command loop.</param>
/// <param name="thread">The thread for commands.</param>
internal sealed class CommandTurn(IThreadPoolWorkItem loop, LoopThread thread) : IThreadPoolWorkItem
{
    private readonly StateLoopRunner _runner = new(loop);

    /// <summary>Runs the loop on the thread for commands.</summary>
    public void StartThread() => thread.Start(loop);

    public void Execute()
    {
        if (EventThread.IsCurrent)
        {
            _runner.Execute();
        }
        else
        {
            StartThread();
        }
    }
}
