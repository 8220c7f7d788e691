namespace ZegoCallKit.Diagnostics;

/// <summary>Names the categories of logs about one subject. They lie below <see cref="Telemetry.LogCategory"/>, so a filter for that category includes them.</summary>
internal static class LogCategories
{
    public const string Engine = $"{Telemetry.LogCategory}.Engine";

    public const string Rooms = $"{Telemetry.LogCategory}.Rooms";

    public const string Streams = $"{Telemetry.LogCategory}.Streams";

    public const string Calls = $"{Telemetry.LogCategory}.Calls";
}
