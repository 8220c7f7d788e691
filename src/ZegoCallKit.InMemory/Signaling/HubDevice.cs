using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Represents one device as the hub sees it: its identity and the state of its connection. Guarded by the hub's gate.</summary>
internal sealed class HubDevice
{
    private readonly HubServer _server;
    private CompletionSource<bool>? _connecting;

    public HubDevice(HubServer server)
    {
        _server = server;
        Outlet = new SignalingOutlet(server.Options.TimeProvider, server.Options.Scheduler);
        Watches = new PresenceWatches(users => server.TellPresence(this, users), static _ => { });
    }

    public SignalingOutlet Outlet { get; }

    /// <summary>Gets whose presence the device wants to know.</summary>
    public PresenceWatches Watches { get; }

    /// <summary>Gets the identity that is connected or connecting; <see langword="null"/> if there is none.</summary>
    public SignalingIdentity? Identity { get; private set; }

    /// <summary>Gets a number that grows with every connection and every outage; work that belongs to an older number is void.</summary>
    public long Epoch { get; private set; }

    public bool IsReachable => Outlet.State == SignalingState.Connected;

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken)
    {
        CompletionSource<bool> connecting;
        long epoch;
        lock (_server.Gate)
        {
            if (Identity is not null)
            {
                throw new InvalidOperationException($"The transport is already {Outlet.State}. Disconnect it first.");
            }

            if (!_server.IsOnline(identity))
            {
                return Task.FromException(new ZegoException("ConnectSignaling", ZegoErrorCode.RoomConnectFailed, detail: "the hub cannot be reached"));
            }

            Identity = identity;
            epoch = ++Epoch;
            _connecting = connecting = new(_server.Options.Scheduler);
            Outlet.Set(SignalingState.Connecting);
            _server.AfterRoundTrip(this);
        }

        if (connecting.Task.IsCompleted || !cancellationToken.CanBeCanceled)
        {
            return connecting.Task;
        }

        var registration = cancellationToken.UnsafeRegister((_, token) => GiveUp(epoch, token), null);
        _ = connecting.Task.ContinueWith(static (_, state) => ((CancellationTokenRegistration)state!).Dispose(), registration, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return connecting.Task;
    }

    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(IReadOnlyList<UserId> receivers, SignalingEnvelope envelope)
    {
        lock (_server.Gate)
        {
            if (Identity is null || !IsReachable)
            {
                return Task.FromException<IReadOnlyList<SignalingReceipt>>(new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, detail: $"the transport is {Outlet.State}"));
            }

            _server.Send(this, receivers, envelope);
            return Task.FromResult(SignalingReceipt.UnknownFor(receivers));
        }
    }

    public void Disconnect()
    {
        lock (_server.Gate)
        {
            Leave(SignalingReason.None, new ZegoException("ConnectSignaling", ZegoErrorCode.None, detail: "the transport was disconnected while connecting"));
        }
    }

    /// <summary>Called when the hub has established or restored the connection.</summary>
    public void OnConnected()
    {
        Outlet.Set(SignalingState.Connected);
        _connecting?.SetResult(true);
        _connecting = null;
    }

    /// <summary>Called when the network is lost: an established connection retries automatically, a pending one has failed.</summary>
    public void OnNetworkLost()
    {
        if (_connecting is not null)
        {
            Leave(SignalingReason.Network, new ZegoException("ConnectSignaling", ZegoErrorCode.RoomConnectFailed, detail: "the network failed while connecting"));
        }
        else
        {
            Epoch++;
            Outlet.Set(SignalingState.Connecting, SignalingReason.Network);
        }
    }

    /// <summary>Called when the same user and device connected elsewhere.</summary>
    public void OnReplaced() => Leave(SignalingReason.Replaced, new ZegoException("ConnectSignaling", ZegoErrorCode.RoomKickedOut, detail: "the same device connected elsewhere"));

    private void GiveUp(long epoch, CancellationToken cancellationToken)
    {
        lock (_server.Gate)
        {
            if (Epoch == epoch && _connecting is { } connecting)
            {
                _connecting = null;
                connecting.SetCanceled(cancellationToken);
                Leave(SignalingReason.None, null);
            }
        }
    }

    private void Leave(SignalingReason reason, Exception? failure)
    {
        if (Identity is null)
        {
            return;
        }

        if (failure is not null)
        {
            _connecting?.SetException(failure);
        }

        _connecting = null;
        Epoch++;
        Outlet.Set(SignalingState.Disconnected, reason);
        _server.Remove(this);
        Identity = null;
    }
}
