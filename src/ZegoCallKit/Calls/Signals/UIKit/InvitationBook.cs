namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Which call each invitation belongs to: the Flutter kit's answers do not say. The newest are remembered. May be used from several threads.</summary>
internal sealed class InvitationBook
{
    private const int Capacity = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<InvitationId, CallId> _calls = [];
    private readonly Queue<InvitationId> _order = new();

    public CallId? Find(InvitationId invitation)
    {
        lock (_gate)
        {
            return _calls.TryGetValue(invitation, out var call) ? call : null;
        }
    }

    public void Add(InvitationId invitation, CallId call)
    {
        lock (_gate)
        {
            if (_calls.TryAdd(invitation, call))
            {
                _order.Enqueue(invitation);
                if (_order.Count > Capacity)
                {
                    _calls.Remove(_order.Dequeue());
                }
            }
        }
    }
}
