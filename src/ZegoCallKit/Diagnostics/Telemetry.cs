namespace ZegoCallKit.Diagnostics;

/// <summary>Defines the names under which the library can be observed; pass them to OpenTelemetry, to a listener, or to a log filter.</summary>
public static class Telemetry
{
    /// <summary>The name of the meter of all instruments, which measure seconds or counts. Without a listener, only active items are counted and nothing is allocated.</summary>
    public const string MeterName = "ZegoCallKit";

    /// <summary>The name of the source of activities: one for each awaited operation and each attempt to play a stream.</summary>
    public const string ActivitySourceName = "ZegoCallKit";

    /// <summary>The category of the client's logs. Messages about one subject have a category below it: <c>ZegoCallKit.Engine</c>, <c>.Rooms</c>, <c>.Streams</c> or <c>.Calls</c>.</summary>
    public const string LogCategory = "ZegoCallKit";

    /// <summary>The name of the trace source that receives warnings and errors, including faults of handlers, when the client has no logger factory.</summary>
    public const string TraceSourceName = "ZegoCallKit";
}
