using System.Collections.Immutable;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents everything that the machine knows between two inputs. Immutable.</summary>
internal sealed record CallMachineState
{
    private CallMachineState()
    {
    }

    public required SignalSender Self { get; init; }

    public required CallRules Rules { get; init; }

    /// <summary>Gets the latest time of an input; it never goes backwards.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Gets the sequence number of the latest signal.</summary>
    public long Sequence { get; init; }

    public bool IsSignalingUp { get; init; }

    /// <summary>Gets whether the user is signing out; new invitations no longer ring.</summary>
    public bool IsSignedOut { get; init; }

    /// <summary>Gets the calls that are not over, ordered by id.</summary>
    public ImmutableSortedDictionary<CallId, CallRecord> Calls { get; init; } = ImmutableSortedDictionary.Create<CallId, CallRecord>(CallIdOrder.Instance);

    /// <summary>Gets the calls that are over and still remembered.</summary>
    public ImmutableSortedDictionary<CallId, PastCall> Past { get; init; } = ImmutableSortedDictionary.Create<CallId, PastCall>(CallIdOrder.Instance);

    /// <summary>Gets the earliest time at which a past call can expire.</summary>
    public DateTimeOffset PastUntil { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Gets the members who were told a moment ago that this user is not in their call.</summary>
    public ToldLeft ToldLeft { get; init; } = ToldLeft.None;

    /// <summary>Creates a state without calls.</summary>
    /// <param name="self">The user who is signed in, and the device.</param>
    /// <param name="rules">The rules of the machine.</param>
    /// <param name="now">The current time. Sequence numbers start from it, so that they keep increasing after a restart of the program.</param>
    public static CallMachineState Begin(SignalSender self, CallRules rules, DateTimeOffset now) => new()
    {
        Self = self,
        Rules = rules,
        Now = now,
        Sequence = Math.Max(0, now.ToUnixTimeMilliseconds()) * 1_000,
        IsSignalingUp = true,
    };

    /// <summary>Gets when <see cref="CallInput.Ticked"/> is due; <see langword="null"/> if the passing of time alone changes nothing.</summary>
    public DateTimeOffset? NextTick
    {
        get
        {
            DateTimeOffset? next = null;
            foreach (var (_, call) in Calls)
            {
                next = CallDeadlines.Earlier(next, CallDeadlines.Next(call, Rules));
            }

            return next;
        }
    }
}
