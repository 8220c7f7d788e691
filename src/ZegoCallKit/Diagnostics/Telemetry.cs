namespace ZegoCallKit.Diagnostics;

/// <summary>The names under which the kit can be watched: give them to OpenTelemetry, to a listener, or to a filter of logs.</summary>
public static class Telemetry
{
    /// <summary>The meter of every instrument; they measure seconds or count. While nobody listens only what is active is counted, and nothing is allocated.</summary>
    public const string MeterName = "ZegoCallKit";

    /// <summary>The source of activities: one for each operation that somebody awaits and each attempt at playing a stream.</summary>
    public const string ActivitySourceName = "ZegoCallKit";

    /// <summary>The category of the client's logs.</summary>
    public const string LogCategory = "ZegoCallKit";
}
