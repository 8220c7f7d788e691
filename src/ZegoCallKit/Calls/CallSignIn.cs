using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Signs in to the transport and out again, one after the other. Used in the state loop.</summary>
internal sealed class CallSignIn(ClientCore core, CallHost host, SignalInbox inbox)
{
    private static readonly Operation Leaving = new("SignOut");

    private readonly OpenParts _open = new();
    private bool _isIn;
    private bool _isClosed;
    private bool _isLeaving;

    private ICallSignaling Signaling => host.Options.Signaling;

    public void Begin(Pending<bool> pending, RoomUser user, CancellationToken cancellationToken)
    {
        if (_isClosed)
        {
            pending.Fail(new ObjectDisposedException(nameof(ZegoClient)));
        }
        else if (_isIn)
        {
            pending.Fail(new InvalidOperationException($"Somebody is signed in to calls already, or is just signing in or out{(host.LocalUser is { } other ? $": {other.Id}" : "")}. Disconnect first."));
        }
        else
        {
            _isIn = true;
            core.Parts.Begin();
            _open.Begin();
            host.Begin(user);
            Connect(pending, user, cancellationToken);
        }
    }

    /// <summary>Signs out and goes on when it is done; at once when nobody is signed in.</summary>
    public void End(Action then)
    {
        _open.WhenNone(then);
        if (_isIn && !_isLeaving)
        {
            _isLeaving = true;
            host.SignOut();

            // The rooms of the calls bound their own ends; a transport that hangs does not.
            host.Effects.WhenOver(() => Bounded(host.Effects.WhenSent, Disconnect));
        }
    }

    /// <summary>Signs out for good.</summary>
    public void Close(Action then)
    {
        _isClosed = true;
        End(then);
    }

    private void Connect(Pending<bool> pending, RoomUser user, CancellationToken cancellationToken)
    {
        var identity = new SignalingIdentity { UserId = user.Id, DeviceId = host.DeviceId, UserName = user.Name };
        pending.Rollback = () =>
        {
            End(static () => { });
            return Task.CompletedTask;
        };
        core.RunOutside(() =>
        {
            Task connecting;
            var transport = "";
            try
            {
                transport = Signaling.Name;
                inbox.Open();
                connecting = Signaling.ConnectAsync(identity, cancellationToken);
            }
#pragma warning disable CA1031 // Whatever a transport throws is the outcome of the connecting.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                connecting = Task.FromException(fault);
            }

            core.Post(() => core.After(connecting, () => Connected(pending, user, transport, connecting)));
            return Task.CompletedTask;
        });
    }

    private void Connected(Pending<bool> pending, RoomUser user, string transport, Task connecting)
    {
        if (_isLeaving)
        {
            pending.Fail(new ObjectDisposedException(nameof(ICallService), "Signed out while signing in."));
        }
        else if (!connecting.IsCompletedSuccessfully)
        {
            pending.Fail(connecting.Exception?.GetBaseException() ?? new OperationCanceledException("The transport gave the connecting up."));
            End(static () => { });
        }
        else
        {
            host.SignedIn(user);
            CallLog.SignedIn(core.Logger, user.Id.Value, host.DeviceId.Value, transport);
            pending.Complete(true);
        }
    }

    private void Disconnect()
    {
        host.Forget();
        core.RunOutside(() =>
        {
            Task disconnecting;
            try
            {
                inbox.Close();
                disconnecting = Signaling.DisconnectAsync(CancellationToken.None);
            }
#pragma warning disable CA1031 // Whatever a transport throws is reported; signing out goes on.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                disconnecting = Task.FromException(fault);
            }

            core.Post(() => Await(disconnecting));
            return Task.CompletedTask;
        });
    }

    private void Await(Task disconnecting)
    {
        Bounded(then => core.After(disconnecting, then), Finish);
        core.After(disconnecting, () =>
        {
            if (disconnecting.Exception is { } fault)
            {
                core.Fault(Leaving.Name, fault.GetBaseException());
            }
        });
    }

    private void Bounded(Action<Action> wait, Action then)
    {
        var timeout = core.Options.Timeouts.Command;
        var deadline = new Deadline(core, timeout, () =>
        {
            core.Fault(Leaving.Name, Leaving.TimedOut(timeout));
            then();
        });
        wait(() =>
        {
            if (deadline.TryMeet())
            {
                then();
            }
        });
    }

    private void Finish()
    {
        _isIn = false;
        _isLeaving = false;
        CallLog.SignedOut(core.Logger);
        core.Parts.End();
        _open.End();
    }
}
