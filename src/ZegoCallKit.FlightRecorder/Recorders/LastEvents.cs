using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.FlightRecorder.Recorders;

/// <summary>Lists the events that are often the last ones: the end of a login, of the engine, or of the process.</summary>
internal static class LastEvents
{
    public static bool Contains(EngineEvent engineEvent) => engineEvent switch
    {
        FatalErrorOccurred or EngineUninitialized => true,
        RoomStateChanged e => e.Reason is not (RoomStateReason.Logining or RoomStateReason.Logined or RoomStateReason.Reconnected),
        RoomLoginResult e => e.Code != 0,
        _ => false,
    };
}
