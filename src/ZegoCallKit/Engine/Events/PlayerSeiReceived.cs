namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when supplemental data arrived with the video. (ZEGO: <c>player_recv_sei</c>)</summary>
/// <param name="StreamId">The id of the stream.</param>
/// <param name="Data">The data.</param>
public sealed record PlayerSeiReceived(string StreamId, ReadOnlyMemory<byte> Data) : EngineEvent;
