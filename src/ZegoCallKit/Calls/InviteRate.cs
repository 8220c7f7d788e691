using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls;

/// <summary>Limits the invitations of one user per minute; a repeated one counts once, and the same one for another call counts anew. Can be used from several threads.</summary>
internal sealed class InviteRate(TimeProvider time, int perMinute)
{
    // The number of senders above which those without recent invitations are removed.
    private const int Senders = 1_024;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<UserId, Queue<(CallId Call, InvitationId Id, long At)>> _heard = [];

    public bool Allows(InviteSignal invite)
    {
        if (invite.InvitationId is not { } id)
        {
            return true;
        }

        lock (_gate)
        {
            var from = invite.Sender.UserId;
            if (!_heard.TryGetValue(from, out var heard))
            {
                if (_heard.Count >= Senders)
                {
                    ForgetQuietSenders();
                }

                _heard[from] = heard = new();
            }

            while (heard.TryPeek(out var oldest) && IsOver(oldest.At))
            {
                heard.Dequeue();
            }

            if (heard.Any(one => one.Call == invite.CallId && one.Id == id))
            {
                return true;
            }

            if (heard.Count >= perMinute)
            {
                return false;
            }

            heard.Enqueue((invite.CallId, id, time.GetTimestamp()));
            return true;
        }
    }

    private void ForgetQuietSenders()
    {
        foreach (var quiet in _heard.Where(one => one.Value.All(entry => IsOver(entry.At))).Select(static one => one.Key).ToList())
        {
            _heard.Remove(quiet);
        }
    }

    private bool IsOver(long at) => time.GetElapsedTime(at) >= Window;
}
