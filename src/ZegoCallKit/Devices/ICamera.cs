using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>The camera of one publish channel. Its switch is a wish: of calls in quick succession only the last is sent, and all complete when it is in force.</summary>
public interface ICamera : IDeviceChoice
{
    /// <summary>Whose camera.</summary>
    PublishChannel Channel { get; }

    /// <summary>Whether it is open (the default). To send no picture but keep the device, mute the video of the publication instead.</summary>
    IObservableState<bool> IsOn { get; }

    /// <summary>Opens or releases the device (ZEGO: <c>enable_camera</c>); others see it as disabled.</summary>
    /// <param name="isOn">Whether to open it.</param>
    /// <param name="cancellationToken">Gives the wish up.</param>
    /// <returns>Completes when this wish, or a later one, is in force.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetOnAsync(bool isOn, CancellationToken cancellationToken = default);
}
