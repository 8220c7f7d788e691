using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>Represents the speaker. Calls to its switches are coalesced: of calls in quick succession only the last is sent, and all complete when it is in effect.</summary>
public interface ISpeaker : IDeviceChoice
{
    /// <summary>Gets the state of the speaker.</summary>
    IObservableState<SpeakerState> State { get; }

    /// <summary>Mutes or unmutes the speaker; while muted it plays nothing (ZEGO: <c>mute_speaker</c>).</summary>
    /// <param name="mute">Whether to mute it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when this call, or a later one, is in effect.</returns>
    /// <exception cref="ZegoException">The engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume of the device in use for all programs (ZEGO: <c>set_audio_device_volume</c>). The system may refuse silently.</summary>
    /// <param name="volume">The volume: 0 to 100.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the engine has the command; <see cref="State"/> follows once the system has applied it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range.</exception>
    /// <exception cref="ZegoException">No device is in use, or the engine refused the command.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);
}
