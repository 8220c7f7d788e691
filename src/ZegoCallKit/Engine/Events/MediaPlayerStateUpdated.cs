namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a media player starts, pauses, resumes, ends or fails. (ZEGO: <c>media_player_state_update</c>)</summary>
/// <param name="Player">The index of the player.</param>
/// <param name="State">The state of the player.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record MediaPlayerStateUpdated(int Player, EngineMediaPlayerState State, int Code) : EngineEvent;
