using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.EngineLifetime;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the logins of one client. Used in the state loop only.</summary>
internal sealed class RoomTable : IWatchedLogins
{
    private readonly ClientCore _core;
    private readonly LoginRules _rules;
    private readonly EngineWatchdog _watchdog;
    private readonly PublicationTable _publications;
    private readonly PreviewTable _previews;
    private readonly PlaybackTable _playbacks;
    private readonly Dictionary<string, RoomSession> _active = new(StringComparer.Ordinal);
    private volatile RoomSession[] _sessions = [];
    private float _capturedLevel;

    public RoomTable(ClientCore core, LoginRules rules, EngineWatchdog watchdog, PublicationTable publications, PreviewTable previews, PlaybackTable playbacks)
    {
        _core = core;
        _rules = rules;
        _watchdog = watchdog;
        _publications = publications;
        _previews = previews;
        _playbacks = playbacks;
        core.Events.On<RoomStateChanged>((e, epoch) => Find(e.RoomId, epoch)?.OnStateChanged(e));
        core.Events.On<RoomUsersUpdated>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Roster.OnUsers(e));
        core.Events.On<RoomOnlineUserCountUpdated>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Roster.OnCount(e));
        core.Events.On<RoomStreamsUpdated>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Streams.OnStreams(e));
        core.Events.On<RoomStreamExtraInfoUpdated>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Streams.OnExtraInfo(e));
        core.Events.On<RoomExtraInfoUpdated>((e, epoch) => Find(e.RoomId, epoch)?.Parts.ExtraInfo.OnUpdated(e));
        core.Events.On<RoomTokenWillExpire>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Tokens.OnWillExpire(e.Remaining));
        core.Events.On<BroadcastMessagesReceived>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Messages.OnReceived(e));
        core.Events.On<BarrageMessagesReceived>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Messages.OnReceived(e));
        core.Events.On<CustomCommandReceived>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Messages.OnReceived(e));
        core.Events.On<TransparentMessageReceived>((e, epoch) => Find(e.RoomId, epoch)?.Parts.Messages.OnReceived(e));
        core.Events.On<NetworkQualityUpdated>(OnNetworkQuality);
        core.Events.On<CapturedSoundLevelUpdated>(e => OnCapturedLevel(e.Level));
        core.Events.On<RemoteSoundLevelsUpdated>(e => Tell(static session => session.Parts.IsPlaying, e.Levels));
        core.Events.NeedsRemoteLevels = NeedsRemoteLevels;
        core.Events.On<FatalErrorOccurred>(OnFatalError);
    }

    /// <summary>Logs in. One timeout covers both fetching the token and the engine's answer.</summary>
    public Task<IRoom> LoginAsync(RoomId roomId, RoomUser user, RoomOptions options, CancellationToken cancellationToken) =>
        LoginAsync(NewSession(roomId, user, options, follower: null), cancellationToken);

    /// <summary>Logs in with a session that may already have a follower.</summary>
    public Task<IRoom> LoginAsync(RoomSession session, CancellationToken cancellationToken)
    {
        var operation = new Operation("LoginRoom", session.Id.Value);
        var login = _core.StartAsync<IRoom>(
            operation,
            _core.Options.Timeouts.Login,
            open: null,
            Refuse,
            rollback: null,
            pending =>
            {
                Add(session);
                session.Begin(pending);
            },
            cancellationToken);
        if (session.Follower is { } follower)
        {
            _core.After(login, () => TellFailure(follower, login));
        }

        return login;
    }

    /// <summary>Leaves one room and enters another.</summary>
    public Task<IRoom> SwitchAsync(RoomSession former, RoomId roomId, RoomOptions options, CancellationToken cancellationToken)
    {
        var operation = new Operation("SwitchRoom", roomId.Value);
        var next = NewSession(roomId, former.User, options, follower: null);
        return _core.StartAsync<IRoom>(
            operation,
            _core.Options.Timeouts.Login,
            open: null,
            _ => _core.RefuseWhenClosed(operation) ?? former.Login.Refuse(operation) ?? (_active.ContainsKey(roomId.Value) ? operation.Failed(ZegoErrorCode.RoomIdHasBeenUsed) : null),
            rollback: null,
            pending =>
            {
                Add(next);
                next.BeginFrom(pending, former);
            },
            cancellationToken);
    }

    private static void TellFailure(IRoomFollower follower, Task login)
    {
        if (!login.IsCompletedSuccessfully)
        {
            follower.OnLoginFailed(login.Exception?.GetBaseException());
        }
    }

    /// <summary>Creates the session of a login that has not begun.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="user">The user to log in as.</param>
    /// <param name="options">The options of the login.</param>
    /// <param name="follower">The part that is built on the login, if any.</param>
    public RoomSession NewSession(RoomId roomId, RoomUser user, RoomOptions options, IRoomFollower? follower) =>
        new(_core, this, _rules, _publications, _previews, _playbacks, roomId, user, options) { Follower = follower };

    /// <summary>Returns a login of a different user, if there is one; the engine accepts one user at a time.</summary>
    public RoomSession? FindOther(UserId user) => _active.Values.FirstOrDefault(session => session.User.Id != user);

    /// <summary>Gets whether the client can be in several rooms at a time.</summary>
    public bool HasManyRooms => _rules.RoomMode == RoomMode.MultiRoom;

    public bool IsEmpty => _active.Count == 0;

    /// <summary>Returns whether there is no other login.</summary>
    public bool IsOnly(RoomSession session) => _active.Values.All(other => ReferenceEquals(other, session));

    /// <inheritdoc/>
    public bool ExpectReports => _active.Values.Any(static session => session.IsSendingOrPlaying);

    /// <inheritdoc/>
    public TimeSpan LongestReconnect => _active.Values.Select(static session => session.ReconnectingFor).DefaultIfEmpty().Max();

    public void Remove(RoomSession session)
    {
        if (_active.TryGetValue(session.Id.Value, out var found) && ReferenceEquals(found, session))
        {
            _active.Remove(session.Id.Value);
            OnActiveChanged();
        }
    }

    private void Add(RoomSession session)
    {
        _active.Add(session.Id.Value, session);
        OnActiveChanged();
    }

    private void OnActiveChanged()
    {
        _sessions = [.. _active.Values];
        _watchdog.WatchFor(_active.Count > 0 ? this : null);
    }

    // Called on the engine's threads.
    private bool NeedsRemoteLevels()
    {
        foreach (var session in _sessions)
        {
            if (session.Parts.NeedsRemoteLevels)
            {
                return true;
            }
        }

        return false;
    }

    private void OnCapturedLevel(float level)
    {
        _capturedLevel = level;
        Tell(static session => !session.Parts.IsPlaying, []);
    }

    private void OnNetworkQuality(NetworkQualityUpdated e)
    {
        foreach (var session in _active.Values)
        {
            session.Parts.Network.OnQuality(e);
        }
    }

    /// <inheritdoc/>
    public void OnEngineFailed() => LeaveAll(new RoomEnd { Reason = RoomEndReason.EngineFailed });

    // The engine may still be in the rooms, so it is told to log out.
    private void LeaveAll(RoomEnd end)
    {
        foreach (var session in _active.Values.ToArray())
        {
            session.Leave(end);
        }
    }

    /// <summary>Logs out of all rooms.</summary>
    public void LogoutAll()
    {
        foreach (var session in _active.Values.ToArray())
        {
            session.Logout();
        }
    }

    private void OnFatalError(FatalErrorOccurred e)
    {
        _core.Fault("engine", new ZegoException("RunEngine", (ZegoErrorCode)e.Code));
        LeaveAll(new RoomEnd { Reason = RoomEndReason.EngineFailed, Code = (ZegoErrorCode)e.Code });
    }

    // Returns the session that an event of this epoch can refer to.
    private RoomSession? Find(string roomId, long epoch) =>
        _active.TryGetValue(roomId, out var session) && session.Login.Epoch.Covers(epoch) ? session : null;

    // Returns why a login cannot begin now.
    private Exception? Refuse(Operation operation)
    {
        if (_core.RefuseWhenClosed(operation) is { } closed)
        {
            return closed;
        }

        if (_rules.RoomMode == RoomMode.SingleRoom && _active.Values.FirstOrDefault() is { } other)
        {
            return operation.Failed(ZegoErrorCode.RoomCountExceed, $"the client is still logged in to room '{other.Id}'");
        }

        return _active.ContainsKey(operation.RoomId!) ? operation.Failed(ZegoErrorCode.RoomIdHasBeenUsed) : null;
    }

    private void Tell(Func<RoomSession, bool> which, IReadOnlyList<EngineSoundLevel> remote)
    {
        foreach (var session in _active.Values)
        {
            if (which(session))
            {
                session.Parts.OnSoundLevels(_capturedLevel, remote);
            }
        }
    }
}
