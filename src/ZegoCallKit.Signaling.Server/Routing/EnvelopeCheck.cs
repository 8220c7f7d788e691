using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Validates envelopes from clients.</summary>
internal static class EnvelopeCheck
{
    private const int MaxCollapseKey = 64;

    /// <summary>Returns why an envelope is refused; <see langword="null"/> if it is valid.</summary>
    public static string? Problem(WireEnvelope? envelope, CallSignalingOptions options)
    {
        // A serializer sets required properties to null if the sender does.
        if (envelope is not { Id: not null, To: not null, Intent: not null } || !WireIds.IsEnvelope(envelope.Id))
        {
            return WireReasons.Invalid;
        }

        if (envelope.Payload.Length > options.MaxPayloadBytes || envelope.To.Count > options.MaxReceivers)
        {
            return WireReasons.TooLarge;
        }

        var isComplete = envelope.To.All(WireIds.IsUser)
            && envelope.To.Distinct(StringComparer.Ordinal).Count() == envelope.To.Count
            && (envelope.Call is null || WireIds.IsCall(envelope.Call))
            && (envelope.ReplacedBy is null || (envelope.Intent is WireIntents.Stop && WireIds.IsCall(envelope.ReplacedBy)))
            && (envelope.OnlyUnanswered is not true || envelope is { Intent: WireIntents.Stop, To.Count: > 0 })
            && (envelope.Joins is not true || envelope is { Intent: WireIntents.Other, Call: not null })
            && WireIds.IsText(envelope.Intent, 32)
            && envelope.Kind is null or "audio" or "video"
            && envelope.LifeMs is null or > 0
            && (envelope.CollapseKey is null || (envelope.CollapseKey.Length > 0 && WireIds.IsText(envelope.CollapseKey, MaxCollapseKey)))
            && IsCompleteFor(envelope);
        return isComplete ? null : WireReasons.Invalid;
    }

    private static bool IsCompleteFor(WireEnvelope envelope) => envelope.Intent switch
    {
        WireIntents.Ring => envelope is { Call: not null, RingMs: > 0, To.Count: > 0 },
        WireIntents.Answer => envelope is { Call: not null, Accepted: not null },
        WireIntents.Stop or WireIntents.Leave => envelope.Call is not null,
        WireIntents.Knock => envelope is { Call: not null, LifeMs: not null, To.Count: 0 },
        WireIntents.Admit or WireIntents.Refuse => envelope is { Call: not null, LifeMs: not null, To.Count: > 0 },

        // Only the server sends these.
        WireIntents.Elsewhere or WireIntents.Missed => false,
        _ => envelope.Call is not null || envelope.To.Count > 0,
    };
}
