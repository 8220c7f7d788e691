namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies the state of a played stream (ZEGO: <c>zego_player_state</c>).</summary>
public enum PlayerState
{
    /// <summary>The stream is not playing.</summary>
    NotPlaying = 0,

    /// <summary>The stream is being requested from the cloud, or the request is being retried.</summary>
    Requesting = 1,

    /// <summary>The stream is playing.</summary>
    Playing = 2,
}
