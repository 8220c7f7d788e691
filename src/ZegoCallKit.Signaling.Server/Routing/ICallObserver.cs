using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Observes every change that this node makes to a call, e.g. for the desk's page. Called on any thread; an implementation returns quickly and does not throw.</summary>
internal interface ICallObserver
{
    void OnCall(CallRecord call);
}
