using System.Collections.Immutable;
using System.Reactive.Disposables;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Rooms;

/// <summary>Holds what the members of a call report about themselves, for the participants of the call's room. Written in the state loop; can be read from any thread.</summary>
internal sealed class ParticipantStatuses
{
    private volatile ImmutableDictionary<UserId, ParticipantStatus> _all = ImmutableDictionary<UserId, ParticipantStatus>.Empty;
    private Action<IEnumerable<UserId>>? _changed;

    public ParticipantStatus this[UserId user] => _all.GetValueOrDefault(user, ParticipantStatus.None);

    /// <summary>Calls an action with the users whose status has changed, until the result is disposed.</summary>
    public IDisposable Listen(Action<IEnumerable<UserId>> changed)
    {
        _changed = changed;
        return Disposable.Create(() => _changed = null);
    }

    /// <summary>Takes the statuses of all users that have reported one.</summary>
    public void Set(ImmutableDictionary<UserId, ParticipantStatus> statuses)
    {
        var before = _all;
        _all = statuses;
        if (before.IsEmpty && statuses.IsEmpty)
        {
            return;
        }

        var changed = before.Keys.Union(statuses.Keys).Where(user => !before.GetValueOrDefault(user, ParticipantStatus.None).Equals(this[user])).ToList();
        if (changed.Count > 0)
        {
            _changed?.Invoke(changed);
        }
    }
}
