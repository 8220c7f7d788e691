namespace ZegoCallKit.Engine.Events;

/// <summary>A break in a played stream (ZEGO: <c>zego_player_media_event</c>).</summary>
public enum MediaEvent
{
    /// <summary>Sound broke off.</summary>
    AudioBroke = 0,

    /// <summary>Sound went on.</summary>
    AudioResumed = 1,

    /// <summary>The picture stood still.</summary>
    VideoBroke = 2,

    /// <summary>The picture went on.</summary>
    VideoResumed = 3,
}
