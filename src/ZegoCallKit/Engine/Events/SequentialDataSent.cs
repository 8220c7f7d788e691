namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when sending ordered real-time data has ended. (ZEGO: <c>real_time_sequential_data_sent</c>)</summary>
/// <param name="Manager">The index of the manager.</param>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record SequentialDataSent(int Manager, int Sequence, int Code) : EngineEvent;
