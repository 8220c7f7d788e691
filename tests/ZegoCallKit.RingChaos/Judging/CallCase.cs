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

    public bool IsCallerIn => _over.Values.Any(static over => over is { IsCaller: true, WasIn: true });

    public int CalleesIn => _over.Values.Count(static over => over is { IsCaller: false, WasIn: true });

    public void Add(ChaosEvent happened) => (happened.Kind == ChaosEventKind.Call ? _begun : _over)[happened.Seat] = happened;

    /// <summary>Returns how the sides of the call disagree; <see langword="null"/> if they agree.</summary>
    /// <param name="outcomes">The outcomes in the histories of the two users.</param>
    public string? Disagreement(IReadOnlyList<string?> outcomes) => this switch
    {
        { IsOver: false } => "not over",
        { CalleesIn: > 1 } => "two devices of the callee were in it",
        _ when IsCallerIn != (CalleesIn == 1) => IsCallerIn ? "the caller was in it and the callee was not" : "the callee was in it and the caller was not",
        _ when outcomes.Any(outcome => (outcome == "answered") != IsCallerIn) => $"the histories say {string.Join(" and ", outcomes.Select(static outcome => outcome ?? "nothing"))}",
        _ => null,
    };

    public override string ToString() => $"{id}: {string.Join("; ", _begun.Values.Select(begun => $"{begun.Seat}{(begun.IsCaller ? " (caller)" : "")} {(_over.TryGetValue(begun.Seat, out var over) ? $"{(over.WasIn ? "was in it, " : "")}{over.Text}" : "is not over")}"))}";
}
