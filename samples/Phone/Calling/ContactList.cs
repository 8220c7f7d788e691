using System.Collections.Concurrent;
using Phone.Display;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;

namespace Phone.Calling;

/// <summary>Knows which contacts can be reached, and shows their changes.</summary>
internal sealed class ContactList : IDisposable
{
    private readonly ConcurrentDictionary<UserId, PresenceChange> _known = new();
    private readonly TaskCompletionSource<SignalingReason> _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IReadOnlyList<UserId> _contacts;
    private readonly IPhoneView _view;
    private readonly List<IDisposable> _subscriptions = [];

    public ContactList(ICallSignaling signaling, IReadOnlyList<UserId> contacts, IPhoneView view)
    {
        (_contacts, _view) = (contacts, view);
        _subscriptions.Add(signaling.PresenceChanges.Subscribe(Take));
        _subscriptions.Add(signaling.Status.Changes.Subscribe(status =>
        {
            if (status is { State: SignalingState.Disconnected, Reason: SignalingReason.Replaced or SignalingReason.Refused })
            {
                _lost.TrySetResult(status.Reason);
            }
        }));
        _subscriptions.Add(signaling.Watch(contacts));
    }

    /// <summary>Gets a task that completes when the server ended the connection for good, with the reason.</summary>
    public Task<SignalingReason> Lost => _lost.Task;

    /// <summary>Shows all contacts.</summary>
    public void Show()
    {
        foreach (var contact in _contacts)
        {
            _view.ShowPresence(_known.GetValueOrDefault(contact) ?? new PresenceChange { User = contact, IsOnline = false });
        }
    }

    public void Dispose() => _subscriptions.ForEach(static subscription => subscription.Dispose());

    private void Take(PresenceChange change)
    {
        // Calls watch those whom they ring, too.
        if (_contacts.Contains(change.User) && (!_known.TryGetValue(change.User, out var known) ? change.IsOnline : known != change))
        {
            _known[change.User] = change;
            _view.ShowPresence(change);
        }
        else
        {
            _known.TryAdd(change.User, change);
        }
    }
}
