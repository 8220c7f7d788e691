using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>Represents the devices of one kind and the selection among them.</summary>
public interface IDeviceChoice
{
    /// <summary>Gets the available devices by id; devices are added and removed as they are plugged in and unplugged.</summary>
    IObservableSet<string, Device> Available { get; }

    /// <summary>Gets the selection. When the selected device disappears, the system's default replaces it; when it returns, it is used again.</summary>
    IObservableState<DeviceSelection> Selection { get; }

    /// <summary>
    /// Selects a device (ZEGO: <c>use_audio_device</c>, <c>use_video_device</c>). A device that is not in <see cref="Available"/> can be selected, too, for example one that a user chose earlier and has
    /// unplugged: the call succeeds, the system's default is used, <see cref="DeviceSelection.IsFallback"/> is <see langword="true"/>, and the device is used as soon as it appears. An id that no device
    /// ever has stays selected in the same way until another selection. Of calls in quick succession, only the last counts.
    /// </summary>
    /// <param name="deviceId">The id of the device: 1 to 511 bytes.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this choice, or a later one, is in effect.</returns>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SelectAsync(string deviceId, CancellationToken cancellationToken = default);

    /// <summary>Follows the system's default device, as before anything was selected.</summary>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this choice, or a later one, is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SelectDefaultAsync(CancellationToken cancellationToken = default);
}
