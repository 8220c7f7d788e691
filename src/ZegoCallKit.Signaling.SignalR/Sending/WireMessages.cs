using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Converts envelopes to the wire format, and receipts from it.</summary>
internal static class WireMessages
{
    /// <summary>Converts an envelope that was validated. The payload is copied, because its owner may change it.</summary>
    public static WireEnvelope Write(SignalingEnvelope envelope, IReadOnlyList<UserId> receivers) => new()
    {
        Id = envelope.Id,
        To = [.. receivers.Select(static user => user.Value)],
        Call = envelope.CallId?.Value,
        Intent = envelope.Intent switch
        {
            SignalingIntent.Ring => WireIntents.Ring,
            SignalingIntent.Answer => WireIntents.Answer,
            SignalingIntent.Stop => WireIntents.Stop,
            SignalingIntent.Ephemeral => WireIntents.Ephemeral,
            SignalingIntent.Knock => WireIntents.Knock,
            SignalingIntent.Admit => WireIntents.Admit,
            SignalingIntent.Refuse => WireIntents.Refuse,
            SignalingIntent.Leave => WireIntents.Leave,
            _ => WireIntents.Other,
        },
        Kind = envelope.Kind switch { CallKind.Audio => "audio", CallKind.Video => "video", _ => null },
        LifeMs = Milliseconds(envelope.Life),
        CollapseKey = envelope.CollapseKey,
        RingMs = Milliseconds(envelope.RingTime),
        Accepted = envelope.Accepted,
        ReplacedBy = envelope.ReplacedBy?.Value,
        Joins = envelope.Joins ? true : null,
        OnlyUnanswered = envelope.OnlyUnanswered ? true : null,
        TraceParent = envelope.TraceParent,
        Payload = envelope.Payload.ToArray(),
    };

    /// <summary>Returns whether the server keeps the message until its receivers have it, so that it can be sent again with the same id.</summary>
    public static bool IsKept(SignalingEnvelope envelope) => envelope.Life is not null || envelope.Intent is SignalingIntent.Ring or SignalingIntent.Answer or SignalingIntent.Stop;

    /// <summary>Converts the receipts of the server.</summary>
    /// <param name="reply">The server's reply.</param>
    /// <param name="receivers">The receivers; empty for the members of a call. A message to a call that is refused as a whole has one receipt, without a user.</param>
    /// <returns>The receipts, in the order of the receivers.</returns>
    public static IReadOnlyList<SignalingReceipt> Read(WireReply? reply, IReadOnlyList<UserId> receivers)
    {
        var receipts = (reply?.Receipts ?? []).Where(static receipt => receipt is { User: not null, Outcome: not null }).ToList();

        // An envelope that was refused as a whole has one receipt for all receivers.
        var forAll = receipts is [{ User.Length: 0 } only] ? only : null;
        if (receivers.Count > 0)
        {
            return [.. receivers.Select(user => Read(forAll ?? receipts.Find(receipt => receipt.User == user.Value), user))];
        }

        return forAll is not null ? [Read(forAll, default)] : [.. receipts.Select(static receipt => (Receipt: receipt, User: UserOf(receipt.User))).Where(static one => one.User is not null).Select(static one => Read(one.Receipt, one.User!.Value))];
    }

    private static SignalingReceipt Read(WireReceipt? receipt, UserId user) => new()
    {
        User = user,
        Outcome = receipt?.Outcome switch
        {
            WireOutcomes.Delivered => SignalingOutcome.Delivered,
            WireOutcomes.Queued => SignalingOutcome.Queued,
            WireOutcomes.Pushed => SignalingOutcome.Pushed,
            WireOutcomes.Dropped => SignalingOutcome.Dropped,
            WireOutcomes.Refused => SignalingOutcome.Refused,
            _ => SignalingOutcome.Unknown,
        },
        Refusal = receipt is { Outcome: WireOutcomes.Refused } ? RefusalOf(receipt.Reason) : SignalingRefusal.None,
        Devices = Math.Max(0, receipt?.Devices ?? 0),
    };

    private static SignalingRefusal RefusalOf(string? reason) => reason switch
    {
        WireReasons.Blocked => SignalingRefusal.Blocked,
        WireReasons.DoNotDisturb => SignalingRefusal.DoNotDisturb,
        WireReasons.Unknown => SignalingRefusal.UnknownUser,
        WireReasons.Rate => SignalingRefusal.TooMany,
        WireReasons.TooLarge => SignalingRefusal.TooLarge,
        WireReasons.Invalid => SignalingRefusal.Invalid,
        WireReasons.NotMember => SignalingRefusal.NotMember,
        WireReasons.AnsweredElsewhere => SignalingRefusal.AnsweredElsewhere,
        WireReasons.Ended => SignalingRefusal.RingOver,
        WireReasons.Answered => SignalingRefusal.Answered,
        _ => SignalingRefusal.None,
    };

    private static UserId? UserOf(string id)
    {
        try
        {
            return new UserId(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Not rounded to zero, which has another meaning.
    private static long? Milliseconds(TimeSpan? time) => time is { } value ? Math.Max(1, (long)value.TotalMilliseconds) : null;
}
