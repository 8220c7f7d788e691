using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Represents the source of a publication's audio.</summary>
public abstract record AudioInput
{
    private protected AudioInput()
    {
    }

    /// <summary>Gets the microphone input.</summary>
    public static AudioInput Microphone { get; } = new DeviceAudioInput();

    /// <summary>
    /// Gets the input that sends no audio. With ZEGO's engine, use a channel other than the main one if the speaker should play other streams: on the main
    /// channel the speaker is tied to the microphone.
    /// </summary>
    public static AudioInput None { get; } = new NoAudioInput();

    /// <summary>
    /// Gets the audio of the window that <see cref="VideoInput.Screen"/> shows or, for a screen, what the system plays, without this program's own audio
    /// where that is possible. Supported by ZEGO's engine for Windows 10 and macOS.
    /// </summary>
    public static AudioInput Screen { get; } = new ScreenAudioInput();

    /// <summary>
    /// Gets the input for frames that the program pushes with <see cref="IPublication.SendAudio"/>. With ZEGO's engine, use a channel other than the main one
    /// if the speaker should play other streams.
    /// </summary>
    public static AudioInput Pushed { get; } = new PushedAudioInput();

    /// <summary>
    /// Creates an input that reads a source, for example a file, at its own pace. The caller keeps ownership: the source is never disposed, and it is not
    /// read after the publication's <see cref="IPublication.Completion"/> has completed. For the effect on the speaker, see <see cref="Pushed"/>.
    /// </summary>
    /// <param name="source">The source, used by this publication only.</param>
    /// <returns>The input.</returns>
    public static AudioInput From(IAudioSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceAudioInput(source);
    }
}
