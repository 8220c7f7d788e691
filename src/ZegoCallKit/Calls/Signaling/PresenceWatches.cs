using System.Reactive.Disposables;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>Counts the watches of each user, for authors of transports with presence: a user is watched until the last watch ends. All members can be called from any
/// thread.</summary>
/// <param name="watched">Called with the users of each new watch, including those already watched: the transport reports their presence.</param>
/// <param name="unwatched">Called with the users whose last watch has ended.</param>
public sealed class PresenceWatches(Action<IReadOnlyList<UserId>> watched, Action<IReadOnlyList<UserId>> unwatched)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<UserId, int> _counts = [];

    /// <summary>Gets the users who are watched.</summary>
    public IReadOnlyList<UserId> Users
    {
        get
        {
            lock (_gate)
            {
                return [.. _counts.Keys];
            }
        }
    }

    /// <summary>Returns whether a user is watched.</summary>
    /// <param name="user">The user.</param>
    /// <returns><see langword="true"/> if at least one watch includes the user.</returns>
    public bool Contains(UserId user)
    {
        lock (_gate)
        {
            return _counts.ContainsKey(user);
        }
    }

    /// <summary>Adds a watch, for <see cref="ICallSignaling.Watch"/>.</summary>
    /// <param name="users">The users; duplicates count once.</param>
    /// <param name="max">The maximum number of users watched at a time.</param>
    /// <returns>An object that ends the watch when it is disposed.</returns>
    /// <exception cref="ArgumentException">A user id is empty.</exception>
    /// <exception cref="InvalidOperationException">More users than <paramref name="max"/> would be watched; nothing was changed.</exception>
    public IDisposable Add(IReadOnlyCollection<UserId> users, int max = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(users);
        IReadOnlyList<UserId> each = [.. users.Distinct()];
        if (each.Any(static user => user.Value.Length == 0))
        {
            throw new ArgumentException("A watched user's id must not be empty.", nameof(users));
        }

        lock (_gate)
        {
            var count = _counts.Count + each.Count(user => !_counts.ContainsKey(user));
            if (count > max)
            {
                throw new InvalidOperationException($"At most {max} users can be watched at a time; these would be {count}. End other watches first.");
            }

            foreach (var user in each)
            {
                _counts[user] = _counts.GetValueOrDefault(user) + 1;
            }
        }

        watched(each);
        return Disposable.Create(() => Remove(each));
    }

    private void Remove(IReadOnlyList<UserId> users)
    {
        var gone = new List<UserId>();
        lock (_gate)
        {
            foreach (var user in users)
            {
                if (--_counts[user] == 0)
                {
                    _counts.Remove(user);
                    gone.Add(user);
                }
            }
        }

        if (gone.Count > 0)
        {
            unwatched(gone);
        }
    }
}
