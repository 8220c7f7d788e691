namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Specifies what a media player can do next.</summary>
internal enum PlayerPhase
{
    /// <summary>No file is loaded.</summary>
    Empty,

    /// <summary>The file is being loaded.</summary>
    Loading,

    /// <summary>The file is loaded and can be started.</summary>
    Loaded,

    /// <summary>The file plays.</summary>
    Playing,

    /// <summary>Playing is paused.</summary>
    Paused,

    /// <summary>The file has been played to its end.</summary>
    Ended,

    /// <summary>A logout stopped the player: it can be started again, but has no duration or position until then.</summary>
    Stopped,
}
