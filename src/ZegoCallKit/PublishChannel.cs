namespace ZegoCallKit;

/// <summary>Specifies one of the four publish channels of an engine (ZEGO: <c>zego_publish_channel</c>). Each carries at most one stream at a time.</summary>
public enum PublishChannel
{
    /// <summary>The main channel: camera and microphone by default.</summary>
    Main = 0,

    /// <summary>The auxiliary channel, usually a shared screen.</summary>
    Auxiliary = 1,

    /// <summary>The third channel.</summary>
    Third = 2,

    /// <summary>The fourth channel.</summary>
    Fourth = 3,
}
