namespace ZegoCallKit.Rooms;

/// <summary>Creates the exception for an operation on a login that has ended, with advice that matches the reason of its end.</summary>
internal static class LoginErrors
{
    public static ZegoException Refuse(Operation operation, RoomEndReason reason) =>
        operation.Failed(ZegoErrorCode.NotLoginRoom, $"the login has ended ({reason})", Advice(reason));

    private static string Advice(RoomEndReason reason) => reason switch
    {
        RoomEndReason.LoggedOut => "Log in to the room again.",
        RoomEndReason.KickedOut => ErrorCatalog.AdviceFor(ZegoErrorCode.RoomManualKickedOut),
        RoomEndReason.LoggedInElsewhere => ErrorCatalog.AdviceFor(ZegoErrorCode.RoomLoginOther),
        RoomEndReason.TokenExpired => ErrorCatalog.AdviceFor(ZegoErrorCode.RoomTokenExpiredKickedOut),
        RoomEndReason.NetworkLost => ErrorCatalog.AdviceFor(ZegoErrorCode.RoomRetryTimeout),
        RoomEndReason.Switched => "Use the room that was returned by the switch.",
        RoomEndReason.EngineFailed => "Dispose the client, create a new one and log in again.",
        _ => "Find out why the login failed, then log in again.",
    };
}
