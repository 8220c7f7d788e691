namespace ZegoCallKit.TestKit;

/// <summary>Provides extension methods that cancel without leaving the simulation.</summary>
public static class CancellationExtensions
{
    /// <summary>Cancels on this thread: <see cref="CancellationTokenSource.CancelAsync"/> uses the thread pool, and simulated time may advance meanwhile.</summary>
    public static void CancelHere(this CancellationTokenSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        source.Cancel();
    }
}
