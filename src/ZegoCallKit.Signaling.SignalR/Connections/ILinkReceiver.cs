using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Receives what the server sends. Called for one message at a time per connection; an implementation neither blocks nor runs user code.</summary>
internal interface ILinkReceiver
{
    void Deliver(HubLink link, WireDelivery[] batch);

    void ShowPresence(HubLink link, WirePresence[] batch);
}
