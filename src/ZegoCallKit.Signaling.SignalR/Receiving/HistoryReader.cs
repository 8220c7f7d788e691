using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Converts pages of the server's history, after checking them.</summary>
internal static class HistoryReader
{
    private const int MaxInvitees = 100;

    /// <summary>Converts a page, whose properties can be null even if they are not nullable. Malformed entries are skipped and logged.</summary>
    /// <returns>The page; <see langword="null"/> if the page itself is malformed.</returns>
    public static CallHistoryPage? Read(WireHistoryPage? page, UserId user, int count, ILogger logger)
    {
        if (page?.Entries is null || page.Entries.Count > count || page.Cursor is { Length: 0 or > ICallHistory.MaxCursorBytes })
        {
            return null;
        }

        var entries = page.Entries.Select(entry => Read(entry, user)).OfType<CallHistoryEntry>().ToList();
        if (entries.Count < page.Entries.Count)
        {
            SignalRLog.Malformed(logger, "an entry of the history");
        }

        return new CallHistoryPage { Entries = entries, Cursor = page.Cursor };
    }

    private static CallHistoryEntry? Read(WireHistoryEntry? entry, UserId user)
    {
        if (entry is not { Call: not null, Inviter: not null, Invitees.Count: <= MaxInvitees, Outcome: not null } || !WireTime.IsTime(entry.StartedAt) || entry.DurationMs is < 0 or > (long)int.MaxValue * 1_000)
        {
            return null;
        }

        try
        {
            var inviter = new UserId(entry.Inviter);
            return new CallHistoryEntry
            {
                CallId = new CallId(entry.Call),
                Direction = inviter == user ? CallDirection.Outgoing : entry.HasJoined is true ? CallDirection.Joined : CallDirection.Incoming,
                Inviter = inviter,
                Invitees = [.. entry.Invitees.Select(static invitee => new UserId(invitee))],
                Kind = entry.Kind switch { "audio" => CallKind.Audio, "video" => CallKind.Video, _ => null },
                StartedAt = DateTimeOffset.FromUnixTimeMilliseconds(entry.StartedAt),
                Outcome = entry.Outcome switch
                {
                    "answered" => CallOutcome.Answered,
                    "declined" => CallOutcome.Declined,
                    "cancelled" => CallOutcome.Canceled,
                    "ringing" => CallOutcome.Ringing,
                    _ => CallOutcome.Missed,
                },
                Duration = entry.DurationMs is { } duration ? TimeSpan.FromMilliseconds(duration) : null,
                Device = entry.Device is { } device ? new DeviceId(device) : null,
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
