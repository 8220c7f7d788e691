namespace ZegoCallKit.Engine;

/// <summary>
/// Represents an engine: commands are called in groups, and events arrive through the sinks given to <see cref="IEngineCommands.Initialize"/>. The library uses engines only through this interface.
/// </summary>
/// <remarks>
/// <para>Commands return ZEGO's code immediately; the outcome of longer work is reported by an event. Commands may be called from any thread, but only one at a time,
/// and never from a callback of the engine, where engines deadlock. They may block for a second.</para>
/// <para>Events may be raised on any thread, including the calling thread before the command returns, and a result may arrive before the
/// command that caused it has returned its sequence number.</para>
/// </remarks>
public interface IZegoEngine
{
    /// <summary>Gets the commands for creation, destruction, the version and log upload.</summary>
    IEngineCommands Lifecycle { get; }

    /// <summary>Gets the commands for login and logout, tokens and room extra info.</summary>
    IRoomCommands Rooms { get; }

    /// <summary>Gets the commands for publishing and preview.</summary>
    IPublishCommands Publishing { get; }

    /// <summary>Gets the audio and video configuration of published streams.</summary>
    IEncoderCommands Encoding { get; }

    /// <summary>Gets the commands that select what each publish channel sends.</summary>
    ISourceCommands Sources { get; }

    /// <summary>Gets the commands for playing.</summary>
    IPlayCommands Playing { get; }

    /// <summary>Gets the advanced settings of played streams.</summary>
    IDecoderCommands Decoding { get; }

    /// <summary>Gets the commands for room messages.</summary>
    IMessageCommands Messages { get; }

    /// <summary>Gets the commands for microphones and speakers.</summary>
    IAudioDeviceCommands AudioDevices { get; }

    /// <summary>Gets the commands for cameras and the capture switches.</summary>
    ICaptureCommands Capture { get; }

    /// <summary>Gets the commands for sound levels, spectra and headphone monitoring.</summary>
    ILevelCommands Levels { get; }

    /// <summary>Gets the commands for echo cancellation, gain control and noise suppression.</summary>
    IAudioProcessingCommands AudioProcessing { get; }

    /// <summary>Gets the commands for speed tests and performance.</summary>
    INetworkCommands Network { get; }

    /// <summary>Gets the commands that switch custom video capture, rendering and processing.</summary>
    ICustomVideoCommands CustomVideo { get; }

    /// <summary>Gets the commands that switch custom audio capture, observation and processing.</summary>
    ICustomAudioCommands CustomAudio { get; }

    /// <summary>Gets the commands that exchange frames with the engine.</summary>
    IFrameCommands Frames { get; }

    /// <summary>Gets the commands for the beauty effects.</summary>
    IEffectsCommands Effects { get; }

    /// <summary>Gets the commands that record captured audio and video.</summary>
    IRecordingCommands Recording { get; }

    /// <summary>Gets the commands for screens and windows as sources.</summary>
    IScreenCommands Screens { get; }

    /// <summary>Gets the commands for media players.</summary>
    IMediaPlayerCommands MediaPlayers { get; }
}
