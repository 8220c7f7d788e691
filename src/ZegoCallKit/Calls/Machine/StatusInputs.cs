using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles what a member reports about itself (rules 22 and 28) and reactions (rule 29).</summary>
internal static class StatusInputs
{
    // Reports that differ by a few seconds are about the same raised hand.
    private static readonly TimeSpan SameHand = TimeSpan.FromSeconds(10);

    public static void RaiseHand(CallDraft draft, CallInput.RaiseHand input)
    {
        if (FindUnderWay(draft, input.CallId) is { } call && call.HandRaisedAt is not null != input.IsRaised)
        {
            Announce(draft, call with { HandRaisedAt = input.IsRaised ? draft.Now : null });
        }
    }

    public static void SetAttributes(CallDraft draft, CallInput.SetAttributes input)
    {
        if (FindUnderWay(draft, input.CallId) is { } call && !call.Attributes.SequenceEqual(input.Attributes))
        {
            Announce(draft, call with { Attributes = input.Attributes });
        }
    }

    public static void React(CallDraft draft, CallInput.React input)
    {
        if (FindUnderWay(draft, input.CallId) is not { } call)
        {
            return;
        }

        if (call.Phase != CallPhase.InCall)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{call.Id}' is {call.Phase}. Only a member who is in the call can react");
        }
        else if (!draft.Rules.HasReactions)
        {
            draft.Refuse(CallRefusalKind.State, "The format of the transport cannot express reactions");
        }
        else if (call.Reactions.Take(draft.Now) is not { } reactions)
        {
            draft.Refuse(CallRefusalKind.State, $"This user has sent {ReactionRate.Most} reactions within {ReactionRate.Window.TotalSeconds} s, which is the limit");
        }
        else
        {
            draft.Put(call with { Reactions = reactions });
            draft.Send(call.In, SignalWriter.Reaction(draft, call.Id, input.Text));
        }
    }

    /// <summary>Shows a member's reaction, unless the member sends too many.</summary>
    public static void OnReaction(CallDraft draft, CallRecord call, MemberRecord member, ReactionSignal reaction)
    {
        if (member.Reactions.Take(draft.Now) is not { } reactions)
        {
            draft.Drop(reaction, "its sender sends too many");
        }
        else
        {
            draft.Put(call.With(member with { Reactions = reactions, ReactionSequence = reaction.Sequence }));
            draft.Add(new CallEffect.NotifyReaction(call.Id, member.User, reaction.Text));
        }
    }

    /// <summary>Stores a call in which this user's status has changed, and notifies its members with a heartbeat. The following heartbeats are sent quickly, in case the first is lost.</summary>
    public static void Announce(CallDraft draft, CallRecord call)
    {
        call = draft.Put(call);
        if (call.Phase == CallPhase.InCall)
        {
            call = draft.Put(call with { Heartbeats = 0, HeartbeatAt = draft.Now + draft.Rules.HeartbeatAfter(0) });
            SignalWriter.SendPresence(draft, call);
        }
    }

    /// <summary>Returns what this user reports about itself; <see langword="null"/> for nothing.</summary>
    public static MemberStatus? Own(CallDraft draft, CallRecord call)
    {
        var raised = call.HandRaisedAt is { } at ? draft.Now - at : (TimeSpan?)null;
        var status = new MemberStatus
        {
            IsOnHold = call.IsOnHold,
            HandRaisedFor = raised > SignalRules.MaxDuration ? SignalRules.MaxDuration : raised,
            IsBot = draft.Rules.IsBot,
            Attributes = call.Attributes.IsEmpty ? null : call.Attributes,
        };
        return status == MemberStatus.None ? null : status;
    }

    /// <summary>Applies what a member reports about itself.</summary>
    public static MemberRecord ApplyStatus(MemberRecord member, MemberStatus? status, DateTimeOffset now)
    {
        status ??= MemberStatus.None;
        var at = now - status.HandRaisedFor;
        var shown = new ParticipantStatus
        {
            HandRaisedAt = at is not null && member.Shown.HandRaisedAt is { } known && (at - known)?.Duration() <= SameHand ? known : at,
            IsBot = status.IsBot,
            Attributes = status.Attributes?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? ParticipantStatus.NoAttributes,
        };
        return member with { Status = status, Shown = shown == member.Shown ? member.Shown : shown };
    }

    private static CallRecord? FindUnderWay(CallDraft draft, CallId id)
    {
        if (draft.Find(id) is not { IsOver: false } call)
        {
            AnswerInputs.RefuseOver(draft, id);
            return null;
        }

        if (!call.IsUnderWay)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{call.Id}' is {call.Phase}. Only a member of a call in progress can do this");
            return null;
        }

        return call;
    }
}
