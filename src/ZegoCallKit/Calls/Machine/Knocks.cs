using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>What users have said who come into a call and whom its room does not show yet: signals may be faster than the room. The newest signal of each counts. Immutable.</summary>
internal sealed record Knocks
{
    public static readonly Knocks None = new();

    // Strangers may knock as often as they like; who really comes says so again.
    private const int Max = 20;

    private Knocks()
    {
    }

    private ImmutableSortedDictionary<UserId, CallSignal> All { get; init; } = ImmutableSortedDictionary.Create<UserId, CallSignal>(UserIdOrder.Instance);

    public CallSignal? Find(UserId user) => All.GetValueOrDefault(user);

    public Knocks Add(CallSignal signal) => All.Count < Max || All.ContainsKey(signal.Sender.UserId) ? this with { All = All.SetItem(signal.Sender.UserId, signal) } : this;

    public Knocks Remove(UserId user) => All.ContainsKey(user) ? this with { All = All.Remove(user) } : this;
}
