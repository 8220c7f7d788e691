namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies the state of a published stream (ZEGO: <c>zego_publisher_state</c>).</summary>
public enum PublisherState
{
    /// <summary>The stream is not published.</summary>
    NotPublishing = 0,

    /// <summary>The stream is being requested from the cloud, or the request is being retried.</summary>
    Requesting = 1,

    /// <summary>The stream is published.</summary>
    Publishing = 2,
}
