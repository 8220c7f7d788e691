namespace ZegoCallKit.Engine;

/// <summary>Cameras and the switches of capture.</summary>
public interface ICaptureCommands
{
    /// <summary>Sends silence instead of the microphone, the device stays open (<c>mute_microphone</c>).</summary>
    /// <param name="mute">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult MuteMicrophone(bool mute);

    /// <summary>Whether the microphone is muted (<c>is_microphone_muted</c>).</summary>
    /// <returns>0 and the answer.</returns>
    EngineResult<bool> IsMicrophoneMuted();

    /// <summary>Plays no sound (<c>mute_speaker</c>).</summary>
    /// <param name="mute">Whether to.</param>
    /// <returns>0.</returns>
    EngineResult MuteSpeaker(bool mute);

    /// <summary>Whether the speaker is muted (<c>is_speaker_muted</c>).</summary>
    /// <returns>0 and the answer.</returns>
    EngineResult<bool> IsSpeakerMuted();

    /// <summary>Opens or releases the microphone (<c>enable_audio_capture_device</c>); slow.</summary>
    /// <param name="enable">Whether to open.</param>
    /// <returns>0.</returns>
    EngineResult EnableAudioCapture(bool enable);

    /// <summary>Opens or releases the camera (<c>enable_camera</c>).</summary>
    /// <param name="enable">Whether to open.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult EnableCamera(bool enable, PublishChannel channel);

    /// <summary>The cameras there are (<c>get_video_device_list</c>).</summary>
    /// <returns>0 and the devices.</returns>
    EngineResult<IReadOnlyList<EngineDevice>> GetCameras();

    /// <summary>The system's default camera (<c>get_default_video_device_id</c>).</summary>
    /// <returns>0 and its id; empty when there is none.</returns>
    EngineResult<string> GetDefaultCameraId();

    /// <summary>Uses another camera (<c>use_video_device</c>); unknown ids are accepted.</summary>
    /// <param name="deviceId">The device.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>0.</returns>
    EngineResult UseCamera(string deviceId, PublishChannel channel);
}
