using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media;

/// <summary>A media plane without media, until there is one.</summary>
internal sealed class SilentMedia : IEngineMedia, IPublishMedia, IPlayMedia, IEncoderCommands, ISourceCommands, IDecoderCommands, ICaptureCommands, ILevelCommands, ICustomVideoCommands, ICustomAudioCommands, IFrameCommands
{
    public SilentMedia(EngineCore core) => Core = core;

    public EngineCore Core { get; }

    public IPublishMedia Publishing => this;

    public IPlayMedia Playing => this;

    public IEncoderCommands Encoding => this;

    public ISourceCommands Sources => this;

    public IDecoderCommands Decoding => this;

    public ICaptureCommands Capture => this;

    public ILevelCommands Levels => this;

    public ICustomVideoCommands CustomVideo => this;

    public ICustomAudioCommands CustomAudio => this;

    public IFrameCommands Frames => this;

    public void Initialized(EngineProfile profile, IEngineFrameSink frames)
    {
    }

    public void SetScenario(Scenario scenario)
    {
    }

    public void Uninitialized()
    {
    }

    public void SetNetwork(NetworkConditions conditions)
    {
    }

    public void LinkLost()
    {
    }

    public void LinkRecovered()
    {
    }

    public void PreviewStarted(PublishChannel channel, EngineView? view)
    {
    }

    public void PreviewStopped(PublishChannel channel)
    {
    }

    public void Requested(PublishChannel channel, string streamId)
    {
    }

    public void Started(PublishChannel channel, PublishedStream stream)
    {
    }

    public void Interrupted(PublishChannel channel)
    {
    }

    public void Stopped(PublishChannel channel)
    {
    }

    public void MuteAudio(bool mute, PublishChannel channel)
    {
    }

    public void MuteVideo(bool mute, PublishChannel channel)
    {
    }

    public int TakeSnapshot(PublishChannel channel) => (int)ZegoErrorCode.SdkNoModule;

    public int SendSei(ReadOnlyMemory<byte> data, PublishChannel channel) => (int)ZegoErrorCode.SdkNoModule;

    public int SetEncryptionKey(string key, PublishChannel channel) => (int)ZegoErrorCode.SdkNoModule;

    public void Requested(string streamId, EngineView? view)
    {
    }

    public void Started(string streamId, PublishedStream stream)
    {
    }

    public void Interrupted(string streamId)
    {
    }

    public void Stopped(string streamId)
    {
    }

    public void SetView(string streamId, EngineView? view)
    {
    }

    public void SetVolume(string streamId, int volume)
    {
    }

    public void SetAllVolume(int volume)
    {
    }

    public void MuteAudio(string streamId, bool mute)
    {
    }

    public void MuteVideo(string streamId, bool mute)
    {
    }

    public void MuteAllAudio(bool mute)
    {
    }

    public void MuteAllVideo(bool mute)
    {
    }

    public int TakeSnapshot(string streamId) => (int)ZegoErrorCode.SdkNoModule;

    public EngineResult SetVideoConfig(VideoConfig config, PublishChannel channel) => default;

    public EngineResult<VideoConfig> GetVideoConfig(PublishChannel channel) => new(0, default!);

    public EngineResult SetAudioConfig(AudioConfig config, PublishChannel channel) => default;

    public EngineResult<AudioConfig> GetAudioConfig(PublishChannel channel) => new(0, default!);

    public EngineResult SetMirrorMode(VideoMirrorMode mode, PublishChannel channel) => default;

    public EngineResult SetCaptureVolume(int volume) => default;

    public EngineResult EnableTrafficControl(bool enable, int properties, PublishChannel channel) => default;

    public EngineResult SetMinVideoBitrate(int bitrateKbps, bool noVideoBelow, PublishChannel channel) => default;

    public EngineResult EnableHardwareEncoder(bool enable) => default;

    public EngineResult<bool> IsEncoderSupported(VideoCodec codec) => new(0, default!);

    public EngineResult SetVideoSource(VideoSourceKind source, PublishChannel channel) => default;

    public EngineResult SetAudioSource(AudioSourceKind source, PublishChannel channel) => default;

    public EngineResult EnableCaptureStereo(bool enable) => default;

    public EngineResult SetDummyCaptureImage(string path, PublishChannel channel) => default;

    public EngineResult SetWatermark(string path, System.Drawing.Rectangle area, PublishChannel channel) => default;

    public EngineResult SetStreamAlignment(bool enable, PublishChannel channel) => default;

    public EngineResult SetBufferInterval(string streamId, TimeSpan minimum, TimeSpan maximum) => default;

    public EngineResult SetVideoLayer(string streamId, VideoLayer layer) => default;

    public EngineResult SetFocus(string streamId) => default;

    public EngineResult EnableHardwareDecoder(bool enable) => default;

    public EngineResult<bool> IsDecoderSupported(VideoCodec codec) => new(0, default!);

    public EngineResult SetDecryptionKey(string streamId, string key) => default;

    public EngineResult MuteMicrophone(bool mute) => default;

    public EngineResult<bool> IsMicrophoneMuted() => new(0, default!);

    public EngineResult MuteSpeaker(bool mute) => default;

    public EngineResult<bool> IsSpeakerMuted() => new(0, default!);

    public EngineResult EnableAudioCapture(bool enable) => default;

    public EngineResult EnableCamera(bool enable, PublishChannel channel) => default;

    public EngineResult<IReadOnlyList<EngineDevice>> GetCameras() => new(0, default!);

    public EngineResult<string> GetDefaultCameraId() => new(0, default!);

    public EngineResult UseCamera(string deviceId, PublishChannel channel) => default;

    public EngineResult StartSoundLevels(TimeSpan interval, bool detectVoice) => default;

    public EngineResult StopSoundLevels() => default;

    public EngineResult StartSpectrum(TimeSpan interval) => default;

    public EngineResult StopSpectrum() => default;

    public EngineResult EnableHeadphoneMonitor(bool enable) => default;

    public EngineResult SetHeadphoneMonitorVolume(int volume) => default;

    public EngineResult EnableMixSystemPlayout(bool enable) => default;

    public EngineResult EnableMixEnginePlayout(bool enable) => default;

    public EngineResult EnableCapture(bool enable, PublishChannel channel) => default;

    public EngineResult EnableRender(bool enable, VideoPixelFormat format, bool engineDraws) => default;

    public EngineResult EnableCapturedRender(bool enable, PublishChannel channel) => default;

    public EngineResult EnableRemoteRender(bool enable, string streamId) => default;

    public EngineResult EnableCustomIO(bool enable, PublishChannel channel) => default;

    public EngineResult StartObserver(AudioObservation what, AudioFormat? format) => default;

    public EngineResult StopObserver() => default;

    public EngineResult SendVideo(in VideoFrame frame, PublishChannel channel) => default;

    public EngineResult SendAudio(in AudioFrame frame, PublishChannel channel) => default;

    public EngineResult FetchAudio(Span<short> samples, AudioFormat format) => default;
}
