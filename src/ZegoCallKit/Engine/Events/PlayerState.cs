namespace ZegoCallKit.Engine.Events;

/// <summary>The state of a played stream (ZEGO: <c>zego_player_state</c>).</summary>
public enum PlayerState
{
    /// <summary>Not played.</summary>
    NotPlaying = 0,

    /// <summary>Asking the cloud, or retrying.</summary>
    Requesting = 1,

    /// <summary>Played.</summary>
    Playing = 2,
}
