using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Receives what the server sends over a connection, one call at a time for each connection. An implementation neither blocks nor runs user code.</summary>
internal interface ILinkReceiver
{
    void Deliver(WireDelivery[] batch);

    void ShowPresence(HubLink link, WirePresence[] batch);
}
