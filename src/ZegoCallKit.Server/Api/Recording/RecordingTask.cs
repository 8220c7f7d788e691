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
        ApiLimits.Room(RoomId, OptionGuard.PathOf(parameter, nameof(RoomId)));
        OptionGuard.Defined(Mode, parameter);
        OptionGuard.Defined(Media, parameter);
        OptionGuard.NotNull(StreamIds, parameter);
        OptionGuard.Check(StreamIds.Count == 0 || Mode == RecordingMode.PerStream, parameter, nameof(StreamIds), "can be set only if streams are recorded singly");
        foreach (var streamId in StreamIds)
        {
            ApiLimits.Stream(streamId, OptionGuard.PathOf(parameter, nameof(StreamIds)));
        }

        OptionGuard.Range(MaxIdleTime, TimeSpan.FromSeconds(5), Longest, parameter);
        OptionGuard.Range(MaxDuration, TimeSpan.FromMinutes(5), Longest, parameter);
        OptionGuard.Check(Mix is not null == (Mode == RecordingMode.Mixed), parameter, nameof(Mix), "must be set for a mixed recording, and only for one");
        Mix?.Validate(Media is not RecordedMedia.Audio, OptionGuard.PathOf(parameter, nameof(Mix)));
        OptionGuard.Defined(Format, parameter);
        OptionGuard.Check(Format is not RecordingFormat.Mp3 || Media is RecordedMedia.Audio, parameter, nameof(Format), "can be Mp3 only if only audio is recorded");
        ApiLimits.Optional(Folder, 512, nameof(Folder), OptionGuard.PathOf(parameter, nameof(Folder)));
        ApiLimits.Optional(CallbackUrl, ApiLimits.UrlBytes, nameof(CallbackUrl), OptionGuard.PathOf(parameter, nameof(CallbackUrl)));
        OptionGuard.Check(Storage is not null, parameter, nameof(Storage), "must be set");
        Storage.Validate(OptionGuard.PathOf(parameter, nameof(Storage)));
    }
}
