using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents what is recorded. The defaults are ZEGO's.</summary>
internal sealed record RecordInputData
{
    public required RecordingMode RecordMode { get; init; }

    public RecordedMedia StreamType { get; init; } = RecordedMedia.AudioAndVideo;

    public IReadOnlyList<RecordStreamData>? RecordStreamList { get; init; }

    public bool FillBlank { get; init; }

    public int MaxIdleTime { get; init; } = 30;

    public int MaxRecordTime { get; init; } = 86_400;

    public RecordingMix? MixConfig { get; init; }
}
