using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Raises the states of one login: always the coarse state first, then the main one, then, for an outcome, the result.</summary>
internal sealed class RoomStates(EngineEvents events, string roomId, int sequence)
{
    /// <summary>The sequence of a login whose result is not awaited.</summary>
    public const int NoResult = 0;

    private const string NoDetails = "{}";

    public static string SessionDetails(long sessionId) => $$"""{"room_session_id":{{sessionId}}}""";

    /// <summary>Raises the start or the end of a login that the user requested.</summary>
    public void RaiseOwn(EngineRoomState state, RoomStateReason reason) => Raise(state, reason, 0, NoDetails, "");

    public void Raise(EngineRoomState state, RoomStateReason reason, int code, string details = NoDetails) => Raise(state, reason, code, details, details);

    public void RaiseOutcome(EngineRoomState state, RoomStateReason reason, int code, string details)
    {
        Raise(state, reason, code, details, details);
        if (sequence != NoResult)
        {
            events.Raise(new RoomLoginResult(roomId, sequence, code, details));
        }
    }

    private void Raise(EngineRoomState state, RoomStateReason reason, int code, string stateDetails, string changeDetails)
    {
        events.Raise(new RoomStateUpdated(roomId, state, code, stateDetails));
        events.Raise(new RoomStateChanged(roomId, reason, code, changeDetails));
    }
}
