using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>
/// Writes events in shorthand, so that a sequence fits on one line: C room state changed, R login result,
/// P publisher state, Y player state, each with the number of its state, then its subject and the code.
/// </summary>
public static class Shorthand
{
    /// <summary>Returns the state events of a sequence; all other events are omitted.</summary>
    /// <param name="events">The sequence of events.</param>
    /// <returns>The events, such as <c>C0(room,0) C1(room,0)</c>.</returns>
    public static string States(IEnumerable<EngineEvent> events) => string.Join(' ', events.Select(State).Where(s => s.Length != 0));

    /// <summary>Returns one state event.</summary>
    /// <param name="engineEvent">The event.</param>
    /// <returns>The event in shorthand; empty for every other event.</returns>
    public static string State(EngineEvent engineEvent) => engineEvent switch
    {
        RoomStateChanged e => $"C{(int)e.Reason}({e.RoomId},{e.Code})",
        RoomLoginResult e => $"R({e.RoomId},{e.Code})",
        PublisherStateUpdated e => $"P{(int)e.State}({e.StreamId},{e.Code})",
        PlayerStateUpdated e => $"Y{(int)e.State}({e.StreamId},{e.Code})",
        _ => "",
    };

    /// <summary>Returns the stream updates of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="from">The number of logged events to skip.</param>
    /// <returns>The updates, such as <c>+a,b -a(UserStopped)</c>.</returns>
    public static string Streams(EventLog log, int from = 0) => string.Join(' ', log.Of<RoomStreamsUpdated>(from).Select(e => Streams(e.Event)));

    /// <summary>Returns the user updates of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="from">The number of logged events to skip.</param>
    /// <returns>The updates, such as <c>+alice,bob -alice</c>.</returns>
    public static string Users(EventLog log, int from = 0) => string.Join(' ', log.Of<RoomUsersUpdated>(from).Select(e =>
        $"{Sign(e.Event.Type)}{string.Join(',', e.Event.Users.Select(u => u.Id).Order(StringComparer.Ordinal))}"));

    private static string Streams(RoomStreamsUpdated e)
    {
        var items = e.Streams.Select((s, i) => i < e.DeleteReasons.Count ? $"{s.Id}({e.DeleteReasons[i]})" : s.Id).Order(StringComparer.Ordinal);
        return $"{Sign(e.Type)}{string.Join(',', items)}";
    }

    private static char Sign(UpdateType type) => type == UpdateType.Add ? '+' : '-';
}
