namespace ZegoCallKit.Engine.Events;

/// <summary>Sending ordered real-time data has ended. (ZEGO: <c>real_time_sequential_data_sent</c>)</summary>
/// <param name="Manager">The manager's index.</param>
/// <param name="Sequence">The number the command returned.</param>
/// <param name="Code">0, or ZEGO's error code.</param>
public sealed record SequentialDataSent(int Manager, int Sequence, int Code) : EngineEvent;
