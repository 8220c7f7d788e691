using System.Text.Json;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Determines whether the server kept a login during an outage: by the server's session number or, if there is none, by the length of the outage. Used in
/// the state loop.
/// </summary>
internal sealed class ReconnectDetector(TimeProvider time)
{
    /// <summary>The time after which the server drops a user who no longer responds.</summary>
    public static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(90);

    private const string SessionKey = "room_session_id";

    private long _session;
    private long? _brokenAt;

    /// <summary>Gets how long the connection has been lost; zero while it is not.</summary>
    public TimeSpan OutageDuration => _brokenAt is { } at ? time.GetElapsedTime(at) : TimeSpan.Zero;

    public void OnBroken() => _brokenAt ??= time.GetTimestamp();

    /// <summary>Called when the room is connected.</summary>
    /// <param name="details">The details that the engine reports, as JSON.</param>
    /// <returns>How the login came back; meaningless for the first connection.</returns>
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

    // No contract covers what the engine reports here: it may be empty, or something else.
    private static long ReadSession(string details)
    {
        if (!details.Contains(SessionKey, StringComparison.Ordinal))
        {
            return 0;
        }

        try
        {
            using var json = JsonDocument.Parse(details);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(SessionKey, out var id) && id.TryGetInt64(out var number) ? number : 0;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return 0;
        }
    }
}
