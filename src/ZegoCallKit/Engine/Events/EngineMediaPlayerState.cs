namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies what a media player is doing (ZEGO: <c>zego_media_player_state</c>).</summary>
public enum EngineMediaPlayerState
{
    /// <summary>The player does not play; see the code.</summary>
    NoPlay = 0,

    /// <summary>The player plays.</summary>
    Playing = 1,

    /// <summary>The player is paused.</summary>
    Pausing = 2,

    /// <summary>The player has played the file to its end.</summary>
    PlayEnded = 3,
}
