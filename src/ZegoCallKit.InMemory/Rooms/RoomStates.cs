using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Raises the states of one login and, for an outcome, the result after it.</summary>
internal sealed class RoomStates(EngineEvents events, string roomId, int sequence)
{
    /// <summary>The sequence of a login whose result is not awaited.</summary>
    public const int NoResult = 0;

    private const string NoDetails = "{}";

    public static string SessionDetails(long sessionId) => $$"""{"room_session_id":{{sessionId}}}""";

    /// <summary>Raises the start or the end of a login that the user requested.</summary>
    public void RaiseOwn(RoomStateReason reason) => Raise(reason, 0, "");

    public void Raise(RoomStateReason reason, int code, string details = NoDetails) => events.Raise(new RoomStateChanged(roomId, reason, code, details));

    public void RaiseOutcome(RoomStateReason reason, int code, string details)
    {
        Raise(reason, code, details);
        if (sequence != NoResult)
        {
            events.Raise(new RoomLoginResult(roomId, sequence, code, details));
        }
    }
}
