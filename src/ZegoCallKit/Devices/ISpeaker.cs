using ZegoCallKit.Collections;

namespace ZegoCallKit.Devices;

/// <summary>The speaker. Its switches are wishes: of calls in quick succession only the last is sent, and all complete when it is in force.</summary>
public interface ISpeaker : IDeviceChoice
{
    /// <summary>Its switches.</summary>
    IObservableState<SpeakerState> State { get; }

    /// <summary>Plays nothing (ZEGO: <c>mute_speaker</c>).</summary>
    /// <param name="mute">Whether to.</param>
    /// <param name="cancellationToken">Gives the wish up.</param>
    /// <returns>Completes when this wish, or a later one, is in force.</returns>
    /// <exception cref="ZegoException">The engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetMutedAsync(bool mute, CancellationToken cancellationToken = default);

    /// <summary>Sets the volume of the device in use (ZEGO: <c>set_audio_device_volume</c>), for all programs. The system may refuse silently.</summary>
    /// <param name="volume">0 to 100.</param>
    /// <param name="cancellationToken">Gives the wish up.</param>
    /// <returns>Completes when the engine has been told; <see cref="State"/> follows when the system has done it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volume is out of range.</exception>
    /// <exception cref="ZegoException">There is no device, or the engine refused.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task SetVolumeAsync(int volume, CancellationToken cancellationToken = default);
}
