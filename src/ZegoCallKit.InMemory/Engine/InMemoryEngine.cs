using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Devices;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Messaging;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Implements the in-memory engine: one class for each group of commands, over one core.</summary>
internal sealed class InMemoryEngine : IZegoEngine
{
    private readonly IEngineMedia _media;

    public InMemoryEngine(CloudServer server, InMemoryEngineOptions options)
    {
        var core = new EngineCore(server, options);
        Core = core;
        _media = core.Media;
        Lifecycle = new LifecycleCommands(core);
        Rooms = new RoomCommands(core);
        Publishing = new PublishCommands(core);
        Playing = new PlayCommands(core);
        Messages = new MessageCommands(core);
        SequentialData = new SequentialDataCommands(core);
        AudioDevices = new AudioDeviceCommands(core);
    }

    public EngineCore Core { get; }

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

    public IAudioProcessingCommands AudioProcessing => _media.AudioProcessing;

    public INetworkCommands Network => _media.Network;

    public ICustomVideoCommands CustomVideo => _media.CustomVideo;

    public ICustomAudioCommands CustomAudio => _media.CustomAudio;

    public IFrameCommands Frames => _media.Frames;

    public IEffectsCommands Effects => _media.Effects;

    public IRecordingCommands Recording => _media.Recording;

    public IScreenCommands Screens => _media.Screens;
}
