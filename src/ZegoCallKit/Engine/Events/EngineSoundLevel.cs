namespace ZegoCallKit.Engine.Events;

/// <summary>How loud a stream is (<c>zego_sound_level_info</c>).</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Level">0 to 100.</param>
/// <param name="IsVoice">Whether it is a voice; false unless asked for.</param>
public readonly record struct EngineSoundLevel(string StreamId, float Level, bool IsVoice);
