namespace ZegoCallKit.Engine;

/// <summary>Where a channel's audio comes from (ZEGO: <c>zego_audio_source_type</c>).</summary>
public enum AudioSourceKind
{
    /// <summary>The engine's own choice. Chosen on the main channel it is not the microphone again: the real engine then waits for pushed sound, and plays nothing by itself.</summary>
    Default = 0,

    /// <summary>Frames pushed by the program.</summary>
    Custom = 1,

    /// <summary>A media player.</summary>
    MediaPlayer = 2,

    /// <summary>No audio.</summary>
    None = 3,

    /// <summary>The microphone.</summary>
    Microphone = 4,

    /// <summary>The same as the main channel.</summary>
    MainPublishChannel = 5,

    /// <summary>The sound of the screen or window that the channel sends; see <see cref="IScreenCommands.EnableSound"/>.</summary>
    ScreenCapture = 6,
}
