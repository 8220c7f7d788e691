namespace ZegoCallKit.Engine;

/// <summary>Specifies the source of a channel's audio (ZEGO: <c>zego_audio_source_type</c>).</summary>
public enum AudioSourceKind
{
    /// <summary>The engine's own choice. Selecting it on the main channel does not restore the microphone: the real engine then waits for pushed audio, and plays nothing on its own.</summary>
    Default = 0,

    /// <summary>Frames pushed by the application.</summary>
    Custom = 1,

    /// <summary>No audio.</summary>
    None = 3,

    /// <summary>The microphone.</summary>
    Microphone = 4,

    /// <summary>The same as the main channel.</summary>
    MainPublishChannel = 5,

    /// <summary>The audio of the screen or window that the channel sends; see <see cref="IScreenCommands.EnableAudio"/>.</summary>
    ScreenCapture = 6,
}
