using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Carries out what the program asks of a playback while it plays: volume, mutes, snapshots and recordings.</summary>
internal sealed class PlaybackControls(ClientCore core, Playback playback, PlayedSnapshots snapshots, PlaybackCalls calls)
{
    private readonly PlaybackRecordings _recordings = new(core, playback.StreamId);
    private readonly OpenOperations _open = new();

    // Made when they are first used, by any thread; two that are made at once are alike.
    private Setter<int>? _volume;
    private Setter<bool>? _audioMuted;
    private Setter<bool>? _videoMuted;
    private Setter<VideoLayer>? _layer;

    public Task SetVolumeAsync(int volume, CancellationToken cancellationToken)
    {
        Guard.Range(volume, 0, 200, "The volume", nameof(volume));
        _volume ??= NewSetter<int>("SetPlayVolume", (engine, value) => engine.Playing.SetVolume(playback.StreamId.Value, value), value => playback.OnSet(new PlaySettings(Volume: value)));
        return _volume.SetAsync(volume, cancellationToken);
    }

    public Task SetAudioMutedAsync(bool mute, CancellationToken cancellationToken)
    {
        _audioMuted ??= NewSetter<bool>("MutePlayStreamAudio", calls.MuteAudio, value => playback.OnSet(new PlaySettings(AudioMuted: value)));
        return _audioMuted.SetAsync(mute, cancellationToken);
    }

    public Task SetVideoMutedAsync(bool mute, CancellationToken cancellationToken)
    {
        _videoMuted ??= NewSetter<bool>("MutePlayStreamVideo", calls.MuteVideo, value => playback.OnSet(new PlaySettings(VideoMuted: value)));
        return _videoMuted.SetAsync(mute, cancellationToken);
    }

    public Task SetLayerAsync(VideoLayer layer, CancellationToken cancellationToken)
    {
        if (!Enum.IsDefined(layer))
        {
            throw new ArgumentOutOfRangeException(nameof(layer), layer, "The layer must be one of the enum's.");
        }

        _layer ??= NewSetter<VideoLayer>("SetPlayStreamVideoType", calls.SetLayer, value => playback.OnSet(new PlaySettings(Layer: value)));
        return _layer.SetAsync(layer, cancellationToken);
    }

    public Task<VideoImage> TakeSnapshotAsync(CancellationToken cancellationToken)
    {
        var operation = playback.NewOperation("TakePlayStreamSnapshot");
        var id = playback.StreamId.Value;
        return snapshots.TakeAsync(operation, _open, id, playback.Refuse, engine => engine.Playing.TakeSnapshot(id), cancellationToken);
    }

    public Task<IPlaybackRecording> StartRecordingAsync(PlaybackRecordingOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        var operation = playback.NewOperation("RecordPlayStream");
        return _recordings.StartAsync(
            operation, _open, options, playback.Refuse, (engine, recording) => calls.HandOver(engine, recording.Audio is not null, recording.Video is not null), cancellationToken);
    }

    /// <summary>Fails what is in progress when the playback has been ended, and stops all recordings. Called in the state loop.</summary>
    /// <returns>A task that completes when the files are complete.</returns>
    public Task EndAsync(PlaybackEnd end)
    {
        _open.FailAll(operation => PlaybackErrors.Refuse(operation, end.Reason));
        return _recordings.StopAllAsync();
    }

    private Setter<T> NewSetter<T>(string name, Func<IZegoEngine, T, EngineResult> command, Action<T> applied) => new(core, playback.NewOperation(name), _open, playback.Refuse, command, applied);
}
