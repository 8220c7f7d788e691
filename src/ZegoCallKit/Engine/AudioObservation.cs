namespace ZegoCallKit.Engine;

/// <summary>Specifies which audio an engine passes to its frame sink (ZEGO: <c>zego_audio_data_callback_bit_mask</c>).</summary>
[Flags]
public enum AudioObservation
{
    /// <summary>No audio.</summary>
    None = 0,

    /// <summary>Captured audio.</summary>
    Captured = 1,

    /// <summary>All played audio, mixed.</summary>
    Playback = 2,

    /// <summary>The audio of each played stream separately.</summary>
    Player = 8,
}
