using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Playing;

/// <summary>Hosts a room's play reconciler: passes it the inputs, executes its commands, and wakes it when a retry is due. Used in the state loop, except for <see cref="Verbs"/>.</summary>
internal sealed class AutoPlay : IPlaybackOwner
{
    private readonly ClientCore _core;
    private readonly LoginScope _login;
    private readonly LoginPlaybacks _playbacks;
    private readonly PlaybackTable _table;
    private readonly TrackedSet<StreamId, StreamInfo> _streams;
    private readonly StateBroadcaster<AutoPlayOptions> _options;
    private readonly PlayRequests _requests = new();
    private readonly PlayPreferences _preferences = new();
    private readonly PlayOptionsChooser _chooser;
    private readonly PlayBook _book;
    private readonly PlayTimer _timer;
    private volatile bool _needsLevels;
    private bool _isBegun;

    public AutoPlay(
        ClientCore core, LoginPlaybacks playbacks, PlaybackTable table, TrackedSet<StreamId, StreamInfo> streams, AutoPlayOptions options, Func<StreamInfo, PlayOptions>? optionsFor)
    {
        _core = core;
        _playbacks = playbacks;
        _login = playbacks.Login;
        _table = table;
        _streams = streams;
        _chooser = new PlayOptionsChooser(core, streams, _preferences, optionsFor);
        _options = new StateBroadcaster<AutoPlayOptions>(core.Delivery, "auto-play options", options);

        // The jitter differs between clients but is stable within one client.
        var seed = Backoff.SeedOf(_login.User.Id);
        _book = new PlayBook(options, seed, streams);
        _timer = new PlayTimer(core, () => Step(new PlayInput.Ticked()));
        Verbs = new AutoPlayVerbs(core, _login, _options, id => PlayExplainer.Explain(_book, id), input => Step(input));
    }

    /// <summary>Gets whether the policy ranks streams by their levels at the moment. For any thread.</summary>
    public bool NeedsLevels => _needsLevels;

    /// <summary>Gets the operations of the program.</summary>
    public IAutoPlay Verbs { get; }

    public void OnConnected(bool isConnected) => Step(isConnected ? new PlayInput.RoomConnected() : new PlayInput.RoomDisconnected());

    public void OnStreams(ChangeSet<StreamInfo> changes)
    {
        _preferences.ForgetRemoved(changes);
        Step(new PlayInput.StreamsChanged(changes));
    }

    /// <summary>Stops everything that is played while the room is on hold, and starts it again afterwards.</summary>
    public void SetOnHold(bool isOnHold) => Step(new PlayInput.HoldSet(isOnHold), isOnHold ? PlaybackEndReason.OnHold : null);

    public void OnSoundLevels(IReadOnlyList<EngineSoundLevel> levels)
    {
        if (_needsLevels)
        {
            Step(new PlayInput.LevelsReported(levels));
        }
    }

    /// <summary>Plays a stream that the caller has requested.</summary>
    public void Play(Pending<IPlayback> start, StreamId id, PlayOptions? options)
    {
        if (RefuseElsewhere(start.Operation, id) is { } refusal)
        {
            start.Fail(refusal);
            return;
        }

        var isHeld = _book.Find(id)?.IsHeld == true;
        var running = Find(id);
        if (options is not null)
        {
            _preferences.Ask(id, options);
            running?.Apply(options);
        }

        if (running is { IsPlaying: true })
        {
            start.Complete(running);
        }
        else
        {
            _requests.Add(id, start, options);
            start.Rollback = () => TakeBackAsync(id, start, options, isHeld);
            start.TimedOut = timeout => PlaybackErrors.TimedOut(start.Operation, timeout, mayBeThere: !_login.IsConnected || _streams.Contains(id));
        }

        Step(new PlayInput.PlayRequested(id, options?.VideoMuted ?? false));
    }

    public void End()
    {
        Step(new PlayInput.RoomEnded());
        _requests.FailAll(start => _login.Refuse(start.Operation)!);
        _preferences.Clear();
        _timer.End();
        _options.Complete();
    }

    void IPlaybackOwner.OnPlaying(Playback playback)
    {
        _requests.Complete(playback);
        Step(new PlayInput.Started(playback.StreamId, playback.Attempt));
    }

    void IPlaybackOwner.OnInterrupted(Playback playback) => Step(new PlayInput.Interrupted(playback.StreamId, playback.Attempt, playback.State.Current.Code));

    void IPlaybackOwner.OnFailed(Playback playback, ZegoException failure)
    {
        // What the policy tries again does not use the sinks of a request that has failed.
        if (_requests.OptionsOf(playback.StreamId) is not null)
        {
            _preferences.Forget(playback.StreamId);
        }

        _requests.FailAfter(playback.Released, playback.StreamId, _ => failure);
    }

    void IPlaybackOwner.OnSet(Playback playback, PlaySettings settings) => _preferences.Set(playback.StreamId, settings);

