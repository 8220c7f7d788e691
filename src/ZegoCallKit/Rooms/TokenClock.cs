using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>Calculates when a token must be replaced, from the expiry that it contains in plain text. Pure.</summary>
internal static class TokenClock
{
    /// <summary>The longest time that the engine keeps reconnecting: a token that lives longer outlasts any outage.</summary>
    public static readonly TimeSpan LongestOutage = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1);

    /// <summary>Returns when a token expires; <see langword="null"/> if the token does not say.</summary>
    public static DateTimeOffset? EndOf(string token) => TokenHead.TryReadExpiry(token, out var end) ? end : null;

    /// <summary>Returns the delay after which a new token is replaced; <see langword="null"/> to rely on the engine's warning.</summary>
    public static TimeSpan? DelayOf(DateTimeOffset now, DateTimeOffset? end, TimeSpan margin)
    {
        var left = end - now;

        // A token that was just accepted but appears to have expired means that the local clock is wrong; asking for another would never end.
        if (left is not { } lifetime || lifetime <= TimeSpan.Zero)
        {
            return null;
        }

        var delay = lifetime >= margin * 2 ? lifetime - margin : lifetime / 2;
        return delay > ShortestDelay ? delay : ShortestDelay;
    }

    /// <summary>Returns whether a token outlasts any outage.</summary>
    public static bool OutlivesAnyOutage(DateTimeOffset now, DateTimeOffset? end) => end - now >= LongestOutage;
}
