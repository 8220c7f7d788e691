namespace ZegoCallKit.Engine.Events;

/// <summary>Supplemental data came along with the video. (ZEGO: <c>player_recv_sei</c>)</summary>
/// <param name="StreamId">The stream.</param>
/// <param name="Data">The bytes.</param>
public sealed record PlayerSeiReceived(string StreamId, ReadOnlyMemory<byte> Data) : EngineEvent;
