using ZegoCallKit.Desk.Cloud;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Tells the desk the engine's verdict on its own link when it has changed, so that others learn it.</summary>
internal sealed class QualityReport(RemoteCloud cloud, Action<ParticipantText> send)
{
    private (QualityLevel Uplink, QualityLevel Downlink) _told = (QualityLevel.Unknown, QualityLevel.Unknown);

    public void Tick()
    {
        if (cloud.Link is not { } link)
        {
            return;
        }

        var now = (link.Uplink, link.Downlink);
        if (now != _told)
        {
            _told = now;
            send(new ParticipantTexts.Quality(now.Uplink, now.Downlink));
        }
    }
}
