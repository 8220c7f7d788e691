namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a media player has loaded its file or failed to. (ZEGO: <c>media_player_load_resource</c>)</summary>
/// <param name="Player">The index of the player.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record MediaPlayerLoaded(int Player, int Code) : EngineEvent;
