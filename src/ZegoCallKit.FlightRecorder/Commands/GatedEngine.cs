using ZegoCallKit.Engine;

namespace ZegoCallKit.FlightRecorder.Commands;

/// <summary>An engine whose commands all go through a gate.</summary>
/// <param name="gate">Decides about each command.</param>
/// <param name="inner">The engine behind it, if there is one.</param>
/// <param name="lifecycle">The life of it.</param>
/// <param name="frames">Frames pushed into it, which no gate sees.</param>
internal sealed class GatedEngine(ICommandGate gate, IZegoEngine? inner, IEngineCommands lifecycle, IFrameCommands frames) : IZegoEngine
{
    public IEngineCommands Lifecycle { get; } = lifecycle;

    public IRoomCommands Rooms { get; } = new GatedRooms(gate, inner?.Rooms);

    public IPublishCommands Publishing { get; } = new GatedPublishing(gate, inner?.Publishing);

    public IEncoderCommands Encoding { get; } = new GatedEncoding(gate, inner?.Encoding);

    public ISourceCommands Sources { get; } = new GatedSources(gate, inner?.Sources);

    public IPlayCommands Playing { get; } = new GatedPlaying(gate, inner?.Playing);

    public IDecoderCommands Decoding { get; } = new GatedDecoding(gate, inner?.Decoding);

    public IMessageCommands Messages { get; } = new GatedMessages(gate, inner?.Messages);

    public IAudioDeviceCommands AudioDevices { get; } = new GatedAudioDevices(gate, inner?.AudioDevices);

    public ICaptureCommands Capture { get; } = new GatedCapture(gate, inner?.Capture);

    public ILevelCommands Levels { get; } = new GatedLevels(gate, inner?.Levels);

    public IAudioProcessingCommands AudioProcessing { get; } = new GatedAudioProcessing(gate, inner?.AudioProcessing);

    public INetworkCommands Network { get; } = new GatedNetwork(gate, inner?.Network);

    public ICustomVideoCommands CustomVideo { get; } = new GatedCustomVideo(gate, inner?.CustomVideo);

    public ICustomAudioCommands CustomAudio { get; } = new GatedCustomAudio(gate, inner?.CustomAudio);

    public IFrameCommands Frames { get; } = frames;

    public IEffectsCommands Effects { get; } = new GatedEffects(gate, inner?.Effects);

    public IRecordingCommands Recording { get; } = new GatedRecording(gate, inner?.Recording);

    public IScreenCommands Screens { get; } = new GatedScreens(gate, inner?.Screens);
}
