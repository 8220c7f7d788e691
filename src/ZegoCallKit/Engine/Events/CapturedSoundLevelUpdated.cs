namespace ZegoCallKit.Engine.Events;

/// <summary>How loud the captured sound is. (ZEGO: <c>captured_sound_level_info_update</c>)</summary>
/// <param name="Level">0 to 100.</param>
/// <param name="IsVoice">Whether it is a voice; false unless asked for.</param>
public sealed record CapturedSoundLevelUpdated(float Level, bool IsVoice) : EngineEvent;
