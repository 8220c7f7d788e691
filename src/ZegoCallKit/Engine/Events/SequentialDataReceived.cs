namespace ZegoCallKit.Engine.Events;

/// <summary>Ordered real-time data arrived. (ZEGO: <c>receive_real_time_sequential_data</c>)</summary>
/// <param name="Manager">The manager's index.</param>
/// <param name="StreamId">The stream.</param>
/// <param name="Data">The bytes.</param>
public sealed record SequentialDataReceived(int Manager, string StreamId, ReadOnlyMemory<byte> Data) : EngineEvent;
