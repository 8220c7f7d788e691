using System.Net;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Authentication;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Maps exceptions of an attempt to connect to the end of the connection.</summary>
internal static class ConnectFailure
{
    /// <summary>Returns why the attempt failed.</summary>
    public static LinkEnd Of(Exception failure) => failure switch
    {
        _ when Find<LinkEndedException>(failure) is { } ended => ended.End,

        // The server says it in two ways, and the other one may be slower.
        _ when HubFault.ErrorOf(failure)?.StartsWith(WireReasons.Version, StringComparison.Ordinal) == true => LinkEnd.Bye(WireReasons.Version, 0) with { Error = failure },
        _ when HubFault.ErrorOf(failure) is WireReasons.TooManyDevices => LinkEnd.Bye(WireReasons.TooManyDevices, 0) with { Error = failure },
        _ => new LinkEnd
        {
            Reason = ReasonOf(failure),
            Detail = ErrorOf(failure),
            NeedsToken = Find<HttpRefusedException>(failure) is { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden },
            Error = failure,
        },
    };

    private static SignalingReason ReasonOf(Exception failure) => failure switch
    {
        TokenException => SignalingReason.Unauthorized,
        _ when Find<HttpRefusedException>(failure) is { Status: var status } => status switch
        {
            HttpStatusCode.Unauthorized => SignalingReason.Unauthorized,
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => SignalingReason.Network,
            _ => SignalingReason.Refused,
        },
        _ => SignalingReason.Network,
    };

    private static string ErrorOf(Exception failure) => failure switch
    {
        TokenException token => token.Message,
        OperationCanceledException => "it did not answer in time",
        _ when Find<HttpRefusedException>(failure) is { } refused => refused.Message,
        _ => "it cannot be reached",
    };

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            if (failure is T found)
            {
                return found;
            }
        }

        return null;
    }
}
