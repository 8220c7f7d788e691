using ZegoCallKit.Media;

namespace ZegoCallKit.Checks;

/// <summary>Represents checks to run before a call: what the local devices deliver, which codecs there are, and what the network can carry.</summary>
public interface IChecks
{
    /// <summary>Opens the camera and the microphone for a while and reports what they deliver. The main channel must not be previewed at the same time.</summary>
    /// <param name="duration">The duration of the check: 1 to 30 s. Cameras need about 2 s to open.</param>
    /// <param name="cancellationToken">Cancels the check and closes the devices.</param>
    /// <returns>The result of the check.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is out of range.</exception>
    /// <exception cref="ZegoException">The channel is already being previewed, a check is already running, or the engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<DeviceCheckReport> CheckDevicesAsync(TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Returns whether this machine and engine can encode a video codec (ZEGO: <c>is_video_encoder_supported</c>), before it is set as <see cref="Media.VideoConfig.Codec"/>.</summary>
    /// <param name="codec">The codec.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>Whether streams can be published with the codec.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<bool> CanEncodeAsync(VideoCodec codec, CancellationToken cancellationToken = default);

    /// <summary>Returns whether this machine and engine can decode a video codec (ZEGO: <c>is_video_decoder_supported</c>). All members of a call must be able to decode what one of them publishes.</summary>
    /// <param name="codec">The codec.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>Whether streams of the codec can be played.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<bool> CanDecodeAsync(VideoCodec codec, CancellationToken cancellationToken = default);

    /// <summary>
    /// Measures the network by sending test traffic (ZEGO: <c>start_network_speed_test</c>). Requires a login without any published or played stream;
    /// publishing or playing ends the test early.
    /// </summary>
    /// <param name="options">What to measure; <see langword="null"/> for both directions at 1,200 kbit/s for 10 s.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The latest figures of each direction.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    /// <exception cref="ZegoException">
    /// Publishing (1015005) or playing (1015006) ended the test, a test is already running, or the engine refused the command.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<SpeedTestReport> TestSpeedAsync(SpeedTestOptions? options = null, CancellationToken cancellationToken = default);
}
