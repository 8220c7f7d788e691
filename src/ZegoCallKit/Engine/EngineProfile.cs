namespace ZegoCallKit.Engine;

/// <summary>Specifies how an engine is initialized (ZEGO: <c>zego_engine_profile</c> and the settings that must precede it).</summary>
public sealed record EngineProfile
{
    /// <summary>Gets ZEGO's AppID; 0 is refused with 1001000.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets ZEGO's AppSign: 64 characters, or empty to authenticate by token.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>Gets the scenario for which the defaults are tuned.</summary>
    public Scenario Scenario { get; init; } = Scenario.StandardVideoCall;

    /// <summary>Gets whether the engine can be in one room at a time or in several.</summary>
    public RoomMode RoomMode { get; init; }

    /// <summary>Returns a description that keeps secrets out of logs: it never contains <see cref="AppSign"/>.</summary>
    /// <returns>A description without the secret.</returns>
    public override string ToString() => $"AppId {AppId}, {Scenario}, {RoomMode}, {(AppSign.Length == 0 ? "token" : "AppSign")}";
}
