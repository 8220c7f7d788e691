using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>
/// The media plane of one engine, told by the control plane what is previewed, published and played. Members are called one at a time, under the engine's
/// gate, on the thread of the command or on the engine's loop; they return quickly and raise events only through <see cref="Engine.EngineCore.Events"/>.
/// </summary>
internal interface IEngineMedia
{
    IPublishMedia Publishing { get; }

    IPlayMedia Playing { get; }

    IEncoderCommands Encoding { get; }

    ISourceCommands Sources { get; }

    IDecoderCommands Decoding { get; }

    ICaptureCommands Capture { get; }

    ILevelCommands Levels { get; }

    IAudioProcessingCommands AudioProcessing { get; }

    INetworkCommands Network { get; }

    ICustomVideoCommands CustomVideo { get; }

    ICustomAudioCommands CustomAudio { get; }

    IFrameCommands Frames { get; }

    IEffectsCommands Effects { get; }

    IRecordingCommands Recording { get; }

    IScreenCommands Screens { get; }

    /// <summary>The engine is initialised: all settings are the scenario's defaults again.</summary>
    void Initialized(EngineProfile profile, IEngineFrameSink frames);

    /// <summary>A scenario overwrites video and audio configuration; unknown ones change nothing.</summary>
    void SetScenario(Scenario scenario);

    /// <summary>The engine is being destroyed; everything has been stopped. After the return no frame may be handed over any more.</summary>
    void Uninitialized();

    /// <summary>The user's link has other conditions from now on, and is up or cut; also called once at login, when the user may be another.</summary>
    void SetNetwork(NetworkConditions conditions, bool isUp);

    /// <summary>The user has left the last room: keys and what was set for single streams are forgotten.</summary>
    void LoggedOut();

    /// <summary>The link to the cloud is broken; what was published and played is interrupted next.</summary>
    void LinkLost();

    /// <summary>The link is back; what is published and played starts again when the cloud has answered.</summary>
    void LinkRecovered();
}