    void IPlaybackOwner.OnEnded(Playback playback, PlaybackEnd end)
    {
        Step(new PlayInput.Ended(playback.StreamId, playback.Attempt, end.Code));
        if (_login.IsOver)
        {
            return;
        }

        if (_requests.Has(playback.StreamId))
        {
            // The stream was requested again while this attempt was being released.
            Step(new PlayInput.PlayRequested(playback.StreamId));
        }
        else if (!_streams.Contains(playback.StreamId))
        {
            _preferences.Forget(playback.StreamId);
        }
    }

    void IPlaybackOwner.OnStopRequested(Playback playback)
    {
        // The settings of the playback end with it: a stream that is requested again starts with new ones.
        _preferences.Forget(playback.StreamId);
        Step(new PlayInput.StopRequested(playback.StreamId), PlaybackEndReason.Stopped);

        // A stop by the caller is always executed, whatever the reconciler decides.
        playback.End(new PlaybackEnd { Reason = PlaybackEndReason.Stopped });
        _requests.FailAfter(playback.Released, playback.StreamId, static start => start.Operation.Failed(ZegoErrorCode.PlayerStreamWasNotPlayed, "the stream was stopped before it played"));
    }

    private Task TakeBackAsync(StreamId id, Pending<IPlayback> start, PlayOptions? options, bool wasHeld)
    {
        // Another caller may still want the stream; if the policy wants it, it keeps playing, and if the user had stopped it, it stays off.
        var running = Find(id);
        if (_requests.Remove(id, start))
        {
            _preferences.Forget(id);
            Step(wasHeld ? new PlayInput.StopRequested(id) : new PlayInput.ReleaseRequested(id), PlaybackEndReason.Stopped);
        }

        return options is not null && Find(id) is not null ? WithdrawAsync(id) : running?.Released ?? Task.CompletedTask;
    }

    // A stream that goes on is played as those asked for it who still wait, or else as the room's options say.
    private Task WithdrawAsync(StreamId id)
    {
        _preferences.Withdraw(id, _requests.OptionsOf(id));
        return Find(id)?.WithdrawAsync(_chooser.Choose(id, _book.Find(id)?.VideoMuted ?? false)) ?? Task.CompletedTask;
    }

    private void Refuse(StreamId id, ZegoErrorCode code)
    {
        var (isChanged, refused) = (_requests.OptionsOf(id) is not null, _requests.Take(id));
        var released = isChanged ? WithdrawAsync(id) : Task.CompletedTask;
        refused.ForEach(start => start.FailAfter(released, start.Operation.Failed(code)));
    }

    private void Refuse(StreamId id, ZegoException refusal) => _requests.Fail(id, _ => refusal);

    private ZegoException? RefuseElsewhere(Operation operation, StreamId id) => PlaybackErrors.Elsewhere(operation, _table.Find(id), _login);

    private Playback? Find(StreamId id) => _table.Find(id) is { } playback && ReferenceEquals(playback.Login, _login) ? playback : null;

    private void Step(PlayInput input, PlaybackEndReason? stopReason = null)
    {
        if (!_isBegun)
        {
            // The room may have been connected before automatic playing was needed.
            _isBegun = true;
            OnConnected(_login.IsConnected);
        }

        var now = _core.Now;
        var output = PlayReconciler.Step(_book, input, now);
        _needsLevels = _book.RanksByLoudness;
        foreach (var fault in output.Faults)
        {
            _core.Fault($"play policy for {fault.StreamId}", fault.Fault);
        }

        foreach (var refused in output.Refusals)
        {
            Refuse(refused.StreamId, refused.Code);
        }

        foreach (var command in output.Commands)
        {
            Carry(command, stopReason);
        }

        // Executing a command may have taken another step; the book includes both.
        _timer.Set(_book.NextTick - now);
    }

    private void Carry(PlayCommand command, PlaybackEndReason? stopReason)
    {
        switch (command)
        {
            case PlayCommand.Start start when RefuseElsewhere(new Operation("PlayStream", _login.Id.Value, start.StreamId.Value), start.StreamId) is { } refusal:
                Refuse(start.StreamId, refusal);
                Step(new PlayInput.Ended(start.StreamId, start.Attempt, refusal.Code));
                break;
            case PlayCommand.Start start:
                var playback = new Playback(_core, _table, _playbacks, this, start.StreamId, start.Attempt, _chooser.Choose(start.StreamId, start.VideoMuted));
                _table.Add(playback);
                playback.Begin();
                break;
            case PlayCommand.Stop when Find(command.StreamId) is { } playing && playing.Attempt == command.Attempt:
                var isGone = !_streams.Contains(command.StreamId);
                playing.End(new PlaybackEnd { Reason = stopReason ?? (isGone ? PlaybackEndReason.StreamEnded : PlaybackEndReason.NotWanted) });
                break;
            case PlayCommand.SetVideoMuted mute when Find(command.StreamId) is { } playing && playing.Attempt == command.Attempt:
                playing.MuteVideo(mute.Muted);
                break;
        }
    }
}
