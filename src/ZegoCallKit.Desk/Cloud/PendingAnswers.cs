using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Holds the messages that wait for the desk's answer. Used only on the cloud's loop.</summary>
internal sealed class PendingAnswers
{
    private readonly Dictionary<uint, (LoginTicket Login, IPendingAnswer Send)> _pending = [];
    private uint _last;

    public uint Add(LoginTicket login, IPendingAnswer send)
    {
        _pending.Add(++_last, (login, send));
        return _last;
    }

    public void Complete(uint id, int code, string messageId)
    {
        if (_pending.Remove(id, out var entry))
        {
            var send = entry.Send;
            entry.Login.Link.ToClient(() => send.Complete(code, messageId));
        }
    }

    /// <summary>Forgets those of a login that has ended.</summary>
    public void Forget(LoginTicket login)
    {
        foreach (var id in _pending.Where(entry => ReferenceEquals(entry.Value.Login, login)).Select(static entry => entry.Key).ToArray())
        {
            _pending.Remove(id);
        }
    }

    /// <summary>Forgets all when the connection is lost: the engine fails them by itself.</summary>
    public void Clear() => _pending.Clear();
}
