using ZegoCallKit.Collections;

namespace ZegoCallKit.Quality;

/// <summary>Reports how the client as a whole performs. The quality of individual streams and users is reported by the room and its streams.</summary>
public interface IQuality
{
    /// <summary>Gets the traffic of the whole client, updated every 3 s while publishing or playing.</summary>
    IObservableState<RtcStats> Traffic { get; }

    /// <summary>Gets the kind of network in use.</summary>
    IObservableState<NetworkMode> NetworkMode { get; }

    /// <summary>Raised with the CPU and memory use of the program while it is measured; not replayed. Completes when the client is disposed.</summary>
    IObservable<PerformanceStatus> Performance { get; }

    /// <summary>Starts measuring the CPU and memory use of the program (ZEGO: <c>start_performance_monitor</c>).</summary>
    /// <param name="interval">The interval between measurements: 1 to 10 s.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the command.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StartPerformanceAsync(TimeSpan interval, CancellationToken cancellationToken = default);

    /// <summary>Stops measuring (ZEGO: <c>stop_performance_monitor</c>).</summary>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has accepted the command.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StopPerformanceAsync(CancellationToken cancellationToken = default);
}
