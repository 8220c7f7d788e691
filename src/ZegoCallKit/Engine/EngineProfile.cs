namespace ZegoCallKit.Engine;

/// <summary>What an engine is initialised with (ZEGO: <c>zego_engine_profile</c> and what must be set before it).</summary>
public sealed record EngineProfile
{
    /// <summary>ZEGO's AppID; 0 is refused with 1001000.</summary>
    public required uint AppId { get; init; }

    /// <summary>ZEGO's AppSign: 64 characters, or empty to authenticate by token.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>What to tune the defaults for.</summary>
    public Scenario Scenario { get; init; } = Scenario.StandardVideoCall;

    /// <summary>One room or several.</summary>
    public RoomMode RoomMode { get; init; }

    /// <summary>Keeps secrets out of logs: never prints <see cref="AppSign"/>.</summary>
    /// <returns>The profile without its secret.</returns>
    public override string ToString() => $"AppId {AppId}, {Scenario}, {RoomMode}, {(AppSign.Length == 0 ? "token" : "AppSign")}";
}
