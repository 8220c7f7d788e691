using System.Text.Json;

namespace ZegoCallKit.Rooms;

/// <summary>Tells whether the server had kept a login over an outage: by its number of the session, or where it gives none by the time that has passed. Used in the state loop.</summary>
internal sealed class ReconnectJudge(TimeProvider time)
{
    /// <summary>How long the server keeps a user who has fallen silent.</summary>
    public static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(90);

    private long _session;
    private long? _brokenAt;

    public void OnBroken() => _brokenAt ??= time.GetTimestamp();

    /// <summary>The room is connected.</summary>
    /// <param name="details">What the engine says of it, JSON.</param>
    /// <returns>How it came back; meaningless for the first time.</returns>
    public ReconnectKind OnConnected(string details)
    {
        var session = ReadSession(details);
        var isKept = session != 0 && _session != 0
            ? session == _session
            : _brokenAt is not { } brokenAt || time.GetElapsedTime(brokenAt) < ServerPatience;
        _session = session != 0 ? session : _session;
        _brokenAt = null;
        return isKept ? ReconnectKind.Fast : ReconnectKind.Full;
    }

    // What the engine says there is not part of any contract: it may be nothing, or something else.
    private static long ReadSession(string details)
    {
        if (details.Length == 0)
        {
            return 0;
        }

        try
        {
            using var json = JsonDocument.Parse(details);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("room_session_id", out var id) && id.TryGetInt64(out var number) ? number : 0;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return 0;
        }
    }
}
