using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>The exception that is thrown when an attempt to connect failed.</summary>
internal sealed class ConnectException(LinkEnd end) : Exception(end.Detail, end.Error)
{
    public LinkEnd End => end;

    /// <summary>Returns the exception to throw to the program.</summary>
    public ZegoException ToZegoException() => new(
        "ConnectSignaling",
        end.Reason switch
        {
            SignalingReason.Unauthorized => ZegoErrorCode.RoomTokenInnerError,
            SignalingReason.Replaced => ZegoErrorCode.RoomKickedOut,
            _ => ZegoErrorCode.RoomConnectFailed,
        },
        detail: $"the signaling server cannot be used ({end.Detail})",
        innerException: end.Error);
}
