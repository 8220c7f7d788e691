namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies an interruption of a played stream (ZEGO: <c>zego_player_media_event</c>).</summary>
public enum MediaEvent
{
    /// <summary>The audio was interrupted.</summary>
    AudioBroke = 0,

    /// <summary>The audio resumed.</summary>
    AudioResumed = 1,

    /// <summary>The video froze.</summary>
    VideoBroke = 2,

    /// <summary>The video resumed.</summary>
    VideoResumed = 3,
}
