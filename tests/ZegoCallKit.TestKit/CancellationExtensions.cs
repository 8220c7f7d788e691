namespace ZegoCallKit.TestKit;

/// <summary>Cancels without leaving the simulation.</summary>
public static class CancellationExtensions
{
    /// <summary>Cancels on this thread: <see cref="CancellationTokenSource.CancelAsync"/> goes through the thread pool, and simulated time may move on meanwhile.</summary>
    public static void CancelHere(this CancellationTokenSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Cancel();
    }
}
