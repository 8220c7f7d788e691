using System.Collections.Immutable;
using ZegoCallKit.Audio;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Represents one login, from the command to its end: its state and the parts that follow the room. Used in the state loop, except for immutable members.
/// </summary>
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
    private readonly ReconnectJudge _judge;
    private readonly LoginRules _rules;
    private long? _brokenAt;
    private RoomSession? _former;

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
        _rules = rules;
        _publications = publications;
        _previews = previews;
        _playbacks = playbacks;
        _completion = new(core.Options.WorkScheduler);
        _judge = new ReconnectJudge(core.Time);
        Login = new LoginScope(core, id, user);
        Options = options;
        State = new StateBroadcaster<RoomState>(core.Delivery, "room state", RoomStateReducer.Initial);
        SoundLevels = new Broadcaster<SoundLevels>(core.Delivery, "sound levels");
        Publications = new LoginPublications(core, Login, options.StallAfter)
        {
            Adjust = publish => Follower?.OnPublishing(publish) ?? publish,
            Begun = publication => Follower?.OnPublication(publication),
        };
        Playbacks = new LoginPlaybacks(core, Login, options.StallAfter);
        Roster = new RoomRoster(core, this);
        Streams = new RoomStreams(core, this);
        ExtraInfo = new RoomExtraInfos(core, Login);
        Messages = new RoomMessages(core, Login, options.MessageRate);
        Speaker = new RoomSpeaker(core, user, options.ActiveSpeaker, Streams.Streams);
        Tokens = new TokenRenewal(core, Login, options.Token, rules);
        AutoPlay = new AutoPlay(core, Playbacks, playbacks, Streams.Streams, options.AutoPlay, options.PlayOptionsFor);
        Network = new RoomNetwork(core, user.Id, Roster.Users, Streams.Streams);
        Room = new Room(core, this, publications);
    }

    /// <summary>Gets the login as its parts see it.</summary>
    public LoginScope Login { get; }

    public RoomId Id => Login.Id;

    public RoomUser User => Login.User;

    public RoomOptions Options { get; }

    public Room Room { get; }

    public StateBroadcaster<RoomState> State { get; }

    public Broadcaster<SoundLevels> SoundLevels { get; }

    public LoginPublications Publications { get; }

    public LoginPlaybacks Playbacks { get; }

    public RoomRoster Roster { get; }

    public RoomStreams Streams { get; }

    public RoomExtraInfos ExtraInfo { get; }

    public RoomMessages Messages { get; }

    public RoomNetwork Network { get; }

    public RoomSpeaker Speaker { get; }

    public TokenRenewal Tokens { get; }

    public AutoPlay AutoPlay { get; }

    /// <summary>Gets the part that is built on this login, if any; set before the login begins.</summary>
    public IRoomFollower? Follower { get; init; }

    public Task<RoomEnd> Completion => _completion.Task;

    /// <summary>Gets whether the login has begun; a login that never begins never completes.</summary>
    public bool IsBegun => _login is not null;

    public bool IsOver => Login.IsOver;

    /// <summary>Gets how long the login has been reconnecting.</summary>
    public TimeSpan ReconnectingFor => _brokenAt is { } at ? _core.Time.GetElapsedTime(at) : TimeSpan.Zero;

    /// <summary>
    /// Gets whether any stream is sent or received. A stream that is being retried does not count: its publisher, or the connection to it, can be missing for
    /// minutes.
    /// </summary>
    public bool IsSendingOrPlaying =>
        Login.IsConnected
        && (Playbacks.Running.Current.Items.Values.Any(static playback => playback.State.Current.Phase == PlaybackPhase.Playing)
            || Publications.Running.Current.Items.Values.Any(static publication => publication.State.Current.Phase == PublicationPhase.Publishing));

    public bool IsPlaying => !Playbacks.Running.Current.Items.IsEmpty;

    public void Begin(Pending<IRoom> login)
    {
        _login = login;
        _core.Parts.Begin();
        login.Rollback = () =>
        {
            Leave(new RoomEnd { Reason = RoomEndReason.LoginFailed });
            return Task.CompletedTask;
        };
        Tokens.Fetch(IssueLogin, fault => FailLogin(login.Operation.Failed(ZegoErrorCode.None, "the token provider failed", TokenForm.AdviceOn(fault), fault)));
    }

    public void OnStateChanged(RoomStateChanged e)
    {
        if (_former is not null && e.Reason == RoomStateReason.LoginFailed)
        {
            // A switch has no result of its own.
            FailLogin(_login!.Operation.Failed((ZegoErrorCode)e.Code));
            return;
        }

        Step(e.Reason, (ZegoErrorCode)e.Code, e.ExtendedData);
    }

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        AutoPlay.OnSoundLevels(remote);
        var played = remote
            .Select(static level => KeyValuePair.Create(StreamId.FromEngine(level.StreamId), level.Level))
            .Where(level => Playbacks.IsPlaying(level.Key))
            .ToList();
        Speaker.OnSoundLevels(Publications.Running.Current.Items.IsEmpty ? null : captured, played);
        if (SoundLevels.HasObservers)
        {
            SoundLevels.Publish(new SoundLevels { Captured = captured, Streams = played.ToImmutableDictionary() });
        }
    }

    public void OnAllAudioMuted(bool mute)
    {
        Playbacks.AllAudioMuted = mute;
        State.Set(State.Current with { IsAllAudioMuted = mute });
        _playbacks.RefreshAll(Login);
    }

    public void OnAllVideoMuted(bool mute)
    {
        Playbacks.AllVideoMuted = mute;
        State.Set(State.Current with { IsAllVideoMuted = mute });
        _playbacks.RefreshAll(Login);
    }

    /// <summary>Leaves this room for another.</summary>
    public Task<IRoom> SwitchAsync(RoomId roomId, RoomOptions options, string parameter, CancellationToken cancellationToken)
    {
        if (Options.Token is { Length: > 0 } && options.Token is null && !_rules.HasProvider)
        {
            throw new ArgumentException("This room was entered with a token, and there is no token provider: set the Token for the next room.", parameter);
        }

        return _rooms.SwitchAsync(this, roomId, options, cancellationToken);
    }

    /// <summary>Begins this login by leaving another room.</summary>
    /// <param name="login">The operation that awaits this login.</param>
    /// <param name="former">The login to the other room.</param>
    public void BeginFrom(Pending<IRoom> login, RoomSession former)
    {
        _former = former;
        Begin(login);
    }

    /// <summary>Stops publishing, and the previews that would end with the last login, before playing is stopped.</summary>
    /// <param name="why">The reason that a preview fails with if it is still starting.</param>
    public void StopSending(string why)
    {
        _publications.EndAll(Login);
        if (_rooms.IsOnly(this))
        {
            StopPreviews(why);
        }
    }

    /// <summary>Logs out: stops publishing, then playing, then leaves the room.</summary>
    public void Logout() => Leave(new RoomEnd { Reason = RoomEndReason.LoggedOut });

    /// <summary>Ends a login that the engine has already ended.</summary>
    public void End(RoomEnd end)
    {
        if (IsOver)
        {
            return;
        }

        Login.End(operation => LoginOver.Refuse(operation, end.Reason));
        Release(end);

        // The parts end before the login itself.
        Login.Stopping.WhenNone(() => Finish(end));
    }

    private void Step(RoomStateReason reason, ZegoErrorCode code, string details)
    {
        if (IsOver)
        {
            return;
        }

        var before = State.Current;
        var isBack = reason is RoomStateReason.Logined or RoomStateReason.Reconnected;
        var after = RoomStateReducer.Reduce(before, reason, code, isBack ? _judge.OnConnected(details) : ReconnectKind.Fast);
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

    private void IssueLogin(string token)
    {
        if (IsOver)
        {
            return;
        }

        var user = new EngineUser(User.Id.Value, User.Name);
        var how = new EngineLoginOptions { MaxMemberCount = Options.MaxMembers, NotifyUsers = Options.NotifyUsers, Token = token };
        if (_former is { } former)
        {
            IssueSwitch(former, how);
            return;
        }

        _core.Results.Call(
            ResultKind.Login,
            _login,
            engine =>
            {
                // The login was canceled before its turn: executing it now would log out the same user elsewhere.
                if (_login!.IsOver)
                {
                    return EngineResult.Accepted;
                }

                _isSent = true;
                Login.Epoch.Begin();
                return engine.Rooms.Login(Id.Value, user, how);
            },
            refused => FailLogin(_login!.Operation.Refused(refused)),
            result => OnLoginResult((RoomLoginResult)result));
    }

    // The engine reports the outcome of a switch only as a state of the next room.
    private void IssueSwitch(RoomSession former, EngineLoginOptions how)
    {
        if (former.IsOver)
        {
            FailLogin(former.Login.Refuse(_login!.Operation)!);
            return;
        }

        EngineResult? answer = null;
        former.LeaveFor(
            _login!.Operation,
            engine =>
            {
                // Either way the engine has left the former room, and its previews may have ended.
                _isSent = true;
                if (_login.IsOver)
                {
                    return engine.Rooms.Logout(former.Id.Value);
                }

                Login.Epoch.Begin();
                answer = engine.Rooms.SwitchRoom(former.Id.Value, Id.Value, how);
                return answer.Value.IsAccepted ? EngineResult.Accepted : engine.Rooms.Logout(former.Id.Value);
            },
            () =>
            {
                if (answer is { IsAccepted: false } refused)
                {
                    FailLogin(_login.Operation.Refused(new CommandOutcome(refused)));
                }
            });
    }

    /// <summary>Leaves this room while the engine enters another one.</summary>
    /// <param name="operation">The operation that enters the other room.</param>
    /// <param name="enter">Leaves this room in the engine and enters the other one.</param>
    /// <param name="entered">Called in the state loop when the engine has returned.</param>
    private void LeaveFor(Operation operation, Func<IZegoEngine, EngineResult> enter, Action entered)
    {
        var end = new RoomEnd { Reason = RoomEndReason.Switched };
        Login.End(refused => LoginOver.Refuse(refused, end.Reason));
        Release(end);
        _core.CallBounded(operation, enter, () =>
        {
            Finish(end);
            entered();
        });
    }

    /// <summary>Ends a login and, if the engine has begun it, logs out.</summary>
    public void Leave(RoomEnd end)
    {
        if (IsOver)
        {
            return;
        }

        Login.End(operation => LoginOver.Refuse(operation, end.Reason));
        Release(end);
        _core.CallBounded(
            new Operation("LogoutRoom", Id.Value),
            engine => _isSent ? engine.Rooms.Logout(Id.Value) : EngineResult.Accepted,
            () => Finish(end));
    }

    private void Release(RoomEnd end)
    {
        _rooms.Remove(this);
        _publications.EndAll(Login);
        AutoPlay.End();
        _playbacks.EndAll(Login);
        Messages.Release();
        Tokens.Dispose();
        Login.FailOpen();
        _login?.Fail(end.Reason == RoomEndReason.LoggedOut
            ? new ObjectDisposedException(ClientCore.ObjectName, "The client was disposed while it logged in.")
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
        Publications.Running.Complete();
        Playbacks.Running.Complete();
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

        // Completion guarantees that nothing of the room is still in progress, including sources and sinks.
        Login.Parts.WhenNone(() =>
        {
            _completion.SetResult(end);
            Follower?.OnRoomReleased(end);
            _core.Parts.End();
        });
    }

    private void StopPreviews(string why) => _previews.StopAll(new Operation("StartPreview").Failed(ZegoErrorCode.NotLoginRoom, why));

    private void OnLoginResult(RoomLoginResult result)
    {
        if (result.Code == 0)
        {
            // Applied only while the state still says connecting: the connection may have been lost again by now.
            if (State.Current.Phase == RoomPhase.Connecting)
            {
                Step(RoomStateReason.Logined, ZegoErrorCode.None, result.ExtendedData);
            }
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

        // The engine has already ended the attempt, so there is nothing to log out from.
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
            _core.Metrics.Reconnections.Count();
            Streams.Reconcile();
            _publications.OnReconnected(Login);
            _playbacks.OnReconnected(Login);
        }

        Tokens.OnConnected();
        AutoPlay.OnConnected(true);
    }

    private void Set(RoomState state)
    {
        Login.IsConnected = state.Phase == RoomPhase.Connected;
        if (State.Set(state))
        {
            InternalLog.RoomChanged(_core.Logger, Id.Value, state.Phase.ToString(), (int)state.Code);
            Follower?.OnRoomState(state);
        }
    }
}
