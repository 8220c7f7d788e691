using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>All that the machine knows between two inputs. Immutable.</summary>
internal sealed record CallMachineState
{
    private CallMachineState()
    {
    }

    public required SignalSender Self { get; init; }

    public required CallRules Rules { get; init; }

    /// <summary>The latest time told; time never goes back here.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>The latest sequence given to a signal.</summary>
    public long Sequence { get; init; }

    public bool IsSignalingUp { get; init; }

    /// <summary>Whether the user is on his way out: nothing rings any more.</summary>
    public bool IsSignedOut { get; init; }

    /// <summary>The calls that are not over, in the order of their ids.</summary>
    public ImmutableSortedDictionary<CallId, CallRecord> Calls { get; init; } = ImmutableSortedDictionary.Create<CallId, CallRecord>(CallIdOrder.Instance);

    /// <summary>The calls that are over and not forgotten.</summary>
    public ImmutableSortedDictionary<CallId, PastCall> Past { get; init; } = ImmutableSortedDictionary.Create<CallId, PastCall>(CallIdOrder.Instance);

    /// <summary>When the first of them may be forgotten, or earlier.</summary>
    public DateTimeOffset PastUntil { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Nobody calls.</summary>
    /// <param name="self">Who is signed in, with which device.</param>
    /// <param name="rules">What to go by.</param>
    /// <param name="now">The time. Sequences grow from it, so that they go on growing when the program is started again.</param>
    public static CallMachineState Begin(SignalSender self, CallRules rules, DateTimeOffset now) => new()
    {
        Self = self,
        Rules = rules,
        Now = now,
        Sequence = Math.Max(0, now.ToUnixTimeMilliseconds()) * 1_000,
        IsSignalingUp = true,
    };

    /// <summary>When <see cref="CallInput.Ticked"/> is due; <see langword="null"/> when time alone changes nothing.</summary>
    public DateTimeOffset? NextTick => Calls.Values.Select(call => CallDeadlines.Next(call, Rules)).Min();
}
