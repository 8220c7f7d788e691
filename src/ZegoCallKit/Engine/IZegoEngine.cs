namespace ZegoCallKit.Engine;

/// <summary>
/// The only door to an engine: commands go down in groups, events come up through the sinks given to <see cref="IEngineCommands.Initialize"/>.
/// </summary>
/// <remarks>
/// <para>Commands return ZEGO's code at once; what takes time is reported by an event. Commands may be called from any thread but one at a time,
/// and never from inside a callback of the engine: engines deadlock there. They may block for a second.</para>
/// <para>Events may be raised on any thread, also on the calling thread before the command returns, and a result may arrive before the
/// command that asked for it has returned its sequence.</para>
/// </remarks>
public interface IZegoEngine
{
    /// <summary>Creation, destruction, scenario, version, log upload.</summary>
    IEngineCommands Lifecycle { get; }

    /// <summary>Login and logout, tokens, room extra info.</summary>
    IRoomCommands Rooms { get; }

    /// <summary>Publishing and preview.</summary>
    IPublishCommands Publishing { get; }

    /// <summary>Audio and video configuration of what is published.</summary>
    IEncoderCommands Encoding { get; }

    /// <summary>What each publish channel sends.</summary>
    ISourceCommands Sources { get; }

    /// <summary>Playing.</summary>
    IPlayCommands Playing { get; }

    /// <summary>Fine settings of played streams.</summary>
    IDecoderCommands Decoding { get; }

    /// <summary>Room messages.</summary>
    IMessageCommands Messages { get; }

    /// <summary>Ordered real-time data between users of a room.</summary>
    ISequentialDataCommands SequentialData { get; }

    /// <summary>Microphones and speakers.</summary>
    IAudioDeviceCommands AudioDevices { get; }

    /// <summary>Cameras and the switches of capture.</summary>
    ICaptureCommands Capture { get; }

    /// <summary>Sound levels, spectrum, monitoring.</summary>
    ILevelCommands Levels { get; }

    /// <summary>Echo cancellation, gain control, noise suppression.</summary>
    IAudioProcessingCommands AudioProcessing { get; }

    /// <summary>Speed tests and performance.</summary>
    INetworkCommands Network { get; }

    /// <summary>Video frames in and out: the switches.</summary>
    ICustomVideoCommands CustomVideo { get; }

    /// <summary>Audio frames in and out: the switches.</summary>
    ICustomAudioCommands CustomAudio { get; }

    /// <summary>Frames pushed into the engine.</summary>
    IFrameCommands Frames { get; }

    /// <summary>Beauty.</summary>
    IEffectsCommands Effects { get; }

    /// <summary>Recording of what is captured.</summary>
    IRecordingCommands Recording { get; }

    /// <summary>Screens and windows as sources.</summary>
    IScreenCommands Screens { get; }
}
