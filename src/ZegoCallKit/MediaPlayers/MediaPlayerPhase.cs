namespace ZegoCallKit.MediaPlayers;

/// <summary>Specifies the phase of a media player.</summary>
public enum MediaPlayerPhase
{
    /// <summary>The file is open and does not play: it has not been started yet, or leaving the last room has stopped it.</summary>
    Ready = 0,

    /// <summary>The file plays.</summary>
    Playing = 1,

    /// <summary>The player is paused.</summary>
    Paused = 2,

    /// <summary>The file has been played to its end.</summary>
    Ended = 3,

    /// <summary>The player is closed; see <see cref="MediaPlayerState.End"/>.</summary>
    Closed = 4,
}
