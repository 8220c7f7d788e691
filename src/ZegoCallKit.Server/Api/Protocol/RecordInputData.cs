using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents what is recorded. The defaults are ZEGO's; they can be set because the reader of JSON sets what is init-only and left out to zero.</summary>
internal sealed record RecordInputData
{
    public required RecordingMode RecordMode { get; init; }

    public RecordedMedia StreamType { get; set; } = RecordedMedia.AudioAndVideo;

    public IReadOnlyList<RecordStreamData>? RecordStreamList { get; init; }

    public bool FillBlank { get; init; }

    public int MaxIdleTime { get; set; } = 30;

    public int MaxRecordTime { get; set; } = 86_400;

    public RecordingMix? MixConfig { get; init; }
}
