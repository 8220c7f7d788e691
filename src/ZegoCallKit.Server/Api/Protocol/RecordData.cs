using System.Text.Json;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Represents the body of <c>StartRecord</c>.</summary>
internal sealed record RecordData
{
    public required string RoomId { get; init; }

    public required RecordInputData RecordInputParams { get; init; }

    public RecordOutputData? RecordOutputParams { get; init; }

    public required RecordingStorage StorageParams { get; init; }

    public static RecordData Of(RecordingTask task) => new()
    {
        RoomId = task.RoomId,
        RecordInputParams = new RecordInputData
        {
            RecordMode = task.Mode,
            StreamType = task.Media,
            RecordStreamList = task.StreamIds.Count == 0 ? null : [.. task.StreamIds.Select(static streamId => new RecordStreamData { StreamId = streamId })],
            FillBlank = task.FillsGaps,
            MaxIdleTime = (int)task.MaxIdleTime.TotalSeconds,
            MaxRecordTime = (int)task.MaxDuration.TotalSeconds,
            MixConfig = task.Mix,
        },
        RecordOutputParams = new RecordOutputData { OutputFileFormat = RecordFormats.NameOf(task.Format), OutputFolder = task.Folder, CallbackUrl = task.CallbackUrl },
        StorageParams = task.Storage,
    };

    /// <summary>Converts a received body. Its task is still to be validated.</summary>
    public RecordingTask ToTask()
    {
        var input = RecordInputParams ?? throw new JsonException("RecordInputParams must be set.");
        return new RecordingTask
        {
            RoomId = RoomId,
            Mode = input.RecordMode,
            Media = input.StreamType,
            StreamIds = [.. (input.RecordStreamList ?? []).Select(static stream => stream?.StreamId!)],
            FillsGaps = input.FillBlank,
            MaxIdleTime = TimeSpan.FromSeconds(input.MaxIdleTime),
            MaxDuration = TimeSpan.FromSeconds(input.MaxRecordTime),
            Mix = input.MixConfig,
            Format = RecordFormats.Parse(RecordOutputParams?.OutputFileFormat),
            Folder = RecordOutputParams?.OutputFolder,
            CallbackUrl = RecordOutputParams?.CallbackUrl,
            Storage = StorageParams,
        };
    }
}
