using ZegoCallKit.Calls;

namespace ZegoCallKit.RingChaos.Judging;

/// <summary>What is known of a call between two users.</summary>
internal sealed class CallCase(string id)
{
    private readonly Dictionary<string, ChaosEvent> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChaosEvent> _over = new(StringComparer.Ordinal);

    public string Id => id;

    /// <summary>Gets the device that dialed; <see langword="null"/> if none has reported so.</summary>
    public ChaosEvent? Caller => _begun.Values.FirstOrDefault(static begun => begun.IsCaller);

    public bool IsOver => _begun.Keys.All(_over.ContainsKey);

    public bool IsCallerIn => _over.Values.Any(static over => over.IsCaller && IsIn(over));

    public int CalleesIn => _over.Values.Count(static over => !over.IsCaller && IsIn(over));

    public void Add(ChaosEvent happened) => (happened.Kind == ChaosEventKind.Call ? _begun : _over)[happened.Seat] = happened;

    /// <summary>Returns how the sides of the call disagree; <see langword="null"/> if they agree.</summary>
    /// <param name="outcomes">The outcomes in the histories of the two users.</param>
    public string? Disagreement(IReadOnlyList<string?> outcomes) => this switch
    {
        { IsOver: false } => "not over",
        { CalleesIn: > 1 } => "two devices of the callee were in it",
        _ when IsCallerIn != (CalleesIn == 1) => IsCallerIn ? "the caller was in it and the callee was not" : "the callee was in it and the caller was not",
        _ when outcomes.Any(IsAnswered) != outcomes.All(IsAnswered) => Histories(outcomes),
        _ when IsCallerIn && !outcomes.All(IsAnswered) => Histories(outcomes),
        _ => null,
    };

    /// <summary>Returns whether an answer crossed the end of the call: the server noted it, and both sides ended without having been in the call (rule 5 of docs/calls.md).</summary>
    public bool HasCrossed(IReadOnlyList<string?> outcomes) => !IsCallerIn && outcomes.Any(IsAnswered);

    // One who accepts, and is told that the other has hung up before having entered the room, was in the call, too. One whose call was canceled was not: the cancellation crossed the answer.
    private static bool IsIn(ChaosEvent over) => over.Reason is CallEndReason.RemoteHangUp || (over.WasIn && over.Reason is not (CallEndReason.Canceled or CallEndReason.CanceledByCaller));

    private static bool IsAnswered(string? outcome) => outcome == "answered";

    private static string Histories(IReadOnlyList<string?> outcomes) => $"the histories say {string.Join(" and ", outcomes.Select(static outcome => outcome ?? "nothing"))}";

    public override string ToString() => $"{id}: {string.Join("; ", _begun.Values.Select(begun => $"{begun.Seat}{(begun.IsCaller ? " (caller)" : "")} {(_over.TryGetValue(begun.Seat, out var over) ? $"{(over.WasIn ? "was in it, " : "")}{over.Text}" : "is not over")}"))}";
}
