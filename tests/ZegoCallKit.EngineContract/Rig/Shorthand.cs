using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>
/// Writes events short, so that a sequence reads as one line: S room state, C room state changed, R login result, O logout result,
/// P publisher state, Y player state, each with the number of its state, then what it is about and the code.
/// </summary>
public static class Shorthand
{
    /// <summary>The state events of a sequence; all others are left out.</summary>
    /// <param name="events">The sequence.</param>
    /// <returns>E.g. <c>S1(room,0) C0(room,0)</c>.</returns>
    public static string States(IEnumerable<EngineEvent> events) => string.Join(' ', events.Select(State).Where(s => s.Length != 0));

    /// <summary>One state event.</summary>
    /// <param name="engineEvent">The event.</param>
    /// <returns>Its notation; empty for every other event.</returns>
    public static string State(EngineEvent engineEvent) => engineEvent switch
    {
        RoomStateUpdated e => $"S{(int)e.State}({e.RoomId},{e.Code})",
        RoomStateChanged e => $"C{(int)e.Reason}({e.RoomId},{e.Code})",
        RoomLoginResult e => $"R({e.RoomId},{e.Code})",
        RoomLogoutResult e => $"O({e.RoomId},{e.Code})",
        PublisherStateUpdated e => $"P{(int)e.State}({e.StreamId},{e.Code})",
        PlayerStateUpdated e => $"Y{(int)e.State}({e.StreamId},{e.Code})",
        _ => "",
    };

    /// <summary>The stream updates of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="from">How many logged events to skip.</param>
    /// <returns>E.g. <c>+a,b -a(UserStopped)</c>.</returns>
    public static string Streams(EventLog log, int from = 0) => string.Join(' ', log.Of<RoomStreamsUpdated>(from).Select(e => Streams(e.Event)));

    /// <summary>The user updates of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="from">How many logged events to skip.</param>
    /// <returns>E.g. <c>+alice,bob -alice</c>.</returns>
    public static string Users(EventLog log, int from = 0) => string.Join(' ', log.Of<RoomUsersUpdated>(from).Select(e =>
        $"{Sign(e.Event.Type)}{string.Join(',', e.Event.Users.Select(u => u.Id).Order(StringComparer.Ordinal))}"));

    private static string Streams(RoomStreamsUpdated e)
    {
        var items = e.Streams.Select((s, i) => i < e.DeleteReasons.Count ? $"{s.Id}({e.DeleteReasons[i]})" : s.Id).Order(StringComparer.Ordinal);
        return $"{Sign(e.Type)}{string.Join(',', items)}";
    }

    private static char Sign(UpdateType type) => type == UpdateType.Add ? '+' : '-';
}
