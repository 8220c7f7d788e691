using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Defines who is told of every change of a call that this node makes, such as the page of a desk. Called on any thread; returns quickly and does not throw.</summary>
internal interface ICallObserver
{
    void OnCall(CallRecord call);
}
