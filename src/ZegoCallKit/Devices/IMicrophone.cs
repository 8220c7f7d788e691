using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>Represents the microphone. Calls to its switches are coalesced: of calls in quick succession only the last is sent, and all complete when it is in effect.</summary>
public interface IMicrophone : IDeviceChoice
{
    /// <summary>Gets the state of the microphone.</summary>
    IObservableState<MicrophoneState> State { get; }

    /// <summary>Opens or releases the microphone (ZEGO: <c>enable_audio_capture_device</c>). This is slow: to fall silent for a moment use <see cref="SetMutedAsync"/>.</summary>
    /// <param name="isOn">Whether to open it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetEnabledAsync(bool isOn, CancellationToken cancellationToken = default);

    /// <summary>Mutes or unmutes the microphone: while muted, silence is sent and the device stays open (ZEGO: <c>mute_microphone</c>).</summary>
    /// <param name="mute">Whether to mute it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Sets the gain of the captured audio in this program (ZEGO: <c>set_capture_volume</c>); the device and other programs are not affected.</summary>
    /// <param name="gain">The gain in percent: 0 to 200; 100 leaves the audio unchanged.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The gain is out of range.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetGainAsync(int gain, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume of the device in use for all programs (ZEGO: <c>set_audio_device_volume</c>). The system may refuse silently.</summary>
    /// <param name="volume">The volume: 0 to 100.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has the command; <see cref="State"/> follows once the system has applied it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range.</exception>
    /// <exception cref="ZegoException">No device is in use, or the engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);
}
