using Microsoft.Extensions.Logging;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Represents one login, from the command to its end: its state and the parts that follow the room. Used in the state loop, except for immutable members.
/// </summary>
internal sealed class RoomSession
{
    private readonly ClientCore _core;
    private readonly RoomTable _rooms;
    private readonly PublicationTable _publications;
    private readonly PlaybackTable _playbacks;
    private readonly LoginAttempt _attempt;
    private readonly LoginEnding _ending;
    private readonly ReconnectDetector _judge;
    private readonly LoginRules _rules;

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
        _playbacks = playbacks;
        _judge = new ReconnectDetector(core.Time);
        Login = new LoginScope(core, id, user);
        Options = options;
        State = new StateBroadcaster<RoomState>(core.Delivery, "room state", RoomStateReducer.Initial);
        Parts = new RoomParts(core, this, rules, publications, playbacks);
        _attempt = new LoginAttempt(core, this, options, Parts.Tokens);
        _ending = new LoginEnding(core, rooms, publications, previews, playbacks, this, _attempt);
        Room = new Room(core, this, publications);
    }

    /// <summary>Gets the login as its parts see it.</summary>
    public LoginScope Login { get; }

    public RoomId Id => Login.Id;

    public RoomUser User => Login.User;

    public RoomOptions Options { get; }

    public Room Room { get; }

    public StateBroadcaster<RoomState> State { get; }

    /// <summary>Gets what follows the room.</summary>
    public RoomParts Parts { get; }

    /// <summary>Gets the part that is built on this login, if any; set before the login begins.</summary>
    public IRoomFollower? Follower { get; init; }

    public Task<RoomEnd> Completion => _ending.Completion;

    /// <summary>Gets whether the login has begun; a login that never begins never completes.</summary>
    public bool IsBegun => _attempt.IsBegun;

    public bool IsOver => Login.IsOver;

    /// <summary>Gets how long the login has been reconnecting.</summary>
    public TimeSpan ReconnectingFor => _judge.OutageDuration;

    /// <summary>Gets whether reports on streams are to be expected.</summary>
    public bool IsSendingOrPlaying => Login.IsConnected && Parts.HasMedia;

    public void Begin(Pending<IRoom> login)
    {
        _core.Parts.Begin();
        login.Rollback = () =>
        {
            Leave(new RoomEnd { Reason = RoomEndReason.LoginFailed });
            return Task.CompletedTask;
        };
        _attempt.Begin(login);
    }

    /// <summary>Begins this login by leaving another room.</summary>
    /// <param name="login">The operation that awaits this login.</param>
    /// <param name="former">The login to the other room.</param>
    public void BeginFrom(Pending<IRoom> login, RoomSession former)
    {
        _attempt.Former = former;
        Begin(login);
    }

    /// <summary>Gets whether the login still waits for the engine's result.</summary>
    public bool IsConnecting => State.Current.Phase == RoomPhase.Connecting;

    /// <summary>Called with a result that came before the state it implies.</summary>
    /// <param name="details">The details that the engine reports.</param>
    public void OnLoggedIn(string details) => Step(RoomStateReason.Logined, ZegoErrorCode.None, details);

    /// <summary>Called when the login has failed; the engine has already ended it.</summary>
    public void OnLoginFailed(ZegoErrorCode code) => _ending.End(new RoomEnd { Reason = RoomEndReason.LoginFailed, Code = code });

    public void OnStateChanged(RoomStateChanged e)
    {
        if (_attempt.Former is not null && e.Reason == RoomStateReason.LoginFailed)
        {
            // A switch has no result of its own.
            _attempt.Fail((ZegoErrorCode)e.Code);
            return;
        }

        Step(e.Reason, (ZegoErrorCode)e.Code, e.ExtendedData);
    }

    public void OnAllAudioMuted(bool mute)
    {
        Parts.Playbacks.AllAudioMuted = mute;
        State.Set(State.Current with { IsAllAudioMuted = mute });
        _playbacks.RefreshAll(Login);
    }

    public void OnAllVideoMuted(bool mute)
    {
        Parts.Playbacks.AllVideoMuted = mute;
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

    /// <inheritdoc cref="LoginEnding.StopSending"/>
    public void StopSending(string why) => _ending.StopSending(why);

    /// <summary>Stops publishing and playing while the room is on hold, and plays again afterwards. What was published is not published again.</summary>
    public void SetOnHold(bool isOnHold)
    {
        if (isOnHold)
        {
            _publications.StopAll(Login, PublicationEndReason.OnHold);
        }

        Parts.AutoPlay.SetOnHold(isOnHold);
    }

    /// <summary>Logs out: stops publishing, then playing, then leaves the room.</summary>
    public void Logout() => Leave(new RoomEnd { Reason = RoomEndReason.LoggedOut });

    /// <inheritdoc cref="LoginEnding.Leave"/>
    public void Leave(RoomEnd end) => _ending.Leave(end);

    /// <inheritdoc cref="LoginEnding.LeaveFor"/>
    public void LeaveFor(Operation operation, Func<IZegoEngine, EngineResult> enter, Action entered) => _ending.LeaveFor(operation, enter, entered);

    /// <summary>Sets the state and tells the log and the follower.</summary>
    public void Set(RoomState state)
    {
        Login.IsConnected = state.Phase == RoomPhase.Connected;
        if (State.Set(state))
        {
            if (_core.Logs.Rooms.IsEnabled(LogLevel.Information))
            {
                RoomLog.Changed(_core.Logs.Rooms, Id.Value, state.Phase.ToString(), (int)state.Code);
            }

            Follower?.OnRoomState(state);
        }
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
            _ending.End(end);
            return;
        }

        if (after.Phase == RoomPhase.Connected && before.Phase == RoomPhase.Connecting)
        {
            Parts.ConnectedAt = _core.Now;
        }

        Set(after);
        if (after.Phase == RoomPhase.Connected)
        {
            OnConnected(before);
        }
        else if (after.Phase == RoomPhase.Reconnecting)
        {
            _judge.OnBroken();
            Parts.OnConnected(false);
            if (before.Phase == RoomPhase.Connected)
            {
                Parts.Tokens.OnReconnecting();
            }
        }
    }

    private void OnConnected(RoomState before)
    {
        if (before.Phase == RoomPhase.Connecting)
        {
            _core.Metrics.Rooms.Add();
            _attempt.Complete(Room);
        }
        else if (before.Phase == RoomPhase.Reconnecting)
        {
            _core.Metrics.Reconnections.Count();
            Parts.Streams.Reconcile();
            _publications.OnReconnected(Login);
            _playbacks.OnReconnected(Login);
        }

        Parts.Tokens.OnConnected();
        Parts.OnConnected(true);
    }
}
