using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what a cloud tells an observer, such as the page of a desk. All members are called on the cloud's loop, return quickly and do not throw.</summary>
internal interface ICloudObserver
{
    void OnJoined(CloudMember member);

    /// <summary>Called after a user's login has ended, for whatever reason.</summary>
    void OnLeft(CloudMember member, StreamDeleteReason reason);

    /// <summary>Called before a user who is kicked out leaves.</summary>
    void OnKicked(CloudMember member, int code);

    /// <summary>Called when an extra info of a room or of one of its streams has changed.</summary>
    void OnChanged(CloudRoom room);

    void OnPublished(PublishTicket stream);

    void OnUnpublished(PublishTicket stream, CloudMember member, StreamDeleteReason reason);

    /// <summary>Called when a user begins to play a stream or to wait for it.</summary>
    void OnPlayStarted(PlayTicket play);

    void OnPlayStopped(PlayTicket play, CloudMember member);
}
