using System.Reactive.Linq;
using Phone.Commands;
using Phone.Display;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Calling;

/// <summary>Knows the calls of this program, shows their changes, and waits for states on behalf of scripts.</summary>
internal sealed class CallBook : IDisposable
{
    private const int MaxCalls = 1_000;

    private readonly Lock _gate = new();
    private readonly IPhoneView _view;
    private readonly IPhoneNetwork _network;
    private readonly List<TrackedCall> _calls = [];
    private readonly List<IDisposable> _subscriptions = [];
    private SignalingStatus _status = new() { State = SignalingState.Disconnected };
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CallBook(IPhoneNetwork network, IPhoneView view)
    {
        (_network, _view) = (network, view);
        var service = network.Calls;
        _subscriptions.Add(service.ActiveCalls.Changes.SelectMany(static changes => changes.Changes).Where(static change => change.Reason == ZegoCallKit.Collections.ChangeReason.Add).Subscribe(change => Track(change.Current)));
        _subscriptions.Add(service.MissedCalls.Changes.SelectMany(static changes => changes.Changes).Where(static change => change.Reason == ZegoCallKit.Collections.ChangeReason.Add).Subscribe(change => view.ShowMissed(change.Current)));
        _subscriptions.Add(service.Status.Changes.Subscribe(Take));
    }

    /// <summary>Gets the call that rings here.</summary>
    public ICall? Ringing => Find(CallPhase.Ringing);

    /// <summary>Gets the call that the user is in, or is about to be in.</summary>
    public ICall? Current => Find(CallPhase.InCall) ?? Find(CallPhase.Connecting) ?? Find(CallPhase.Dialing);

    /// <summary>Waits until something is so.</summary>
    public async Task WaitAsync(WaitState wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (Is(wanted))
                {
                    return;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    public void Dispose() => _subscriptions.ForEach(static subscription => subscription.Dispose());

    private ICall? Find(CallPhase phase)
    {
        lock (_gate)
        {
            return _calls.Find(call => call.Report?.Phase == phase)?.Call;
        }
    }

    private bool Is(WaitState wanted) => wanted switch
    {
        WaitState.Ringing => _calls.Exists(static call => call.Report?.Phase == CallPhase.Ringing),
        WaitState.InCall => _calls.Exists(static call => call.Report?.Phase == CallPhase.InCall),
        WaitState.Over => _calls.Count > 0 && _calls.TrueForAll(static call => call.Report?.Phase == CallPhase.Ended),
        WaitState.Connected => _status.IsConnected,
        _ => !_status.IsConnected,
    };

    private void Track(ICall call)
    {
        var tracked = new TrackedCall(call, () => _network.AudioFramesReceived);
        lock (_gate)
        {
            // The same call under another id, when two users dialed each other.
            if (_calls.Exists(other => ReferenceEquals(other.Call, call)))
            {
                return;
            }

            _calls.Add(tracked);
            if (_calls.Count > MaxCalls)
            {
                _calls.Remove(_calls.Find(static one => one.Report?.Phase == CallPhase.Ended) ?? _calls[0]);
            }
        }

        _network.Follow(call);
        var subscription = call.State.Changes.Subscribe(state => Take(tracked, state));
        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }
    }

    private void Take(TrackedCall tracked, CallState state)
    {
        lock (_gate)
        {
            if (tracked.Take(state) is { } report)
            {
                _view.ShowCall(report);
                Tell();
            }
        }
    }

    private void Take(SignalingStatus status)
    {
        lock (_gate)
        {
            _status = status;
            _view.ShowSignaling(status);
            Tell();
        }
    }

    private void Tell()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
