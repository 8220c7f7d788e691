using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Compares the limits of a server with those that the transport states.</summary>
internal static class ServerLimits
{
    /// <summary>Describes the limits that are lower than stated; <see langword="null"/> if there are none.</summary>
    public static string? Find(WireLimits? limits)
    {
        if (limits is null)
        {
            return null;
        }

        (string Name, long Value, long Stated)[] all =
        [
            ("payload bytes", limits.MaxPayloadBytes, SignalRLimits.MaxPayloadBytes),
            ("receivers", limits.MaxReceivers, SignalRLimits.MaxReceivers),
            ("bytes of a user id", limits.MaxUserIdBytes, UserId.MaxBytes),
            ("watched users", limits.MaxWatchedUsers, SignalRLimits.MaxWatchedUsers),
        ];
        var low = string.Join(", ", all.Where(static one => one.Value < one.Stated).Select(static one => FormattableString.Invariant($"{one.Name} {one.Value} instead of {one.Stated}")));
        return low.Length == 0 ? null : low;
    }
}
