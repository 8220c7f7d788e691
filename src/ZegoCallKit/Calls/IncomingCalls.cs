using ZegoCallKit.Internal;

namespace ZegoCallKit.Calls;

/// <summary>Calls that begin to ring. Those that do so before anybody observes them wait for the first observer for as long as they ring; from then on none is kept.</summary>
internal sealed class IncomingCalls(ClientCore core) : Broadcaster<ICall>(core.Delivery, "incoming calls")
{
    // Nothing any more once somebody has subscribed. Guarded as the observers are.
    private List<ICall>? _held = [];

    public void Tell(ICall call) => Publish(call, () =>
    {
        _held?.RemoveAll(static held => !Rings(held));
        _held?.Add(call);
    });

    protected override IReadOnlyList<ICall> Replay()
    {
        IReadOnlyList<ICall> held = [.. (_held ?? []).Where(Rings)];
        _held = null;
        return held;
    }

    private static bool Rings(ICall call) => call.State.Current.Phase == CallPhase.Incoming;
}
