using System.Reactive.Disposables;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Recording.Mixing;

namespace ZegoCallKit.Recording;

/// <summary>Represents one recording of everybody in a room: it follows what is played and published, until it is stopped or the login ends. Used in the state loop, except for the public members.</summary>
internal sealed class MixedRecording : IMixedRecording
{
    private const string Source = "mixed recording";

    private static readonly RecordingEnd Failure = new() { Reason = RecordingEndReason.Failed, Code = ZegoErrorCode.RecordWriteFileError };

    private readonly ClientCore _core;
    private readonly LoginScope _login;
    private readonly MixedRecordingOptions _options;
    private readonly MixFiles _files;
    private PendingTask<RecordingEnd> _completion;
    private readonly CompositeDisposable _following = [];
    private readonly Dictionary<StreamId, (RemoteTap Tap, AudioTrack Track, TilePicture? Picture)> _streams = [];
    private readonly OpenParts _sources = new();
    private (IPublication Publication, AudioTap Tap, AudioTrack Track, Func<IZegoEngine, EngineResult> Release)? _me;
    private RecordingEnd? _end;
    private bool _isBegun;

    public MixedRecording(ClientCore core, LoginScope login, string path, MixedRecordingOptions options)
    {
        (_core, _login, _options) = (core, login, options);
        _completion = new(core.Options.WorkScheduler);
        _files = new MixFiles(core.Time, path, options, core.Metrics.BusySinks.Add, OnFailed);
    }

    public IReadOnlyList<string> Files => _files.Files;

    public Task<RecordingEnd> Completion => _completion.Task;

    public void Begin(LoginPlaybacks playbacks, LoginPublications publications)
    {
        _isBegun = true;
        _login.Parts.Begin();
        _core.After(_completion.Task, _login.Parts.End);
        _files.Start();
        _following.Add(playbacks.Running.Changes.Listen(changes => Apply(changes, OnPlaying, OnPlayed)));
        if (_options.IncludesMe)
        {
            _following.Add(publications.Running.Changes.Listen(changes => Apply(changes, OnPublishing, OnPublished)));
        }
    }

    /// <summary>Stops the recording, unless it has ended.</summary>
    /// <param name="reason">Why it ends.</param>
    /// <returns>A task that completes when the files are complete.</returns>
    public Task EndAsync(RecordingEndReason reason)
    {
        if (_end is not null)
        {
            return _completion.Task;
        }

        _end = reason is RecordingEndReason.Failed ? Failure : new RecordingEnd { Reason = reason };
        _following.Dispose();
        foreach (var streamId in _streams.Keys.ToArray())
        {
            Remove(streamId);
        }

        RemoveMe();
        _sources.WhenNone(() => _core.RunOutside(CloseAsync));
        return _completion.Task;
    }

    public Task StopAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() => _ = EndAsync(RecordingEndReason.Stopped));
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync() => await StopAsync().ConfigureAwait(false);

    private static void Apply<T>(ChangeSet<T> changes, Action<T> added, Action<T> removed)
        where T : class
    {
        foreach (var change in changes.Changes)
        {
            if (change.Previous is not null || change.Reason is ChangeReason.Remove)
            {
                removed(change.Previous ?? change.Current);
            }

            if (change.Reason is not ChangeReason.Remove)
            {
                added(change.Current);
            }
        }
    }

    private void OnPlaying(IPlayback playback)
    {
        var id = playback.StreamId;
        var (track, picture) = (_files.AddTrack(isMe: false), _files.HasVideo ? _files.AddPicture() : null);
        _streams.Add(id, (_core.Frames.AddTap(id.Value, track, picture), track, picture));
        ((Playback)playback).HandOver(audio: true, video: _files.HasVideo);
    }

    private void OnPlayed(IPlayback playback) => Remove(playback.StreamId);

    private void OnPublishing(IPublication added)
    {
        var publication = (Publication)added;
        if (_me is not null || !publication.HasAudio || publication.Channel is not PublishChannel.Main)
        {
            return;
        }

        var track = _files.AddTrack(isMe: true, () => publication.IsHeard);
        var tap = new AudioTap(new SinkSlot("recorded captured audio", _core.Fault, _core.Metrics.BusySinks), track);
        var isObserved = false;
        _core.Frames.CapturedSinks.Add(tap);
        _core.CallAndForget(NewOperation(), engine =>
        {
            var begun = _core.Frames.Observed.Begin(engine, AudioObservation.Captured);
            isObserved = begun.IsAccepted;
            return begun;
        });
        _me = (publication, tap, track, engine => isObserved ? _core.Frames.Observed.End(engine, AudioObservation.Captured) : EngineResult.Accepted);
    }

    private void OnPublished(IPublication publication)
    {
        if (ReferenceEquals(_me?.Publication, publication))
        {
            RemoveMe();
        }
    }

    private void Remove(StreamId streamId)
    {
        if (_streams.Remove(streamId, out var stream))
        {
            Release(_core.Frames.RemoveTapAsync(streamId.Value, stream.Tap), stream.Track, stream.Picture);
        }
    }

    private void RemoveMe()
    {
        if (_me is { } me)
        {
            _me = null;
            _core.CallAndForget(NewOperation(), me.Release);
            Release(_core.Frames.CapturedSinks.RemoveAsync(me.Tap), me.Track, picture: null);
        }
    }

    // The files lose a source when it is no longer called.
    private void Release(Task closed, AudioTrack track, TilePicture? picture)
    {
        _sources.Begin();
        _core.After(closed, () =>
        {
            _files.Remove(track, picture);
            _sources.End();
        });
    }

    private async Task CloseAsync()
    {
        var end = _end!;
        try
        {
            if (_isBegun)
            {
                await _files.CompleteAsync(end.Reason is not RecordingEndReason.Failed).ConfigureAwait(false);
            }

            _files.Dispose();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What could not be written before has been reported.
            if (end.Reason is not RecordingEndReason.Failed)
            {
                _core.Fault(Source, fault);
                end = Failure;
            }
        }

        _completion.SetResult(end);
    }

    // On the clock's thread: what cannot be written now will not be written later either.
    private void OnFailed(Exception fault)
    {
        _core.Fault(Source, fault);
        _core.Post(() => _ = EndAsync(RecordingEndReason.Failed));
    }

    private Operation NewOperation() => new("RecordRoom", _login.Id.Value);
}
