using System.Collections.Immutable;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Remembers which members of past or unknown calls were told a moment ago that this user is not in the call. The newest are kept. Immutable.</summary>
internal sealed record ToldLeft
{
    public static readonly ToldLeft None = new();

    /// <summary>How long a member is not told again.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int Max = 500;

    private ToldLeft()
    {
    }

    private ImmutableDictionary<(CallId Call, UserId User), DateTimeOffset> At { get; init; } = ImmutableDictionary<(CallId, UserId), DateTimeOffset>.Empty;

    /// <summary>Returns whether a member was told within the last minute.</summary>
    public bool Contains(CallId call, UserId user, DateTimeOffset now) => At.TryGetValue((call, user), out var at) && now - at < Interval;

    public ToldLeft Add(CallId call, UserId user, DateTimeOffset now)
    {
        var kept = At.Count < Max ? At : At.RemoveRange(At.Where(told => now - told.Value >= Interval).Select(static told => told.Key).ToList());
        kept = kept.Count < Max ? kept : kept.Remove(kept.MinBy(static told => told.Value).Key);
        return this with { At = kept.SetItem((call, user), now) };
    }
}
