namespace ZegoCallKit.Engine.Events;

/// <summary>How loud the played streams are. (ZEGO: <c>remote_sound_level_info_update</c>)</summary>
/// <param name="Levels">One entry a played stream.</param>
public sealed record RemoteSoundLevelsUpdated(IReadOnlyList<EngineSoundLevel> Levels) : EngineEvent;
