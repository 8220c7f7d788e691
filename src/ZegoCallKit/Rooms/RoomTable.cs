using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>The logins of one client. Used in the state loop only.</summary>
internal sealed class RoomTable(ClientCore core, LoginRules rules)
{
    private readonly Dictionary<string, RoomSession> _active = new(StringComparer.Ordinal);
    private IReadOnlyList<EngineSoundLevel> _remoteLevels = [];
    private float _capturedLevel;

    public LoginRules Rules => rules;

    public bool IsClosed { get; private set; }

    /// <summary>The session that an event of this epoch can be about.</summary>
    public RoomSession? Find(string roomId, long epoch) =>
        _active.TryGetValue(roomId, out var session) && epoch >= session.Epoch ? session : null;

    /// <summary>Why a login cannot begin now.</summary>
    public ZegoException? Refuse(Operation operation)
    {
        if (rules.RoomMode == RoomMode.SingleRoom && _active.Values.FirstOrDefault() is { } other)
        {
            return operation.Failed(ZegoErrorCode.RoomCountExceed, $"still in room '{other.Id}'");
        }

        return _active.ContainsKey(operation.RoomId!) ? operation.Failed(ZegoErrorCode.RoomIdHasBeenUsed) : null;
    }

    /// <summary>A login as somebody else than a user; the engine takes one user at a time.</summary>
    public RoomSession? FindOther(UserId user) => _active.Values.FirstOrDefault(session => session.User.Id != user);

    public bool IsEmpty => _active.Count == 0;

    /// <summary>Whether there is no other login.</summary>
    public bool IsOnly(RoomSession session) => _active.Values.All(other => ReferenceEquals(other, session));

    /// <summary>Whether a connected room has a stream in flight, so that the engine reports regularly.</summary>
    public bool IsSendingOrPlaying => _active.Values.Any(static session => session.IsSendingOrPlaying);

    /// <summary>How long the login that has been reconnecting longest has been at it.</summary>
    public TimeSpan LongestReconnect => _active.Values.Select(static session => session.ReconnectingFor).DefaultIfEmpty().Max();

    public void Add(RoomSession session)
    {
        _active.Add(session.Id.Value, session);
        core.Router.Watchdog.Watch(isWanted: true);
    }

    public void Remove(RoomSession session)
    {
        if (_active.TryGetValue(session.Id.Value, out var found) && ReferenceEquals(found, session))
        {
            _active.Remove(session.Id.Value);
            core.Router.Watchdog.Watch(_active.Count > 0);
        }
    }

    public void OnCapturedLevel(float level)
    {
        _capturedLevel = level;
        Tell(session => !session.IsPlaying);
    }

    public void OnRemoteLevels(IReadOnlyList<EngineSoundLevel> levels)
    {
        _remoteLevels = levels;
        Tell(session => session.IsPlaying);
    }

    public void OnNetworkQuality(NetworkQualityUpdated e)
    {
        foreach (var session in _active.Values)
        {
            session.Network.OnQuality(e);
        }
    }

    /// <summary>Ends all logins on an engine that cannot be relied on: it may still be in the rooms.</summary>
    public void GiveUpAll(RoomEnd end)
    {
        foreach (var session in _active.Values.ToArray())
        {
            session.Leave(end);
        }
    }

    /// <summary>Logs out everywhere and accepts no more logins.</summary>
    public void Close()
    {
        IsClosed = true;
        foreach (var session in _active.Values.ToArray())
        {
            session.Logout();
        }
    }

    private void Tell(Func<RoomSession, bool> which)
    {
        foreach (var session in _active.Values)
        {
            if (which(session))
            {
                session.OnSoundLevels(_capturedLevel, session.IsPlaying ? _remoteLevels : []);
            }
        }
    }
}
