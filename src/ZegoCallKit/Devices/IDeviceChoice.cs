using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>The devices of one kind, and which of them is used.</summary>
public interface IDeviceChoice
{
    /// <summary>The devices there are, by id; those that are plugged and unplugged come and go.</summary>
    IObservableSet<string, Device> Available { get; }

    /// <summary>Which device is used. When the one that was asked for goes, the system's default stands in for it; when it comes back, it is used again.</summary>
    IObservableState<DeviceSelection> Selection { get; }

    /// <summary>Uses a device (ZEGO: <c>use_audio_device</c>, <c>use_video_device</c>). One that is not there is used as soon as it is. Of calls in quick succession only the last counts.</summary>
    /// <param name="deviceId">The device, 1 to 511 bytes.</param>
    /// <param name="cancellationToken">Gives it up; the engine may have been told already.</param>
    /// <returns>Completes when this choice, or a later one, is in force.</returns>
    /// <exception cref="ArgumentException">The id is empty or too long.</exception>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SelectAsync(string deviceId, CancellationToken cancellationToken = default);

    /// <summary>Follows the system's default device, as is done before anything is selected.</summary>
    /// <param name="cancellationToken">Gives it up; the engine may have been told already.</param>
    /// <returns>Completes when this choice, or a later one, is in force.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SelectDefaultAsync(CancellationToken cancellationToken = default);
}
