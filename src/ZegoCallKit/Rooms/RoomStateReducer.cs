using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Rooms;

/// <summary>The state machine of a login: pure, and final once ended.</summary>
internal static class RoomStateReducer
{
    public static readonly RoomState Initial = new() { Phase = RoomPhase.Connecting };

    /// <summary>What the engine's report makes of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="reason">What the engine reports.</param>
    /// <param name="code">Its code.</param>
    /// <param name="kind">When it reports that the login is back: how.</param>
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

        // How a login failed is taken from its result, which names the attempt; logging out is always our own doing.
        _ => state,
    };

    /// <summary>Ends a login; the first end stays.</summary>
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
