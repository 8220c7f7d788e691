namespace ZegoCallKit.Engine.Events;

/// <summary>Represents the sound level of a stream (<c>zego_sound_level_info</c>).</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Level">The sound level: 0 to 100.</param>
/// <param name="IsVoice">Whether the audio is a voice; <see langword="false"/> unless voice detection was requested.</param>
public readonly record struct EngineSoundLevel(string StreamId, float Level, bool IsVoice);
