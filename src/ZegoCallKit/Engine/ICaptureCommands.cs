namespace ZegoCallKit.Engine;

/// <summary>Defines the commands for cameras and the capture switches.</summary>
public interface ICaptureCommands
{
    /// <summary>Mutes or unmutes the microphone: while muted, silence is sent and the device stays open (<c>mute_microphone</c>).</summary>
    /// <param name="mute">Whether to mute it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteMicrophone(bool mute);

    /// <summary>Mutes or unmutes the speaker (<c>mute_speaker</c>).</summary>
    /// <param name="mute">Whether to mute it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult MuteSpeaker(bool mute);

    /// <summary>Opens or releases the microphone (<c>enable_audio_capture_device</c>); this is slow.</summary>
    /// <param name="enable">Whether to open it.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableAudioCapture(bool enable);

    /// <summary>Opens or releases the camera (<c>enable_camera</c>).</summary>
    /// <param name="enable">Whether to open it.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult EnableCamera(bool enable, PublishChannel channel);

    /// <summary>Returns the available cameras (<c>get_video_device_list</c>).</summary>
    /// <returns>The result code 0 and the devices.</returns>
    EngineResult<IReadOnlyList<EngineDevice>> GetCameras();

    /// <summary>Returns the id of the system's default camera (<c>get_default_video_device_id</c>).</summary>
    /// <returns>The result code 0 and the id; empty if there is no default camera.</returns>
    EngineResult<string> GetDefaultCameraId();

    /// <summary>Selects another camera (<c>use_video_device</c>); unknown ids are accepted.</summary>
    /// <param name="deviceId">The id of the device.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The result code: 0.</returns>
    EngineResult UseCamera(string deviceId, PublishChannel channel);
}
