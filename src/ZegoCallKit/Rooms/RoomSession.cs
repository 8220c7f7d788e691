using System.Collections.Immutable;
using ZegoCallKit.Audio;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>One login, from the command to its end: its state and the parts that follow the room. Used in the state loop, but for what is immutable.</summary>
internal sealed class RoomSession
{
    private readonly ClientCore _core;
    private readonly RoomTable _rooms;
    private readonly PublicationTable _publications;
    private readonly PreviewTable _previews;
    private readonly PlaybackTable _playbacks;
    private readonly CompletionSource<RoomEnd> _completion;
    private Pending<IRoom>? _login;
    private bool _isSent;
    private RoomEnd? _end;
    private readonly ReconnectJudge _judge;
    private long? _brokenAt;
    private long _epoch = long.MaxValue;

    public RoomSession(
        ClientCore core,
        RoomTable rooms,
        LoginRules rules,
        PublicationTable publications,
        PreviewTable previews,
        PlaybackTable playbacks,
        RoomId id,
        RoomUser user,
        RoomOptions options)
    {
        _core = core;
        _rooms = rooms;
        _publications = publications;
        _previews = previews;
        _playbacks = playbacks;
        _completion = new(core.Options.WorkScheduler);
        _judge = new ReconnectJudge(core.Time);
        Id = id;
        User = user;
        Options = options;
        State = new StateBroadcaster<RoomState>(core.Delivery, "room state", RoomStateReducer.Initial);
        SoundLevels = new Broadcaster<SoundLevels>(core.Delivery, "sound levels");
        Publications = new SetBroadcaster<StreamId, IPublication>(core.Delivery, "publications");
        Playbacks = new SetBroadcaster<StreamId, IPlayback>(core.Delivery, "playbacks");
        Roster = new RoomRoster(core, this);
        ExtraInfo = new RoomExtraInfos(core, this);
        Messages = new RoomMessages(core, this);
        Speaker = new RoomSpeaker(core, this);
        Tokens = new TokenRenewal(core, this, rules);
        AutoPlay = new AutoPlay(core, this, playbacks);
        Streams = new RoomStreams(core, this);
        Network = new RoomNetwork(core, this);
        Room = new Room(core, this, publications);
    }

    public RoomId Id { get; }

    public RoomUser User { get; }

    public RoomOptions Options { get; }

    public Room Room { get; }

    public StateBroadcaster<RoomState> State { get; }

    public Broadcaster<SoundLevels> SoundLevels { get; }

    public SetBroadcaster<StreamId, IPublication> Publications { get; }

    public SetBroadcaster<StreamId, IPlayback> Playbacks { get; }

    public RoomRoster Roster { get; }

    public RoomStreams Streams { get; }

    public RoomExtraInfos ExtraInfo { get; }

    public RoomMessages Messages { get; }

    public RoomNetwork Network { get; }

    public RoomSpeaker Speaker { get; }

    public TokenRenewal Tokens { get; }

    public AutoPlay AutoPlay { get; }

    /// <summary>What is under way in the room; its end fails it.</summary>
    public OpenOperations Open { get; } = new();

    /// <summary>The publications and playbacks of this login, which end before it.</summary>
    public OpenParts Parts { get; } = new();

    /// <summary>What is built on this login, if anything; set before it begins.</summary>
    public IRoomFollower? Follower { get; init; }

    public Task<RoomEnd> Completion => _completion.Task;

    /// <summary>Whether the login was begun; otherwise it never completes.</summary>
    public bool IsBegun => _login is not null;

    /// <summary>The first epoch whose events can be about this login; the highest possible until its command is about to be issued.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    public bool IsOver => _end is not null;

    /// <summary>For how long it has been reconnecting.</summary>
    public TimeSpan ReconnectingFor => _brokenAt is { } at ? _core.Time.GetElapsedTime(at) : TimeSpan.Zero;

