using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the commands for the virtual cameras and the capture switches.</summary>
internal sealed class CaptureCommands(EngineMedia media) : ICaptureCommands
{
    public EngineResult MuteMicrophone(bool mute) => media.Run("muteMicrophone", () =>
    {
        media.Context.Switches.MicrophoneMuted = mute;
        return EngineResult.Accepted;
    });

    public EngineResult MuteSpeaker(bool mute) => media.Run("muteSpeaker", () =>
    {
        media.Context.Switches.SpeakerMuted = mute;
        return EngineResult.Accepted;
    });

    public EngineResult EnableAudioCapture(bool enable) => media.Run("enableAudioCaptureDevice", () =>
    {
        media.Context.Switches.MicrophoneOpen = enable;
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
        media.Query("getVideoDeviceList", () => new EngineResult<IReadOnlyList<EngineDevice>>(0, media.Context.Devices.Machine.Cameras));

    public EngineResult<string> GetDefaultCameraId() =>
        media.Query("getDefaultVideoDeviceID", () => new EngineResult<string>(0, media.Context.Devices.Machine.Cameras is [var first, ..] ? first.Id : ""));

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
