using ZegoCallKit.Engine;
using ZegoCallKit.Internal;
using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Carries out what the program asks of a playback while it plays: volume, mutes, snapshots and recordings.</summary>
internal sealed class PlaybackControls(ClientCore core, PlayedSnapshots snapshots, PlaybackCalls calls, RoomId roomId, StreamId streamId)
{
    private readonly PlaybackRecordings _recordings = new(core, streamId);
    private readonly OpenOperations _open = new();
    private volatile PlaybackEnd? _end;

    /// <summary>Gets the handler that is called in the state loop when the program has changed a setting.</summary>
    public required Action<PlaySettings> Changed { get; init; }

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        return SetAsync("SetPlayVolume", engine => engine.Playing.SetVolume(streamId.Value, volume), new PlaySettings(Volume: volume), cancellationToken);
    }

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken) => SetAsync(
        "MutePlayStreamAudio",
        engine => calls.MuteAudio(engine, mute),
        new PlaySettings(AudioMuted: mute),
        cancellationToken);

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken) => SetAsync(
        "MutePlayStreamVideo",
        engine => calls.MuteVideo(engine, mute),
        new PlaySettings(VideoMuted: mute),
        cancellationToken);

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(layer))
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, "The layer must be one of the enum's.");
        }

        return SetAsync("SetPlayStreamVideoType", engine => calls.SetLayer(engine, layer), new PlaySettings(Layer: layer), cancellationToken);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken)
    {
        var operation = NewOperation("TakePlayStreamSnapshot");
        return snapshots.TakeAsync(operation, _open, streamId.Value, () => Refuse(operation), engine => engine.Playing.TakeSnapshot(streamId.Value), cancellationToken);
    }

    public Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        var operation = NewOperation("RecordPlayStream");
        return _recordings.StartAsync(
            operation, _open, options, () => Refuse(operation), (engine, recording) => CommandSequence.Run(calls.HandOver(engine, recording.Audio is not null, recording.Video is not null)), cancellationToken);
    }

    /// <summary>Refuses everything from now on and fails what is in progress. Called in the state loop.</summary>
    public void End(PlaybackEnd end)
    {
        _end = end;
        _open.FailAll(operation => PlaybackErrors.Refuse(operation, end.Reason));
    }

    /// <summary>Stops all recordings.</summary>
    /// <returns>A task that completes when the files are complete.</returns>
    public Task StopRecordingsAsync() => _recordings.StopAllAsync();

    private Task SetAsync(string name, Func<IZegoEngine, EngineResult> command, PlaySettings settings, CancellationToken cancellationToken)
    {
        var operation = NewOperation(name);
        return core.CommandAsync(
            operation,
            _open,
            () => Refuse(operation),
            command,
            () => Changed(settings),
            cancellationToken);
    }

    private ZegoException? Refuse(Operation operation) => _end is { } end ? PlaybackErrors.Refuse(operation, end.Reason) : null;

    private Operation NewOperation(string name) => new(name, roomId.Value, streamId.Value);
}
