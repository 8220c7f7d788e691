namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a media player has changed its position or failed to. (ZEGO: <c>media_player_seek_to</c>)</summary>
/// <param name="Player">The index of the player.</param>
/// <param name="Sequence">The sequence number of the command.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record MediaPlayerSought(int Player, int Sequence, int Code) : EngineEvent;
