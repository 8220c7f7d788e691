namespace ZegoCallKit.Engine.Events;

/// <summary>Raised every second while a media player plays. (ZEGO: <c>media_player_playing_progress</c>)</summary>
/// <param name="Player">The index of the player.</param>
/// <param name="Position">The position in the file.</param>
public sealed record MediaPlayerProgressed(int Player, TimeSpan Position) : EngineEvent;
