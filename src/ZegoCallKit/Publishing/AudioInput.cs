using ZegoCallKit.Media;

namespace ZegoCallKit.Publishing;

/// <summary>Where a publication's audio comes from.</summary>
public abstract record AudioInput
{
    private protected AudioInput()
    {
    }

    /// <summary>The microphone.</summary>
    public static AudioInput Microphone { get; } = new DeviceAudioInput();

    /// <summary>No audio. On ZEGO's engine publish it on another channel than the main one where the speaker is to play others: there the speaker goes with the microphone.</summary>
    public static AudioInput None { get; } = new NoAudioInput();

    /// <summary>The sound of the window that <see cref="VideoInput.Screen"/> shows; with a screen what the system plays, where it can without this program's own sound. On ZEGO's engine for Windows 10 and macOS.</summary>
    public static AudioInput Screen { get; } = new ScreenAudioInput();

    /// <summary>Frames that the program pushes with <see cref="IPublication.SendAudio"/>. On ZEGO's engine publish them on another channel than the main one where the speaker is to play others.</summary>
    public static AudioInput Pushed { get; } = new PushedAudioInput();

    /// <summary>A source, e.g. a file, read at its own pace. It stays yours: nothing disposes it, and it is read no more once the publication's <see cref="IPublication.Completion"/> has completed. For the speaker see <see cref="Pushed"/>.</summary>
    /// <param name="source">The source; used by this publication alone.</param>
    /// <returns>The input.</returns>
    public static AudioInput From(IAudioSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new SourceAudioInput(source);
    }
}
