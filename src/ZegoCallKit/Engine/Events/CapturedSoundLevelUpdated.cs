namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the level of captured audio. (ZEGO: <c>captured_sound_level_info_update</c>)</summary>
/// <param name="Level">The sound level: 0 to 100.</param>
/// <param name="IsVoice">Whether the audio is a voice; <see langword="false"/> unless voice detection was requested.</param>
public sealed record CapturedSoundLevelUpdated(float Level, bool IsVoice) : EngineEvent;
