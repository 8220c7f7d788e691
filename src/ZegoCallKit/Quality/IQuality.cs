using ZegoCallKit.Collections;

namespace ZegoCallKit.Quality;

/// <summary>Reports how the client as a whole performs. The quality of single streams and users is reported by the room and its streams.</summary>
public interface IQuality
{
    /// <summary>Traffic of the whole client, every 3 s while publishing or playing.</summary>
    IObservableState<RtcStats> Traffic { get; }

    /// <summary>The kind of network in use.</summary>
    IObservableState<NetworkMode> NetworkMode { get; }

    /// <summary>What the program takes of the machine, while it is measured; a happening, not replayed. Completes when the client is disposed.</summary>
    IObservable<PerformanceStatus> Performance { get; }

    /// <summary>Begins to measure what the program takes of the machine (ZEGO: <c>start_performance_monitor</c>).</summary>
    /// <param name="interval">1 to 10 s.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has accepted it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StartPerformanceAsync(TimeSpan interval, CancellationToken cancellationToken = default);

    /// <summary>Ends measuring (ZEGO: <c>stop_performance_monitor</c>).</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>Completes when the engine has accepted it.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task StopPerformanceAsync(CancellationToken cancellationToken = default);
}
