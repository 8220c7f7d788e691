namespace ZegoCallKit.Calls.Machine;

/// <summary>Handles the user's commands to put calls on hold, to resume them, and to swap them (rules 20 to 22). At most one call is active at a time.</summary>
internal static class HoldInputs
{
    public static void Hold(CallDraft draft, CallInput.Hold input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            AnswerInputs.RefuseOver(draft, input.CallId);
        }
        else if (!call.IsUnderWay)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{call.Id}' is {call.Phase}. Only a call in progress can be put on hold");
        }
        else
        {
            PutOnHold(draft, call);
        }
    }

    public static void Resume(CallDraft draft, CallInput.Resume input)
    {
        if (draft.Find(input.CallId) is not { IsOver: false } call)
        {
            AnswerInputs.RefuseOver(draft, input.CallId);
        }
        else if (!call.IsUnderWay)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{call.Id}' is {call.Phase}. Only a call on hold can be resumed");
        }
        else if (call.IsOnHold && draft.Calls.FirstOrDefault(static other => other.IsActive) is { } active)
        {
            draft.Refuse(CallRefusalKind.State, $"Call '{active.Id}' is active ({active.Phase}). Put it on hold or end it first, or swap the two calls");
        }
        else
        {
            SetOnHold(draft, call, isOnHold: false);
        }
    }

    public static void Swap(CallDraft draft)
    {
        var calls = draft.Calls;
        if (calls.Where(static call => call is { IsUnderWay: true, IsOnHold: true }).ToList() is not [var held])
        {
            draft.Refuse(CallRefusalKind.State, calls.Any(static call => call.IsOnHold && call.IsUnderWay) ? "Several calls are on hold. Resume one of them instead" : "No call is on hold");
        }
        else if (calls.FirstOrDefault(static call => call.IsActive) is not { IsUnderWay: true } active)
        {
            draft.Refuse(CallRefusalKind.State, calls.Any(static call => call.IsActive) ? "The other call is still dialing" : $"No call is active. Resume call '{held.Id}' instead");
        }
        else
        {
            PutOnHold(draft, active);
            SetOnHold(draft, draft.Find(held.Id)!, isOnHold: false);
        }
    }

    /// <summary>Puts a call in progress on hold, unless it is already.</summary>
    public static void PutOnHold(CallDraft draft, CallRecord call) => SetOnHold(draft, call, isOnHold: true);

    private static void SetOnHold(CallDraft draft, CallRecord call, bool isOnHold)
    {
        if (call.IsOnHold == isOnHold)
        {
            return;
        }

        draft.Add(isOnHold ? new CallEffect.PauseMedia(call.Id) : new CallEffect.ResumeMedia(call.Id));
        StatusInputs.Announce(draft, call with { IsOnHold = isOnHold });
    }
}
