using ZegoCallKit.Engine;
using ZegoCallKit.Express.Commands;

namespace ZegoCallKit.Express;

/// <summary>Implements the engine interface with ZEGO's real engine.</summary>
internal sealed class ExpressEngine : IZegoEngine
{
    public ExpressEngine(EngineCore core)
    {
        Lifecycle = new LifecycleCommands(core);
        Rooms = new RoomCommands(core);
        Publishing = new PublishCommands(core);
        Encoding = new EncoderCommands(core);
        Sources = new SourceCommands(core);
        Playing = new PlayCommands(core);
        Decoding = new DecoderCommands(core);
        Messages = new MessageCommands(core);
        AudioDevices = new AudioDeviceCommands(core);
        Capture = new CaptureCommands(core);
        Levels = new LevelCommands(core);
        AudioProcessing = new AudioProcessingCommands(core);
        Network = new NetworkCommands(core);
        CustomVideo = new CustomVideoCommands(core);
        CustomAudio = new CustomAudioCommands(core);
        Frames = new FrameCommands(core);
        Effects = new EffectsCommands(core);
        Recording = new RecordingCommands(core);
        Screens = new ScreenCommands(core);
        MediaPlayers = new MediaPlayerCommands(core);
    }

    public IEngineCommands Lifecycle { get; }

    public IRoomCommands Rooms { get; }

    public IPublishCommands Publishing { get; }

    public IEncoderCommands Encoding { get; }

    public ISourceCommands Sources { get; }

    public IPlayCommands Playing { get; }

    public IDecoderCommands Decoding { get; }

    public IMessageCommands Messages { get; }

    public IAudioDeviceCommands AudioDevices { get; }

    public ICaptureCommands Capture { get; }

    public ILevelCommands Levels { get; }

    public IAudioProcessingCommands AudioProcessing { get; }

    public INetworkCommands Network { get; }

    public ICustomVideoCommands CustomVideo { get; }

    public ICustomAudioCommands CustomAudio { get; }

    public IFrameCommands Frames { get; }

    public IEffectsCommands Effects { get; }

    public IRecordingCommands Recording { get; }

    public IScreenCommands Screens { get; }

    public IMediaPlayerCommands MediaPlayers { get; }
}
