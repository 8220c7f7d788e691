using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Messaging;

/// <summary>Holds the commands of one login that wait for the server's answer. All members require the engine's gate.</summary>
internal sealed class PendingSends(TimeProvider time, EngineEvents events, CloudUser account)
{
    private readonly List<PendingSend> _pending = [];

    public PendingSend Begin(CommandKind kind, Func<int, string, EngineEvent> result)
    {
        var send = new PendingSend(this, kind, result);
        _pending.Add(send);
        return send;
    }

    public bool IsPending(PendingSend send) => _pending.Contains(send);

    public void Complete(PendingSend send, int code, string messageId)
    {
        if (!_pending.Remove(send))
        {
            return;
        }

        var result = send.Result(code, messageId);
        var fault = account.Faults.Of(send.Kind);
        if (fault.IsLost)
        {
            return;
        }

        if (fault.Delay > TimeSpan.Zero)
        {
            time.CreateOwnTimer(static post => ((Action)post!)(), () => events.Post(result), fault.Delay, Timeout.InfiniteTimeSpan);
            return;
        }

        events.Raise(result);
        if (fault.IsRepeated)
        {
            events.Raise(result);
        }
    }

    /// <summary>Fails all commands when the link is broken and no answer will arrive.</summary>
    public void FailAll()
    {
        foreach (var send in _pending.ToArray())
        {
            var isInfo = send.Kind is CommandKind.RoomExtraInfo or CommandKind.StreamExtraInfo;
            Complete(send, (int)(isInfo ? ZegoErrorCode.RoomConnectTemporaryBroken : ZegoErrorCode.ImSendFailed), "");
        }
    }

    /// <summary>Discards all commands when the login has ended: their results are never delivered.</summary>
    public void Forget() => _pending.Clear();
}
