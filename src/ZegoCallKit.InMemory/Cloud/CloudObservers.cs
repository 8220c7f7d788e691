using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Tells two observers what happens, in this order.</summary>
internal sealed class CloudObservers(ICloudObserver first, ICloudObserver second) : ICloudObserver
{
    public void OnJoined(CloudMember member)
    {
        first.OnJoined(member);
        second.OnJoined(member);
    }

    public void OnLeft(CloudMember member, StreamDeleteReason reason)
    {
        first.OnLeft(member, reason);
        second.OnLeft(member, reason);
    }

    public void OnKicked(CloudMember member, int code)
    {
        first.OnKicked(member, code);
        second.OnKicked(member, code);
    }

    public void OnChanged(CloudRoom room)
    {
        first.OnChanged(room);
        second.OnChanged(room);
    }

    public void OnPublished(PublishTicket stream)
    {
        first.OnPublished(stream);
        second.OnPublished(stream);
    }

    public void OnUnpublished(PublishTicket stream, CloudMember member, StreamDeleteReason reason)
    {
        first.OnUnpublished(stream, member, reason);
        second.OnUnpublished(stream, member, reason);
    }

    public void OnPlayStarted(PlayTicket play)
    {
        first.OnPlayStarted(play);
        second.OnPlayStarted(play);
    }

    public void OnPlayStopped(PlayTicket play, CloudMember member)
    {
        first.OnPlayStopped(play, member);
        second.OnPlayStopped(play, member);
    }
}
