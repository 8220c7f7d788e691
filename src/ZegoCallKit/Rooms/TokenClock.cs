using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>When a token is due to be replaced, by the end that stands in clear in it. Pure.</summary>
internal static class TokenClock
{
    /// <summary>How long the engine goes on reconnecting by itself: a token that lives longer is good for any outage.</summary>
    public static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1);

    /// <summary>The end of a token; <see langword="null"/> for a text that does not tell.</summary>
    public static DateTimeOffset? EndOf(string token) => TokenHead.TryReadExpiry(token, out var end) ? end : null;

    /// <summary>When to replace a token that was just taken; <see langword="null"/> to leave it to the engine's warning.</summary>
    public static TimeSpan? DelayOf(DateTimeOffset now, DateTimeOffset? end, TimeSpan margin)
    {
        var left = end - now;

        // A token that was just accepted and seems to be over: this clock is wrong, and asking again would go on for ever.
        if (left is not { } lifetime || lifetime <= TimeSpan.Zero)
        {
            return null;
        }

        var delay = lifetime >= margin * 2 ? lifetime - margin : lifetime / 2;
        return delay > ShortestDelay ? delay : ShortestDelay;
    }

    /// <summary>Whether a token is good for as long as a link can be broken.</summary>
    public static bool OutlivesAnyOutage(DateTimeOffset now, DateTimeOffset? end) => end - now >= LongestOutage;
}
