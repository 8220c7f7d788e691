namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when the state of a published stream changed. (ZEGO: <c>publisher_state_update</c>)</summary>
/// <param name="StreamId">The id of the stream; empty if publishing was refused because there is no login.</param>
/// <param name="State">The state.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
/// <param name="ExtendedData">Details as JSON; may be empty.</param>
public sealed record PublisherStateUpdated(string StreamId, PublisherState State, int Code, string ExtendedData) : EngineEvent;
