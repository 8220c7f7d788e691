using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Rooms;

/// <summary>The state machine of a login: pure, and final once the login has ended.</summary>
internal static class RoomStateReducer
{
    public static readonly RoomState Initial = new() { Phase = RoomPhase.Connecting };

    /// <summary>Returns the state that follows from a report of the engine.</summary>
    /// <param name="state">The current state.</param>
    /// <param name="reason">The reason that the engine reports.</param>
    /// <param name="code">The error code that the engine reports.</param>
    /// <param name="kind">How the login came back, when the engine reports that it has.</param>
    public static RoomState Reduce(RoomState state, RoomStateReason reason, ZegoErrorCode code, ReconnectKind kind = ReconnectKind.Fast) => reason switch
    {
        _ when state.Phase == RoomPhase.Ended => state,
        RoomStateReason.Logined => Connected(state, reconnected: null),
        RoomStateReason.Reconnected => Connected(state, kind),
        RoomStateReason.Reconnecting when state.Phase != RoomPhase.Connecting => state with
        {
            Phase = RoomPhase.Reconnecting,
            ReconnectAttempt = state.ReconnectAttempt + 1,
            Code = code,
        },
        RoomStateReason.ReconnectFailed => End(state, new RoomEnd { Reason = EndReasonOf(code, RoomEndReason.NetworkLost), Code = code }),
        RoomStateReason.KickOut => End(state, new RoomEnd { Reason = EndReasonOf(code, RoomEndReason.KickedOut), Code = code }),

        // The result of the login command tells how a login failed, because it names the attempt; a logout is always requested by this client.
        _ => state,
    };

    /// <summary>Ends a login; the first end is kept.</summary>
    public static RoomState End(RoomState state, RoomEnd end) => state.Phase == RoomPhase.Ended
        ? state
        : state with { Phase = RoomPhase.Ended, ReconnectAttempt = 0, Code = end.Code, End = end };

    private static RoomState Connected(RoomState state, ReconnectKind? reconnected) => state with
    {
        Phase = RoomPhase.Connected,
        ReconnectAttempt = 0,
        Code = ZegoErrorCode.None,
        Reconnections = state.Reconnections + (reconnected is null ? 0 : 1),
        LastReconnect = reconnected ?? state.LastReconnect,
    };

    private static RoomEndReason EndReasonOf(ZegoErrorCode code, RoomEndReason otherwise) => code switch
    {
        ZegoErrorCode.RoomKickedOut or ZegoErrorCode.RoomLoginOther => RoomEndReason.LoggedInElsewhere,
        ZegoErrorCode.RoomTokenExpiredKickedOut or ZegoErrorCode.RoomTokenExpireError => RoomEndReason.TokenExpired,
        ZegoErrorCode.RoomRetryTimeout => RoomEndReason.NetworkLost,
        ZegoErrorCode.RoomManualKickedOut => RoomEndReason.KickedOut,
        _ => otherwise,
    };
}
