namespace ZegoCallKit.Engine.Events;

/// <summary>The state of a published stream (ZEGO: <c>zego_publisher_state</c>).</summary>
public enum PublisherState
{
    /// <summary>Not published.</summary>
    NotPublishing = 0,

    /// <summary>Asking the cloud, or retrying.</summary>
    Requesting = 1,

    /// <summary>Published.</summary>
    Publishing = 2,
}
