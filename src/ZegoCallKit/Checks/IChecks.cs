namespace ZegoCallKit.Checks;

/// <summary>Checks to run before a call: what the local devices deliver, and what the network carries.</summary>
public interface IChecks
{
    /// <summary>Opens the camera and the microphone for a while and reports what they deliver. The main channel must not be previewed meanwhile.</summary>
    /// <param name="duration">How long to look and listen: 1 to 30 s. Cameras need about 2 s to open.</param>
    /// <param name="cancellationToken">Cancels the check and closes the devices.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    /// <exception cref="ZegoException">The channel is previewed already, a check is running, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<DeviceCheckReport> CheckDevicesAsync(TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Measures the network with traffic of its own (ZEGO: <c>start_network_speed_test</c>). Needs a login, and nothing published or played; those end it early.</summary>
    /// <param name="options">What to measure; <see langword="null"/> for both directions at 1,200 kbit/s for 10 s.</param>
    /// <param name="cancellationToken">Cancels the test.</param>
    /// <returns>The last figures of each direction.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ZegoException">Publishing (1015005) or playing (1015006) ended it, a test is running, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<SpeedTestReport> TestSpeedAsync(SpeedTestOptions? options = null, CancellationToken cancellationToken = default);
}
