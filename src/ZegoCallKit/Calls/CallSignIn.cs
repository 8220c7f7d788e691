using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Calls;

/// <summary>Signs in to the transport and out again, one after the other. Used in the state loop.</summary>
internal sealed class CallSignIn(ClientCore core, CallHost host, SignalInbox inbox)
{
    // How long a transport without a connection has to send the last signals of calls. Disposing a client allows more time.
    private static readonly TimeSpan Farewells = TimeSpan.FromSeconds(2);

    private static readonly Operation Leaving = new("SignOut");

    private readonly OpenParts _open = new();

    // A transport may be the program's code: it runs outside the state loop, and is called in order.
    private readonly SerialLoop<Action> _transport = new(static work => work(), fault => core.Fault("call transport", fault), core.Options.WorkScheduler);
    private Pending<bool>? _signingIn;
    private CancellationTokenSource? _connecting;
    private int _generation;
    private bool _isIn;
    private bool _isClosed;
    private bool _isLeaving;

    /// <summary>Gets whether a user is signed in, or is just signing in or out.</summary>
    public bool IsIn => _isIn;

    /// <summary>Gets whether the client is disposed, so that no user can sign in.</summary>
    public bool IsClosed => _isClosed;

    private ICallSignaling Signaling => host.Options.Signaling;

    public void Begin(Pending<bool> pending, RoomUser user, CancellationToken cancellationToken)
    {
        if (_isClosed)
        {
            pending.Fail(new ObjectDisposedException(ClientCore.ObjectName));
        }
        else if (_isIn)
        {
            pending.Fail(new InvalidOperationException($"A user is already signed in to calls, or is signing in or out{(host.LocalUser is { } other ? $": {other.Id}" : "")}. Call SignOutAsync first."));
        }
        else if (host.Rooms.FindOther(user.Id) is { } room)
        {
            pending.Fail(new ArgumentException($"The client is logged in to room '{room.Id}' as '{room.User.Id}', so '{user.Id}' could not enter the room of a call. Sign in as the same user, or log out of the room first.", nameof(user)));
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

    /// <summary>Signs out and then continues; at once if no user is signed in.</summary>
    public void End(Action then)
    {
        _open.WhenNone(then);
        if (_isIn && !_isLeaving)
        {
            _isLeaving = true;
            host.SignOut();
            _generation++;
            _signingIn?.Fail(new ObjectDisposedException(nameof(ICallService), "The user signed out before the sign-in completed."));
            _signingIn = null;

            // The rooms of the calls bound their own ends; a transport that hangs does not.
            host.Effects.WhenOver(() => RunBounded(host.IsSignalingUp ? core.Options.Timeouts.Command : Farewells, host.IsSignalingUp, host.Effects.WhenSent, Disconnect));
        }
    }

    /// <summary>Signs out, because the client is being disposed.</summary>
    public void Close(Action then)
    {
        _isClosed = true;
        End(then);
    }

    private void Connect(Pending<bool> pending, RoomUser user, CancellationToken cancellationToken)
    {
        var generation = ++_generation;
        var identity = new SignalingIdentity { UserId = user.Id, DeviceId = host.DeviceId, UserName = user.Name };
        var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        (_signingIn, _connecting) = (pending, giveUp);
        pending.Rollback = () =>
        {
            End(static () => { });
            return Task.CompletedTask;
        };
        _transport.Post(() =>
        {
            Task connecting;
            var transport = "";
            try
            {
                transport = Signaling.Name;
                inbox.Open();
                connecting = Signaling.ConnectAsync(identity, giveUp.Token);
            }
#pragma warning disable CA1031 // Whatever a transport throws is the outcome of the connecting.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                connecting = Task.FromException(fault);
            }

            core.Post(() => core.After(connecting, () => OnConnected(generation, pending, user, transport, connecting)));
        });
    }

    private void OnConnected(int generation, Pending<bool> pending, RoomUser user, string transport, Task connecting)
    {
        if (generation != _generation)
        {
            // The user has signed out meanwhile, and another sign-in may have started, which this end does not concern. A transport that connected in spite of its cancellation is disconnected.
            if (connecting.IsCompletedSuccessfully && !_isIn)
            {
                _transport.Post(() =>
                {
                    var disconnecting = DisconnectTransportAsync(null);
                    core.Post(() => Report(disconnecting));
                });
            }

            return;
        }

        _signingIn = null;
        if (!connecting.IsCompletedSuccessfully)
        {
            pending.Fail(connecting.Exception?.GetBaseException() ?? new OperationCanceledException("The transport canceled the connection attempt."));
            End(static () => { });
        }
        else
        {
            host.SignedIn(user);
            CallLog.SignedIn(core.Logs.Calls, user.Id.Value, host.DeviceId.Value, transport);
            pending.Complete(true);
        }
    }

    private void Disconnect()
    {
        host.Forget();
        var giveUp = _connecting;
        _connecting = null;
        _transport.Post(() =>
        {
            var disconnecting = DisconnectTransportAsync(giveUp);
            core.Post(() => Await(disconnecting));
        });
    }

    private Task DisconnectTransportAsync(CancellationTokenSource? connecting)
    {
        try
        {
            connecting?.Cancel();
            connecting?.Dispose();
            inbox.Close();
            return Signaling.DisconnectAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // Whatever a transport throws is reported; signing out goes on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return Task.FromException(fault);
        }
    }

    private void Await(Task disconnecting)
    {
        RunBounded(core.Options.Timeouts.Command, isFault: true, then => core.After(disconnecting, then), Finish);
        Report(disconnecting);
    }

    private void Report(Task disconnecting) => core.After(disconnecting, () =>
    {
        if (disconnecting.Exception is { } fault)
        {
            core.Fault(Leaving.Name, fault.GetBaseException());
        }
    });

    private void RunBounded(TimeSpan timeout, bool isFault, Action<Action> wait, Action then)
    {
        var deadline = new Deadline(core, timeout, () =>
        {
            if (isFault)
            {
                core.Fault(Leaving.Name, Leaving.TimedOut(timeout));
            }

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
        CallLog.SignedOut(core.Logs.Calls);
        core.Parts.End();
        _open.End();
    }
}
