using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Media;

/// <summary>
/// Represents the media plane of one engine, which the control plane notifies of what is previewed, published and played. Members are called one at a time, with the engine's
/// gate held, on the thread of the command or on the engine's loop; they return quickly and raise events only through <see cref="Engine.EngineCore.Events"/>.
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

    /// <summary>Called when the engine is initialized: all settings return to the scenario's defaults.</summary>
    void Initialized(EngineProfile profile, IEngineFrameSink frames);

    /// <summary>Applies a scenario, which overwrites the video and audio configuration; unknown scenarios change nothing.</summary>
    void SetScenario(Scenario scenario);

    /// <summary>Called while the engine is being destroyed, after everything has stopped. No frames may be delivered after it returns.</summary>
    void Uninitialized();

    /// <summary>Sets the current conditions of the user's link and whether it is connected; also called once at login, when the user may be a different one.</summary>
    void SetNetwork(NetworkConditions conditions, bool isUp);

    /// <summary>Called when the user has left the last room: clears keys and the settings of single streams.</summary>
    void LoggedOut();

    /// <summary>Called when the link to the cloud is lost; publishing and playing are interrupted next.</summary>
    void LinkLost();

    /// <summary>Called when the link is restored; publishing and playing restart when the cloud has answered.</summary>
    void LinkRecovered();
}
