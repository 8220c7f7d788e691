namespace ZegoCallKit.Engine;

/// <summary>Which audio an engine hands to its frame sink (ZEGO: <c>zego_audio_data_callback_bit_mask</c>).</summary>
[Flags]
public enum AudioObservation
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>What is captured.</summary>
    Captured = 1,

    /// <summary>All that is played, mixed.</summary>
    Playback = 2,

    /// <summary>Captured and played, mixed.</summary>
    Mixed = 4,

    /// <summary>Each played stream by itself.</summary>
    Player = 8,
}
