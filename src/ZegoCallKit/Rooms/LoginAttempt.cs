using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Rooms;

/// <summary>Represents the attempt to log in to a room: fetches the token, gives the command and awaits its result. Used in the state loop.</summary>
internal sealed class LoginAttempt(ClientCore core, RoomSession session, RoomOptions options, TokenRenewal tokens)
{
    private Pending<IRoom>? _pending;

    /// <summary>Gets or sets the login to another room that this one leaves, for a switch; set before the attempt begins.</summary>
    public RoomSession? Former { get; set; }

    public bool IsBegun => _pending is not null;

    /// <summary>Gets whether the engine was given the command. Written in the command loop.</summary>
    public bool IsSent { get; private set; }

    public void Begin(Pending<IRoom> pending)
    {
        _pending = pending;
        if (tokens.FirstToken is { } token)
        {
            Issue(token);
        }
        else
        {
            tokens.Fetch(Issue, OnTokenFailed);
        }
    }

    public void Complete(IRoom room) => _pending!.Complete(room);

    /// <summary>Fails the caller's operation, if it is still in progress, when the login has ended.</summary>
    public void End(RoomEnd end)
    {
        if (_pending is { IsOver: false } pending)
        {
            pending.Fail(end.Reason == RoomEndReason.LoggedOut
                ? new ObjectDisposedException(ClientCore.ObjectName, "The client was disposed during the session.Login.")
                : pending.Operation.Failed(end.Code, $"the login ended ({end.Reason})"));
        }
    }

    public void Fail(ZegoErrorCode code) => Fail(_pending!.Operation.Failed(code));

    private void OnTokenFailed(Exception fault) => Fail(_pending!.Operation.Failed(ZegoErrorCode.None, "the token provider failed", TokenForm.AdviceOn(fault), fault));

    private void Issue(string token)
    {
        if (session.Login.IsOver)
        {
            return;
        }

        var user = new EngineUser(session.Login.User.Id.Value, session.Login.User.Name);
        var how = new EngineLoginOptions { MaxMemberCount = options.MaxMembers, NotifyUsers = options.NotifyUsers, Token = token };
        if (Former is { } former)
        {
            IssueSwitch(former, how);
            return;
        }

        core.Results.Call(
            ResultKind.Login,
            _pending,
            engine =>
            {
                // The login was canceled before its turn: executing it now would log out the same user elsewhere.
                if (_pending!.IsOver)
                {
                    return EngineResult.Accepted;
                }

                IsSent = true;
                session.Login.Epoch.Begin();
                return engine.Rooms.Login(session.Login.Id.Value, user, how);
            },
            refused => Fail(_pending!.Operation.Refused(refused)),
            result => OnResult((RoomLoginResult)result));
    }

    // The engine reports the outcome of a switch only as a state of the next room.
    private void IssueSwitch(RoomSession former, EngineLoginOptions how)
    {
        if (former.IsOver)
        {
            Fail(former.Login.Refuse(_pending!.Operation)!);
            return;
        }

        EngineResult? answer = null;
        former.LeaveFor(
            _pending!.Operation,
            engine =>
            {
                // Either way the engine has left the former room, and its previews may have ended.
                IsSent = true;
                if (_pending.IsOver)
                {
                    return engine.Rooms.Logout(former.Id.Value);
                }

                session.Login.Epoch.Begin();
                answer = engine.Rooms.SwitchRoom(former.Id.Value, session.Login.Id.Value, how);
                return answer.Value.IsAccepted ? EngineResult.Accepted : engine.Rooms.Logout(former.Id.Value);
            },
            () =>
            {
                if (answer is { IsAccepted: false } refused)
                {
                    Fail(_pending.Operation.Refused(new CommandOutcome(refused)));
                }
            });
    }

    private void OnResult(RoomLoginResult result)
    {
        if (result.Code != 0)
        {
            Fail((ZegoErrorCode)result.Code);
        }
        else if (session.IsConnecting)
        {
            // Applied only while the state still says connecting: the connection may have been lost again by now.
            session.OnLoggedIn(result.ExtendedData);
        }
    }

    private void Fail(ZegoException failure)
    {
        if (!session.Login.IsOver && session.IsConnecting)
        {
            _pending!.Fail(failure);
            session.OnLoginFailed(failure.Code);
        }
    }
}
