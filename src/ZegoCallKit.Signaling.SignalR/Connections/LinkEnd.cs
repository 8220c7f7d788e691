using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Represents the end of a connection: why it ended, and whether and when to connect again.</summary>
internal sealed record LinkEnd
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Gets the reason to report.</summary>
    public required SignalingReason Reason { get; init; }

    /// <summary>Gets what the server stated, or what failed.</summary>
    public required string Detail { get; init; }

    /// <summary>Gets whether the transport must not reconnect by itself.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Gets whether a new token is needed.</summary>
    public bool NeedsToken { get; init; }

    /// <summary>Gets how long the server asks to wait before reconnecting.</summary>
    public TimeSpan RetryAfter { get; init; }

    /// <summary>Gets the failure, if there was one.</summary>
    public Exception? Error { get; init; }

    /// <summary>Returns the end of a connection that broke.</summary>
    public static LinkEnd Broken(Exception? error) => new() { Reason = SignalingReason.Network, Detail = "the connection broke", Error = error };

    /// <summary>Returns the end that the server announced.</summary>
    public static LinkEnd Bye(string? reason, long retryAfterMs)
    {
        var end = reason switch
        {
            WireReasons.Replaced => new LinkEnd { Reason = SignalingReason.Replaced, Detail = reason, IsFinal = true },
            WireReasons.Version => new LinkEnd { Reason = SignalingReason.Refused, Detail = $"the server does not speak version {WireProtocol.Version} of the protocol", IsFinal = true },
            WireReasons.TooManyDevices => new LinkEnd { Reason = SignalingReason.Refused, Detail = "other devices of the user are connected, as many as the server allows" },
            WireReasons.Unauthorized or WireReasons.TokenExpired => new LinkEnd { Reason = SignalingReason.Unauthorized, Detail = reason, NeedsToken = true },
            WireReasons.Draining => new LinkEnd { Reason = SignalingReason.ServerClosing, Detail = reason },
            WireReasons.Slow or WireReasons.Unavailable or WireReasons.Invalid => new LinkEnd { Reason = SignalingReason.Network, Detail = reason },

            // A reason from a later version. It is not logged, because it comes from outside.
            _ => new LinkEnd { Reason = SignalingReason.Network, Detail = "for a reason that this version does not know" },
        };
        return end with { RetryAfter = TimeSpan.FromMilliseconds(Math.Clamp(retryAfterMs, 0, (long)LongestRetryAfter.TotalMilliseconds)) };
    }
}