    /// <summary>Whether a stream is in flight. One that is being tried again is none: its publisher, or the way to him, may be gone for long.</summary>
    public bool IsSendingOrPlaying =>
        State.Current.Phase == RoomPhase.Connected
        && (Playbacks.Current.Items.Values.Any(static playback => playback.State.Current.Phase == PlaybackPhase.Playing)
            || Publications.Current.Items.Values.Any(static publication => publication.State.Current.Phase == PublicationPhase.Publishing));

    public bool IsPlaying => !Playbacks.Current.Items.IsEmpty;

    public ZegoException? RefuseWhenOver(Operation operation) => _end is { } end ? LoginOver.Refuse(operation, end.Reason) : null;

    public void Login(Pending<IRoom> login)
    {
        _login = login;
        _core.Parts.Begin();
        login.Rollback = () =>
        {
            Leave(new RoomEnd { Reason = RoomEndReason.LoginFailed });
            return Task.CompletedTask;
        };
        Tokens.Fetch(IssueLogin, fault => FailLogin(login.Operation.Failed(ZegoErrorCode.None, "the token provider failed", fault)));
    }

    public void OnStateChanged(RoomStateChanged e)
    {
        if (IsOver)
        {
            return;
        }

        var before = State.Current;
        var isBack = e.Reason is RoomStateReason.Logined or RoomStateReason.Reconnected;
        var after = RoomStateReducer.Reduce(before, e.Reason, (ZegoErrorCode)e.Code, isBack ? _judge.OnConnected(e.ExtendedData) : ReconnectKind.Fast);
        if (after.End is { } end)
        {
            End(end);
            return;
        }

        Set(after);
        if (after.Phase == RoomPhase.Connected)
        {
            OnConnected(before);
        }
        else if (after.Phase == RoomPhase.Reconnecting)
        {
            _judge.OnBroken();
            _brokenAt ??= _core.Time.GetTimestamp();
            AutoPlay.OnConnected(false);
            if (before.Phase == RoomPhase.Connected)
            {
                Tokens.OnReconnecting();
            }
        }
    }

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        AutoPlay.OnSoundLevels(remote);
        Speaker.OnSoundLevels(captured, remote);
        if (SoundLevels.HasObservers)
        {
            var levels = remote.Select(level => KeyValuePair.Create(StreamId.FromEngine(level.StreamId), level.Level));
            SoundLevels.Publish(new SoundLevels { Captured = captured, Streams = levels.Where(level => Playbacks.Current.Items.ContainsKey(level.Key)).ToImmutableDictionary() });
        }
    }

    /// <summary>Stops what goes out, before what plays: publishing, and the previews that would end with the last login.</summary>
    /// <param name="why">What a preview that is just starting fails with.</param>
    public void StopSending(string why)
    {
        _publications.EndAll(this);
        if (_rooms.IsOnly(this))
        {
            StopPreviews(why);
        }
    }

    /// <summary>Logs out: stops publishing, then playing, then leaves.</summary>
    public void Logout() => Leave(new RoomEnd { Reason = RoomEndReason.LoggedOut });

    /// <summary>Ends a login that the engine has ended already.</summary>
    public void End(RoomEnd end)
    {
        if (IsOver)
        {
            return;
        }

        _end = end;
        Release(end);

        // Behind what Release has queued: the parts end before the whole.
        _core.CallBounded(new Operation("EndRoom", Id.Value), static _ => EngineResult.Accepted, () => Finish(end));
    }

    private void IssueLogin(string token)
    {
        if (IsOver)
        {
            return;
        }

        var user = new EngineUser(User.Id.Value, User.Name);
        var how = new EngineLoginOptions { MaxMemberCount = Options.MaxMembers, NotifyUsers = Options.NotifyUsers, Token = token };
        _core.Results.Call(
            ResultKind.Login,
            _login,
            engine =>
            {
                // Given up before its turn: a login would throw out the same user elsewhere.
                if (_login!.IsOver)
                {
                    return EngineResult.Accepted;
                }

                _isSent = true;
                Interlocked.Exchange(ref _epoch, _core.NextEpoch());
                return engine.Rooms.Login(Id.Value, user, how);
            },
            refused => FailLogin(_login!.Operation.Refused(refused)),
            result => OnLoginResult((RoomLoginResult)result));
    }

    /// <summary>Ends a login, and has the engine log out if it ever began it.</summary>
    public void Leave(RoomEnd end)
    {
        if (IsOver)
        {
            return;
        }

        _end = end;
        Release(end);
        _core.CallBounded(
            new Operation("LogoutRoom", Id.Value),
            engine => _isSent ? engine.Rooms.Logout(Id.Value) : EngineResult.Accepted,
            () => Finish(end));
    }

    private void Release(RoomEnd end)
    {
        _rooms.Remove(this);
        _publications.EndAll(this);
        AutoPlay.End();
        _playbacks.EndAll(this);
        Messages.Release();
        Tokens.Dispose();
        Open.FailAll(operation => LoginOver.Refuse(operation, end.Reason));
        _login?.Fail(end.Reason == RoomEndReason.LoggedOut
            ? new ObjectDisposedException(nameof(ZegoClient), "The client was disposed while it logged in.")
            : _login.Operation.Failed(end.Code, $"the login ended ({end.Reason})"));
    }

    private void Finish(RoomEnd end)
    {
        Streams.End();
        Roster.End();
        ExtraInfo.End();
        Messages.End();
        Speaker.End();
        Network.End();
        Tokens.End();
        Publications.Complete();
        Playbacks.Complete();
        SoundLevels.Complete();
        if (State.Current.Phase != RoomPhase.Connecting)
        {
            _core.Metrics.Rooms.Remove();
        }

        Set(RoomStateReducer.End(State.Current, end));
        State.Complete();
        if (_rooms.IsEmpty && _isSent)
        {
            // The engine's previews end with its last login.
            StopPreviews("the last login ended");
        }

        // Completion promises that nothing of the room is under way any more, sources and sinks included.
        Parts.WhenNone(() =>
        {
            _completion.SetResult(end);
            _core.Parts.End();
        });
    }

    private void StopPreviews(string why) => _previews.StopAll(new Operation("StartPreview").Failed(ZegoErrorCode.NotLoginRoom, why));

    private void OnLoginResult(RoomLoginResult result)
    {
        if (result.Code == 0)
        {
            // Only while it is news: by now the link may have broken again.
            if (State.Current.Phase != RoomPhase.Connecting)
            {
                return;
            }

            OnStateChanged(new RoomStateChanged(Id.Value, RoomStateReason.Logined, 0, result.ExtendedData));
        }
        else
        {
            FailLogin(_login!.Operation.Failed((ZegoErrorCode)result.Code));
        }
    }

    private void FailLogin(ZegoException failure)
    {
        if (IsOver || State.Current.Phase != RoomPhase.Connecting)
        {
            return;
        }

        // The engine has ended the attempt itself: nothing is logged out.
        _login!.Fail(failure);
        End(new RoomEnd { Reason = RoomEndReason.LoginFailed, Code = failure.Code });
    }

    private void OnConnected(RoomState before)
    {
        _brokenAt = null;
        if (before.Phase == RoomPhase.Connecting)
        {
            _core.Metrics.Rooms.Add();
            _login!.Complete(Room);
        }
        else if (before.Phase == RoomPhase.Reconnecting)
        {
            _core.Metrics.Reconnections.Add(1);
            Streams.Reconcile();
            _publications.OnReconnected(this);
            _playbacks.OnReconnected(this);
        }

        Tokens.OnConnected();
        AutoPlay.OnConnected(true);
    }

    private void Set(RoomState state)
    {
        if (State.Set(state))
        {
            InternalLog.RoomChanged(_core.Logger, Id.Value, state.Phase.ToString(), (int)state.Code);
            Follower?.OnRoomState(state);
        }
    }
}
