using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Calls;

/// <summary>Holds the operations that wait until this user is in a call. Used in the state loop.</summary>
internal sealed class PendingJoins
{
    private readonly List<Pending<ICall>> _waiting = [];

    public void Add(Pending<ICall> pending) => _waiting.Add(pending);

    /// <summary>Completes them when this user is in the call, or fails them when that cannot be any more.</summary>
    public void Settle(ICall call, CallRecord record)
    {
        if (record.Phase is CallPhase.Dialing or CallPhase.Ringing or CallPhase.Connecting)
        {
            return;
        }

        foreach (var pending in _waiting.ToList())
        {
            if (record.End is { } end)
            {
                pending.Fail(new CallEndedException(pending.Operation.Name, record.Id, $"the call ended ({end.Reason}) before this user joined it", end));
            }
            else
            {
                pending.Complete(call);
            }
        }

        _waiting.Clear();
    }
}
