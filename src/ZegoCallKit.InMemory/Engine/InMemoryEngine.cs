using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Commands;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>The embedded engine: one class for each group of commands, over one core.</summary>
internal sealed class InMemoryEngine : IZegoEngine
{
    private readonly SilentMedia _media;

    public InMemoryEngine(CloudServer server, InMemoryEngineOptions options)
    {
        var core = new EngineCore(server, options);
        _media = new SilentMedia(core);
        Lifecycle = new LifecycleCommands(core, _media);
        Rooms = new RoomCommands();
        Publishing = new PublishCommands();
        Playing = new PlayCommands();
        Messages = new MessageCommands();
        SequentialData = new SequentialDataCommands();
        AudioDevices = new AudioDeviceCommands();
    }

    public IEngineCommands Lifecycle { get; }

    public IRoomCommands Rooms { get; }

    public IPublishCommands Publishing { get; }

    public IEncoderCommands Encoding => _media.Encoding;

    public ISourceCommands Sources => _media.Sources;

    public IPlayCommands Playing { get; }

    public IDecoderCommands Decoding => _media.Decoding;

    public IMessageCommands Messages { get; }

    public ISequentialDataCommands SequentialData { get; }

    public IAudioDeviceCommands AudioDevices { get; }

    public ICaptureCommands Capture => _media.Capture;

    public ILevelCommands Levels => _media.Levels;

    public ICustomVideoCommands CustomVideo => _media.CustomVideo;

    public ICustomAudioCommands CustomAudio => _media.CustomAudio;

    public IFrameCommands Frames => _media.Frames;
}
