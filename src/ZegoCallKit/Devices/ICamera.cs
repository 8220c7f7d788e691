using ZegoCallKit.Collections;
using ZegoCallKit.Media;

namespace ZegoCallKit.Devices;

/// <summary>Represents the camera of one publish channel. Calls to its switch are coalesced: of calls in quick succession only the last is sent, and all complete when it is in effect.</summary>
public interface ICamera : IDeviceChoice
{
    /// <summary>Gets the publish channel of the camera.</summary>
    PublishChannel Channel { get; }

    /// <summary>Gets whether the camera is open (the default). To send no video but keep the device, mute the video of the publication instead.</summary>
    IObservableState<bool> IsEnabled { get; }

    /// <summary>Gets what is mirrored of the camera's video; by default only what the engine draws of a preview.</summary>
    IObservableState<VideoMirrorMode> MirrorMode { get; }

    /// <summary>Sets what is mirrored of the camera's video (ZEGO: <c>set_video_mirror_mode</c>). Video sinks and processors receive it unmirrored.</summary>
    /// <param name="mode">What to mirror.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The mode is not one of the enum's.</exception>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetMirrorModeAsync(VideoMirrorMode mode, CancellationToken cancellationToken = default);

    /// <summary>Opens or releases the camera (ZEGO: <c>enable_camera</c>); other users see it as disabled while it is released.</summary>
    /// <param name="isOn">Whether to open it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetEnabledAsync(bool isOn, CancellationToken cancellationToken = default);
}
