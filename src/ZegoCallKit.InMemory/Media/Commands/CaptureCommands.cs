using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands for the virtual cameras and the capture switches.</summary>
internal sealed class CaptureCommands(EngineMedia media) : ICaptureCommands
{
    public EngineResult MuteMicrophone(bool mute) => media.Run("muteMicrophone", () =>
    {
        media.MicrophoneMuted = mute;
        return EngineResult.Accepted;
    });

    public EngineResult<bool> IsMicrophoneMuted() =>
        media.Core.Commands.Query("isMicrophoneMuted", () => new EngineResult<bool>(0, media.MicrophoneMuted));

    public EngineResult MuteSpeaker(bool mute) => media.Run("muteSpeaker", () =>
    {
        media.SpeakerMuted = mute;
        return EngineResult.Accepted;
    });

    public EngineResult<bool> IsSpeakerMuted() =>
        media.Core.Commands.Query("isSpeakerMuted", () => new EngineResult<bool>(0, media.SpeakerMuted));

    public EngineResult EnableAudioCapture(bool enable) => media.Run("enableAudioCaptureDevice", () =>
    {
        media.MicrophoneOpen = enable;
        return EngineResult.Accepted;
    });

    public EngineResult EnableCamera(bool enable, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("enableCamera", () =>
        {
            settings.CameraEnabled = enable;
            return EngineResult.Accepted;
        });
    }

    public EngineResult<IReadOnlyList<EngineDevice>> GetCameras() =>
        media.Core.Commands.Query("getVideoDeviceList", () => new EngineResult<IReadOnlyList<EngineDevice>>(0, media.Core.Devices.Machine.Cameras));

    public EngineResult<string> GetDefaultCameraId() =>
        media.Core.Commands.Query("getDefaultVideoDeviceID", () => new EngineResult<string>(0, media.Core.Devices.Machine.Cameras is [var first, ..] ? first.Id : ""));

    public EngineResult UseCamera(string deviceId, PublishChannel channel)
    {
        var settings = media.Channels[channel].Settings;
        return media.Run("useVideoDevice", () =>
        {
            settings.CameraId = deviceId;
            return EngineResult.Accepted;
        });
    }
}
