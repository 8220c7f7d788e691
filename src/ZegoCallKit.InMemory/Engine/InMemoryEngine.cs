using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Media.Commands;
using ZegoCallKit.InMemory.Messaging;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Implements the in-memory engine: one class for each group of commands, over one core.</summary>
internal sealed class InMemoryEngine : IZegoEngine
{
    /// <param name="cloud">The cloud of the engine.</param>
    /// <param name="options">The options of the engine.</param>
    /// <param name="lifecycle">Wraps the commands that initialize and destroy the engine; they are used as they are if omitted.</param>
    public InMemoryEngine(ICloud cloud, InMemoryEngineOptions options, Func<IEngineCommands, IEngineCommands>? lifecycle = null)
    {
        var core = new EngineCore(cloud, options);
        Core = core;
        var commands = new LifecycleCommands(core);
        Lifecycle = lifecycle?.Invoke(commands) ?? commands;
        Rooms = new RoomCommands(core);
        Publishing = new PublishCommands(core);
        Playing = new PlayCommands(core);
        Messages = new MessageCommands(core);
        AudioDevices = new AudioDeviceCommands(core);
        Encoding = new EncodingCommands(core.Media);
        Sources = new SourceCommands(core.Media);
        Decoding = new DecodingCommands(core.Media);
        Capture = new CaptureCommands(core.Media);
        Levels = new LevelCommands(core.Media);
        AudioProcessing = new AudioProcessingCommands(core.Commands);
        Network = new NetworkCommands(core.Media);
        CustomVideo = new CustomVideoCommands(core.Media);
        CustomAudio = new CustomAudioCommands(core.Media);
        Frames = new FrameCommands(core.Media);
        Effects = new EffectsCommands(core.Media);
        Recording = new RecordingCommands(core.Media);
        Screens = new ScreenCommands(core.Media);
        MediaPlayers = new MediaPlayerCommands(core);
    }

    public EngineCore Core { get; }

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
