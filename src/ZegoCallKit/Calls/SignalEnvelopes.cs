using System.Security.Cryptography;
using System.Text;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls;

/// <summary>Puts signals into envelopes, with the intent of each kind and how long it is stored for devices that are not connected.</summary>
internal static class SignalEnvelopes
{
    // As long as an invitation can ring: a device that reconnects and gets an invitation must also get its end.
    private static readonly TimeSpan Lasting = RingLimits.Longest;

    // Asking for the list of members is worth it as long as the asker can still be in the call.
    private static readonly TimeSpan Passing = TimeSpan.FromSeconds(30);

    public static SignalingEnvelope Of(CallSignal signal, IReadOnlyList<UserId> to, ReadOnlyMemory<byte> payload, string? traceParent)
    {
        var envelope = new SignalingEnvelope { To = to, CallId = signal.CallId, Payload = payload, TraceParent = traceParent };
        return signal switch
        {
            InviteSignal invite => envelope with { Intent = SignalingIntent.Ring, Life = invite.RingTimeout, RingTime = invite.RingTimeout, Kind = invite.Kind, CollapseKey = Key("ring", signal) },
            AcceptSignal => envelope with { Intent = SignalingIntent.Answer, Accepted = true, Life = Lasting },
            RejectSignal => envelope with { Intent = SignalingIntent.Answer, Accepted = false, Life = Lasting },
            CancelSignal cancel => envelope with { Intent = SignalingIntent.Stop, Life = Lasting, ReplacedBy = cancel.ReplacedBy, OnlyUnanswered = cancel.OnlyUnanswered },
            EndSignal => envelope with { Intent = SignalingIntent.Stop, Life = Lasting },
            JoinSignal => envelope with { Life = Lasting, Joins = true },
            LeaveSignal => envelope with { Intent = SignalingIntent.Leave, Life = Lasting },
            MembersSignal => envelope with { Life = Lasting, CollapseKey = Key("members", signal) },
            SyncSignal => envelope with { Life = Passing, Joins = true, CollapseKey = Key("sync", signal) },
            ReactionSignal => envelope with { Intent = SignalingIntent.Ephemeral },
            HeartbeatSignal => envelope with { Intent = SignalingIntent.Ephemeral, CollapseKey = Key("heartbeat", signal) },
            _ => envelope with { Intent = SignalingIntent.Ephemeral, CollapseKey = Key("ringing", signal) },
        };
    }

    // Ids of calls and invitations may be as long as a key and hold characters that a key must not.
    private static string Key(string word, CallSignal signal) =>
        $"{word}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{signal.CallId}\n{signal.InvitationId}")).AsSpan(0, 12))}";
}
