using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Holds the newest signal of each user who enters a call before its room lists them: signals may be faster than the room. Immutable.</summary>
internal sealed record WaitingSignals
{
    public static readonly WaitingSignals None = new();

    // Strangers may send any number of signals; a user who really enters the call repeats theirs.
    private const int Max = 20;

    private WaitingSignals()
    {
    }

    private ImmutableSortedDictionary<UserId, CallSignal> All { get; init; } = ImmutableSortedDictionary.Create<UserId, CallSignal>(UserIdOrder.Instance);

    public CallSignal? Find(UserId user) => All.GetValueOrDefault(user);

    public WaitingSignals Add(CallSignal signal) => All.Count < Max || All.ContainsKey(signal.Sender.UserId) ? this with { All = All.SetItem(signal.Sender.UserId, signal) } : this;

    public WaitingSignals Remove(UserId user) => All.ContainsKey(user) ? this with { All = All.Remove(user) } : this;
}
