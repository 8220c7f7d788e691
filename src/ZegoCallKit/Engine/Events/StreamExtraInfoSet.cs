namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when setting the extra info of a published stream has ended. (ZEGO: <c>publisher_update_stream_extra_info_result</c>)</summary>
/// <param name="Sequence">The sequence number that the command returned.</param>
/// <param name="Code">0 on success, otherwise ZEGO's error code.</param>
public sealed record StreamExtraInfoSet(int Sequence, int Code) : EngineEvent;
