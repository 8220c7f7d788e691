namespace ZegoCallKit.Engine.Events;

/// <summary>A published stream changed its state. (ZEGO: <c>publisher_state_update</c>)</summary>
/// <param name="StreamId">The stream; empty when publishing was refused for want of a login.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
/// <param name="ExtendedData">JSON with details; may be empty.</param>
public sealed record PublisherStateUpdated(string StreamId, PublisherState State, int Code, string ExtendedData) : EngineEvent;
