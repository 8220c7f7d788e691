namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the sound levels of the played streams. (ZEGO: <c>remote_sound_level_info_update</c>)</summary>
/// <param name="Levels">The levels, one entry per played stream.</param>
public sealed record RemoteSoundLevelsUpdated(IReadOnlyList<EngineSoundLevel> Levels) : EngineEvent;
