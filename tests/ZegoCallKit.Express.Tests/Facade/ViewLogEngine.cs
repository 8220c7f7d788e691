using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Facade;

/// <summary>Wraps an engine and records the views in its commands.</summary>
internal sealed class ViewLogEngine(IZegoEngine engine, List<(string Command, VideoView? View)> views) : IZegoEngine
{
    public IEngineCommands Lifecycle => engine.Lifecycle;

    public IRoomCommands Rooms => engine.Rooms;

    public IPublishCommands Publishing { get; } = ViewLog.Of(engine.Publishing, views);

    public IEncoderCommands Encoding => engine.Encoding;

    public ISourceCommands Sources => engine.Sources;

    public IPlayCommands Playing { get; } = ViewLog.Of(engine.Playing, views);

    public IDecoderCommands Decoding => engine.Decoding;

    public IMessageCommands Messages => engine.Messages;

    public IAudioDeviceCommands AudioDevices => engine.AudioDevices;

    public ICaptureCommands Capture => engine.Capture;

    public ILevelCommands Levels => engine.Levels;

    public IAudioProcessingCommands AudioProcessing => engine.AudioProcessing;

    public INetworkCommands Network => engine.Network;

    public ICustomVideoCommands CustomVideo => engine.CustomVideo;

    public ICustomAudioCommands CustomAudio => engine.CustomAudio;

    public IFrameCommands Frames => engine.Frames;

    public IEffectsCommands Effects => engine.Effects;

    public IRecordingCommands Recording => engine.Recording;

    public IScreenCommands Screens => engine.Screens;

    public IMediaPlayerCommands MediaPlayers { get; } = ViewLog.Of(engine.MediaPlayers, views);
}
