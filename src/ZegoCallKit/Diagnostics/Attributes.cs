using System.Globalization;

namespace ZegoCallKit.Diagnostics;

/// <summary>Defines the attributes of measurements and activities, named by the OpenTelemetry conventions.</summary>
internal static class Attributes
{
    public const string ErrorType = "error.type";
    public const string OperationName = "zegocallkit.operation.name";
    public const string MediaType = "zegocallkit.media.type";
    public const string DropReason = "zegocallkit.drop.reason";
    public const string CallDirection = "zegocallkit.call.direction";
    public const string CallEndReason = "zegocallkit.call.end_reason";

    // For activities only: as attributes of a measurement they would create a time series for each room and stream.
    public const string RoomId = "zegocallkit.room.id";
    public const string StreamId = "zegocallkit.stream.id";

    /// <summary>Returns the kind of a failure: a few values for very many failures.</summary>
    public static string ErrorTypeOf(Exception failure) => failure switch
    {
        ZegoTimeoutException => "timeout",
        OperationCanceledException => "cancelled",
        ZegoException { Code: not ZegoErrorCode.None } refused => ((int)refused.Code).ToString(CultureInfo.InvariantCulture),
        _ => failure.GetType().FullName!,
    };
}
