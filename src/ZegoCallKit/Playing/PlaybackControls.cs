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

    // Made when they are first used, by any thread; two that are made at once are alike.
    private Setter<int>? _volume;
    private Setter<bool>? _audioMuted;
    private Setter<bool>? _videoMuted;
    private Setter<VideoLayer>? _layer;

    /// <summary>Gets the handler that is called in the state loop when the program has changed a setting.</summary>
    public required Action<PlaySettings> Changed { get; init; }

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        _volume ??= NewSetter<int>("SetPlayVolume", (engine, value) => engine.Playing.SetVolume(streamId.Value, value), value => Changed(new PlaySettings(Volume: value)));
        return _volume.SetAsync(volume, cancellationToken);
    }

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken)
    {
        _audioMuted ??= NewSetter<bool>("MutePlayStreamAudio", calls.MuteAudio, value => Changed(new PlaySettings(AudioMuted: value)));
        return _audioMuted.SetAsync(mute, cancellationToken);
    }

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken)
    {
        _videoMuted ??= NewSetter<bool>("MutePlayStreamVideo", calls.MuteVideo, value => Changed(new PlaySettings(VideoMuted: value)));
        return _videoMuted.SetAsync(mute, cancellationToken);
    }

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(layer))
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, "The layer must be one of the enum's.");
        }

        _layer ??= NewSetter<VideoLayer>("SetPlayStreamVideoType", calls.SetLayer, value => Changed(new PlaySettings(Layer: value)));
        return _layer.SetAsync(layer, cancellationToken);
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

    private Setter<T> NewSetter<T>(string name, Func<IZegoEngine, T, EngineResult> command, Action<T> applied) => new(core, NewOperation(name), _open, Refuse, command, applied);

    private ZegoException? Refuse(Operation operation) => _end is { } end ? PlaybackErrors.Refuse(operation, end.Reason) : null;

    private Operation NewOperation(string name) => new(name, roomId.Value, streamId.Value);
}
