namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when ordered real-time data arrived. (ZEGO: <c>receive_real_time_sequential_data</c>)</summary>
/// <param name="Manager">The index of the manager.</param>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Data">The data.</param>
public sealed record SequentialDataReceived(int Manager, string StreamId, ReadOnlyMemory<byte> Data) : EngineEvent;
