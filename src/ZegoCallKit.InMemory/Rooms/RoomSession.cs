using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Messaging;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Represents one login on the client's side: its state, its reconnection after an outage, and its notifications. All members require the engine's gate.</summary>
internal sealed class RoomSession : ILoginClient
{
    /// <summary>How long the engine tries to connect or reconnect.</summary>
    public static readonly TimeSpan ConnectBudget = TimeSpan.FromMinutes(20);

    private readonly EngineCore _core;
    private readonly LoginTicket _ticket;
    private readonly RoomUpdates _news;
    private readonly LoopTimer _giveUp;
    private readonly RoomStates _states;
    private string _token;

    public RoomSession(EngineCore core, string roomId, EngineUser user, EngineLoginOptions options, int sequence)
    {
        _core = core;
        _states = new RoomStates(core.Events, roomId, sequence);
        _token = options.Token;
        RoomId = roomId;
        User = user;
        Account = core.Cloud.Users.Get(user.Id);
        _ticket = new LoginTicket(this, core.Link, Account) { RoomId = roomId, User = user, Options = options, IsMultiRoom = core.Profile!.RoomMode == RoomMode.MultiRoom };
        _news = new RoomUpdates(core.Time, core.Events, _ticket);
        _giveUp = new LoopTimer(core.Time, core.Events, OnBudgetSpent);
        Sends = new PendingSends(core.Time, core.Events, Account);
    }

    public string RoomId { get; }

    public EngineUser User { get; }

    public CloudUser Account { get; }

    public LoginTicket Ticket => _ticket;

    public PendingSends Sends { get; }

    public SessionState State { get; private set; }

    public bool IsConnected => State == SessionState.Connected;

    /// <summary>Gets the streams of other users; null unless connected.</summary>
    public IReadOnlyList<EngineStreamInfo>? Streams => IsConnected ? _news.Streams : null;

    /// <summary>Starts the login: raises "connecting" now, the result later.</summary>
    public void Begin()
    {
        _core.Link.Bind(Account);
        State = SessionState.Connecting;
        _states.RaiseOwn(RoomStateReason.Logining);
        _core.Media.SetNetwork(Account.Network, Account.IsOnline);
        if (_token.Length == 0 && _core.Profile!.AppSign.Length == 0)
        {
            _core.Events.Post(() => OnRefused((int)ZegoErrorCode.RoomNoToken));
            return;
        }

        _giveUp.Arm(ConnectBudget);
        SendLogin();
    }

    /// <summary>Logs out: raises the state now. The caller ends publishing and playing.</summary>
    public void Leave()
    {
        End();
        Withdraw();
        _states.RaiseOwn(RoomStateReason.Logout);
    }

    public void RenewToken(string token)
    {
        _token = token;
        var ticket = _ticket;
        _core.Link.ToCloud(() => _core.Cloud.RenewToken(ticket, token));
    }

    public void OnLinkLost()
    {
        if (State != SessionState.Connected)
        {
            return;
        }

        State = SessionState.Reconnecting;
        _giveUp.Arm(ConnectBudget);
        _states.Raise(RoomStateReason.Reconnecting, (int)ZegoErrorCode.RoomConnectTemporaryBroken);
        Sends.FailAll();
    }

    public void OnLinkBack()
    {
        if (State is SessionState.Connecting or SessionState.Reconnecting)
        {
            SendLogin();
        }
    }

    public void OnAdmitted(long sessionId, RoomSnapshot snapshot)
    {
        var details = RoomStates.SessionDetails(sessionId);
        if (State == SessionState.Connecting)
        {
            State = SessionState.Connected;
            _giveUp.Disarm();
            _states.RaiseOutcome(RoomStateReason.Logined, 0, details);
            if (Account.Faults.Of(CommandKind.Login).IsRepeated)
            {
                _states.RaiseOutcome(RoomStateReason.Logined, 0, details);
            }

            _news.Begin(snapshot);
            _core.Rooms.OnConnected(this);
        }
        else if (State == SessionState.Reconnecting)
        {
            State = SessionState.Connected;
            _giveUp.Disarm();
            _states.Raise(RoomStateReason.Reconnected, 0, details);
            _news.Resume(snapshot);
            _core.Rooms.OnConnected(this);
        }
    }

    public void OnRefused(int code)
    {
        if (State is SessionState.Connecting or SessionState.Reconnecting)
        {
            Withdraw();
        }

        if (State == SessionState.Connecting)
        {
            EndLogin(code);
            if (Account.Faults.Of(CommandKind.Login).IsRepeated)
            {
                _states.RaiseOutcome(RoomStateReason.LoginFailed, code, RoomStates.SessionDetails(0));
            }
        }
        else if (State == SessionState.Reconnecting)
        {
            EndWith(RoomStateReason.ReconnectFailed, code);
        }
    }

    public void OnKicked(int code)
    {
        if (State != SessionState.Ended)
        {
            EndWith(RoomStateReason.KickOut, code);
        }
    }

    public void OnUpdate(RoomUpdate update)
    {
        // While reconnecting, updates of the old session may still arrive; a full snapshot follows.
        if (IsConnected)
        {
            _news.OnUpdate(update);
        }
    }

    public void OnMessage(EngineEvent message)
    {
        if (IsConnected)
        {
            _core.Events.Raise(message);
        }
    }

    public void OnTokenWillExpire(TimeSpan remaining)
    {
        if (IsConnected)
        {
            _core.Events.Raise(new RoomTokenWillExpire(RoomId, remaining));
        }
    }

    private void OnBudgetSpent()
    {
        const int code = (int)ZegoErrorCode.RoomRetryTimeout;

        Withdraw();
        if (State == SessionState.Connecting)
        {
            EndLogin(code);
        }
        else if (State == SessionState.Reconnecting)
        {
            EndWith(RoomStateReason.ReconnectFailed, code);
        }
    }

    // The cloud may have admitted the client, or may still do so for another request, although its answer was lost.
    private void Withdraw()
    {
        var ticket = _ticket;
        _core.Link.ToCloud(() => _core.Cloud.Leave(ticket));
    }

    private void SendLogin()
    {
        var ticket = _ticket;
        var request = new LoginRequest(_token, _core.Publishers.TicketsOf(this), _core.Players.TicketsOf(this));
        _core.Link.ToCloud(() => _core.Cloud.Login(ticket, request));
    }

    private void EndLogin(int code)
    {
        End();
        _states.RaiseOutcome(RoomStateReason.LoginFailed, code, RoomStates.SessionDetails(0));
        _core.Rooms.OnEnded(this, code);
    }

    private void EndWith(RoomStateReason reason, int code)
    {
        End();
        _states.Raise(reason, code);
        _core.Rooms.OnEnded(this, code);
    }

    private void End()
    {
        State = SessionState.Ended;
        _giveUp.Disarm();
        _news.End();
        Sends.Forget();
    }
}
