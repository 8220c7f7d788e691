namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents what of a room is recorded, how, and where the files go (ZEGO: <c>StartRecord</c>).</summary>
public sealed record RecordingTask
{
    /// <summary>The maximum time that a recording waits for streams, and its maximum duration.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets whether each stream is recorded on its own or all are mixed.</summary>
    public required RecordingMode Mode { get; init; }

    /// <summary>Gets what of the streams is recorded; audio and video in one file by default.</summary>
    public RecordedMedia Media { get; init; } = RecordedMedia.AudioAndVideo;

    /// <summary>Gets the streams that are recorded in mode <see cref="RecordingMode.PerStream"/>; empty (the default) for all.</summary>
    public IReadOnlyList<string> StreamIds { get; init; } = [];

    /// <summary>Gets whether interruptions of a stream are filled, so that it stays in one file; false by default.</summary>
    public bool FillsGaps { get; init; }

    /// <summary>Gets after what time without any stream the recording ends: 5 seconds to 24 hours, by default 30 seconds.</summary>
    public TimeSpan MaxIdleTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets the maximum duration: 5 minutes to 24 hours, by default 24 hours.</summary>
    public TimeSpan MaxDuration { get; init; } = Longest;

    /// <summary>Gets how a mixed recording looks; required in mode <see cref="RecordingMode.Mixed"/>.</summary>
    public RecordingMix? Mix { get; init; }

    /// <summary>Gets the format of the files; MP4 by default.</summary>
    public RecordingFormat Format { get; init; }

    /// <summary>Gets the folder in the bucket; the root by default.</summary>
    public string? Folder { get; init; }

    /// <summary>Gets the address that ZEGO reports the recording's end and files to; the one of ZEGO's console by default.</summary>
    public string? CallbackUrl { get; init; }

    /// <summary>Gets where the files are stored.</summary>
    public required RecordingStorage Storage { get; init; }

    internal void Validate(string parameter)
    {
        ApiLimits.Room(RoomId, parameter);
        ApiLimits.Defined(Mode, nameof(Mode), parameter);
        ApiLimits.Defined(Media, nameof(Media), parameter);
        ApiLimits.Check(StreamIds is not null, "StreamIds must not be null.", parameter);
        ApiLimits.Check(StreamIds!.Count == 0 || Mode == RecordingMode.PerStream, "StreamIds can be set only if streams are recorded singly.", parameter);
        foreach (var streamId in StreamIds)
        {
            ApiLimits.Stream(streamId, parameter);
        }

        ApiLimits.Check(MaxIdleTime >= TimeSpan.FromSeconds(5) && MaxIdleTime <= Longest, $"MaxIdleTime must be 5 seconds to 24 hours; it is {MaxIdleTime}.", parameter);
        ApiLimits.Check(MaxDuration >= TimeSpan.FromMinutes(5) && MaxDuration <= Longest, $"MaxDuration must be 5 minutes to 24 hours; it is {MaxDuration}.", parameter);
        ApiLimits.Check(Mix is not null == (Mode == RecordingMode.Mixed), "Mix must be set for a mixed recording, and only for one.", parameter);
        Mix?.Validate(Media is not RecordedMedia.Audio, parameter);
        ApiLimits.Defined(Format, nameof(Format), parameter);
        ApiLimits.Check(Format is not RecordingFormat.Mp3 || Media is RecordedMedia.Audio, "Format can be Mp3 only if only audio is recorded.", parameter);
        ApiLimits.Optional(Folder, 512, nameof(Folder), parameter);
        ApiLimits.Optional(CallbackUrl, ApiLimits.UrlBytes, nameof(CallbackUrl), parameter);
        ApiLimits.Check(Storage is not null, "Storage must be set.", parameter);
        Storage!.Validate(parameter);
    }
}
