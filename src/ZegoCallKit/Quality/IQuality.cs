using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Quality;

/// <summary>How the client as a whole does, and checks to make before a call. How single streams and users do stands in the room and its streams.</summary>
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

    /// <summary>Opens camera and microphone for a while and tells what they deliver. The main channel must not be previewed meanwhile.</summary>
    /// <param name="duration">How long to look and listen: 1 to 30 s. Cameras need about 2 s to open.</param>
    /// <param name="cancellationToken">Ends the check and closes the devices.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    /// <exception cref="ZegoException">The channel is previewed already, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<DeviceCheckReport> CheckDevicesAsync(TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Measures the network with traffic of its own (ZEGO: <c>start_network_speed_test</c>). Needs a login, and nothing published or played; those end it early.</summary>
    /// <param name="options">What to measure; <see langword="null"/> for both ways at 1,200 kbps for 10 s.</param>
    /// <param name="cancellationToken">Ends the test.</param>
    /// <returns>The last figures of each way.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ZegoException">Publishing (1015005) or playing (1015006) ended it, a test runs already, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<SpeedTestReport> TestSpeedAsync(SpeedTestOptions? options = null, CancellationToken cancellationToken = default);
}
