using System.Drawing;
using ZegoCallKit.Effects;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Recording;

namespace ZegoCallKit.Express.Tests.Commands;

/// <summary>The commands that only switch and set.</summary>
internal static class PlainCommands
{
    /// <summary>The names of the commands that answer with a sequence.</summary>
    public static readonly string[] WithSequence =
    [
        "upload log", "login", "login with the longest values", "login with values one too long", "logout", "logout of all", "set room extra info",
        "set stream extra info", "custom command to some", "custom command to all", "broadcast", "barrage", "transparent to all", "transparent without bytes",
        "transparent to some", "send data",
    ];

    private const string Stream = "str-é-🙂";
    private const string Device = "{0.0.0.00000000}.{é-🙂}";
    private const PublishChannel Third = PublishChannel.Third;

    public static readonly (string Name, Func<IZegoEngine, object> Command)[] All =
    [
        ("switch room", e => e.Rooms.SwitchRoom("room", "other", new() { MaxMemberCount = 3, NotifyUsers = true, Token = "token" })),
        ("stop publishing", e => e.Publishing.StopPublishing(Third)),
        ("preview without a view", e => e.Publishing.StartPreview(null, Third)),
        ("stop preview", e => e.Publishing.StopPreview(Third)),
        ("mute published audio", e => e.Publishing.MuteAudio(true, Third)),
        ("unmute published video", e => e.Publishing.MuteVideo(false, Third)),
        ("publish snapshot", e => e.Publishing.TakeSnapshot(Third)),
        ("sei", e => e.Publishing.SendSei(new byte[] { 1, 0, 2 }, Third)),
        ("encryption key", e => e.Publishing.SetEncryptionKey("0123456789abcdef", Third)),
        ("set video config", e => e.Encoding.SetVideoConfig(new() { CaptureWidth = 1, CaptureHeight = 2, EncodeWidth = 3, EncodeHeight = 4, FramesPerSecond = 5, BitrateKbps = 6, Codec = VideoCodec.Vp8, KeyFrameIntervalSeconds = 7 }, Third)),
        ("set audio config", e => e.Encoding.SetAudioConfig(new() { BitrateKbps = 1, Channels = 2, Codec = AudioCodec.Low2 }, Third)),
        ("mirror", e => e.Encoding.SetMirrorMode(VideoMirrorMode.OnlyPublish, Third)),
        ("capture volume", e => e.Encoding.SetCaptureVolume(150)),
        ("traffic control", e => e.Encoding.EnableTrafficControl(true, 5, Third)),
        ("least bitrate", e => e.Encoding.SetMinVideoBitrate(100, true, Third)),
        ("least bitrate with few frames", e => e.Encoding.SetMinVideoBitrate(100, false, Third)),
        ("hardware encoder", e => e.Encoding.EnableHardwareEncoder(true)),
        ("video source", e => e.Sources.SetVideoSource(VideoSourceKind.MainPublishChannel, Third)),
        ("audio source", e => e.Sources.SetAudioSource(AudioSourceKind.MainPublishChannel, Third)),
        ("stereo", e => e.Sources.EnableCaptureStereo(true)),
        ("mono", e => e.Sources.EnableCaptureStereo(false)),
        ("dummy image", e => e.Sources.SetDummyCaptureImage("/é/🙂.png", Third)),
        ("watermark", e => e.Sources.SetWatermark("/é/🙂.png", Rectangle.FromLTRB(1, 2, 30, 40), Third)),
        ("no watermark", e => e.Sources.SetWatermark("", default, Third)),
        ("alignment", e => e.Sources.SetStreamAlignment(true, Third)),
        ("start playing", e => e.Playing.StartPlaying(Stream, "room", new EngineView(7, ViewMode.AspectFill, 8))),
        ("start playing without a view", e => e.Playing.StartPlaying(Stream, "", null)),
        ("stop playing", e => e.Playing.StopPlaying(Stream)),
        ("other view", e => e.Playing.SetView(Stream, new EngineView(9))),
        ("no view", e => e.Playing.SetView(Stream, null)),
        ("play volume", e => e.Playing.SetVolume(Stream, 33)),
        ("all volume", e => e.Playing.SetAllVolume(34)),
        ("mute played audio", e => e.Playing.MuteAudio(Stream, true)),
        ("mute played video", e => e.Playing.MuteVideo(Stream, true)),
        ("mute all audio", e => e.Playing.MuteAllAudio(true)),
        ("mute all video", e => e.Playing.MuteAllVideo(true)),
        ("play snapshot", e => e.Playing.TakeSnapshot(Stream)),
        ("buffer", e => e.Decoding.SetBufferInterval(Stream, TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(4))),
        ("layer", e => e.Decoding.SetVideoLayer(Stream, VideoLayer.Big)),
        ("focus", e => e.Decoding.SetFocus(Stream)),
        ("hardware decoder", e => e.Decoding.EnableHardwareDecoder(true)),
        ("decoder supported", e => e.Decoding.IsDecoderSupported(VideoCodec.H265)),
        ("decryption key", e => e.Decoding.SetDecryptionKey(Stream, "0123456789abcdef")),
        ("microphones", e => e.AudioDevices.GetDevices(AudioDeviceType.Microphone)),
        ("speakers", e => e.AudioDevices.GetDevices(AudioDeviceType.Speaker)),
        ("default speaker", e => e.AudioDevices.GetDefaultId(AudioDeviceType.Speaker)),
        ("current speaker", e => e.AudioDevices.GetCurrent(AudioDeviceType.Speaker)),
        ("use speaker", e => e.AudioDevices.Use(AudioDeviceType.Speaker, Device)),
        ("device volume", e => e.AudioDevices.GetVolume(AudioDeviceType.Speaker, Device)),
        ("set device volume", e => e.AudioDevices.SetVolume(AudioDeviceType.Speaker, Device, 40)),
        ("mute device", e => e.AudioDevices.Mute(AudioDeviceType.Speaker, Device, true)),
        ("device muted", e => e.AudioDevices.IsMuted(AudioDeviceType.Speaker, Device)),
        ("start volume monitor", e => e.AudioDevices.StartVolumeMonitor(AudioDeviceType.Microphone, Device)),
        ("stop volume monitor", e => e.AudioDevices.StopVolumeMonitor(AudioDeviceType.Microphone, Device)),
        ("mute microphone", e => e.Capture.MuteMicrophone(true)),
        ("microphone muted", e => e.Capture.IsMicrophoneMuted()),
        ("mute speaker", e => e.Capture.MuteSpeaker(true)),
        ("speaker muted", e => e.Capture.IsSpeakerMuted()),
        ("audio capture", e => e.Capture.EnableAudioCapture(true)),
        ("camera", e => e.Capture.EnableCamera(true, Third)),
        ("cameras", e => e.Capture.GetCameras()),
        ("default camera", e => e.Capture.GetDefaultCameraId()),
        ("use camera", e => e.Capture.UseCamera(Device, Third)),
        ("sound levels", e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(150), true)),
        ("no sound levels", e => e.Levels.StopSoundLevels()),
        ("spectrum", e => e.Levels.StartSpectrum(TimeSpan.FromMilliseconds(10))),
        ("no spectrum", e => e.Levels.StopSpectrum()),
        ("headphone monitor", e => e.Levels.EnableHeadphoneMonitor(true)),
        ("monitor volume", e => e.Levels.SetHeadphoneMonitorVolume(66)),
        ("system playout", e => e.Levels.EnableMixSystemPlayout(true)),
        ("engine playout", e => e.Levels.EnableMixEnginePlayout(true)),
        ("custom capture", e => e.CustomVideo.EnableCapture(true, Third)),
        ("custom render", e => e.CustomVideo.EnableRender(true, VideoPixelFormat.Bgra32, true)),
        ("custom render of i420", e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, false)),
        ("captured render", e => e.CustomVideo.EnableCapturedRender(true, Third)),
        ("remote render", e => e.CustomVideo.EnableRemoteRender(true, Stream)),
        ("custom audio", e => e.CustomAudio.EnableCustomIO(true, Third)),
        ("observer", e => e.CustomAudio.StartObserver(AudioObservation.Player | AudioObservation.Captured, new AudioFormat(16_000, 2))),
        ("observer of the engine's format", e => e.CustomAudio.StartObserver(AudioObservation.Player, null)),
        ("no observer", e => e.CustomAudio.StopObserver()),
        ("video processing", e => e.CustomVideo.EnableProcessing(true, Third)),
        ("audio processing", e => e.CustomAudio.EnableCaptureProcessing(true, new AudioFormat(16_000, 2))),
        ("audio processing in the engine's format", e => e.CustomAudio.EnableCaptureProcessing(true, null)),
        ("start effects", e => e.Effects.StartEnvironment()),
        ("stop effects", e => e.Effects.StopEnvironment()),
        ("beauty", e => e.Effects.EnableBeauty(true)),
        ("beauty levels", e => e.Effects.SetBeauty(new BeautyLevels { Whiten = 1, Rosy = 2, Smooth = 3, Sharpen = 4 })),
        ("start recording", e => e.Recording.StartRecording("/é/🙂.mp4", RecordingContent.Video, Third)),
        ("stop recording", e => e.Recording.StopRecording(Third)),
        ("create screen capture", e => e.Screens.Create(0x1234_5678, ScreenSourceKind.Window)),
        ("destroy screen capture", e => e.Screens.Destroy(3)),
        ("start screen capture", e => e.Screens.StartCapture(3)),
        ("stop screen capture", e => e.Screens.StopCapture(3)),
        ("use screen capture", e => e.Screens.Use(3, Third)),
        ("screens", e => e.Screens.GetSources()),
    ];
}
