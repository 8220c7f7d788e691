using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Runs the state loop of a client, or another loop that leads to it, and then what its observers are to be told.</summary>
/// <param name="loop">The loop.</param>
internal sealed class StateLoopRunner(IThreadPoolWorkItem loop) : IThreadPoolWorkItem
{
    /// <summary>Returns what starts a loop.</summary>
    public static Action Of(IThreadPoolWorkItem loop)
    {
        var runner = new StateLoopRunner(loop);
        return () => EventThread.Start(runner);
    }

    public void Execute()
    {
        var run = TurnRun.Begin();
        try
        {
            loop.Execute();
        }
        finally
        {
            run.End();
        }
    }
}
