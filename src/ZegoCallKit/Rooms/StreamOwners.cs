using System.Collections.Immutable;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the streams of each user in the order in which they appeared. Used in the state loop.</summary>
internal sealed class StreamOwners
{
    private readonly Dictionary<UserId, ImmutableArray<StreamId>> _streams = [];

    /// <summary>Gets the streams of a user.</summary>
    public ImmutableArray<StreamId> this[UserId user] => _streams.GetValueOrDefault(user, []);

    /// <summary>Applies changes.</summary>
    /// <returns>The users whose streams have changed.</returns>
    public IReadOnlySet<UserId> Apply(IEnumerable<Change<StreamInfo>> changes)
    {
        var users = new HashSet<UserId>();
        foreach (var change in changes)
        {
            // An id that another user publishes now has left its former publisher.
            var before = change.Reason == ChangeReason.Remove ? change.Current : change.Previous;
            if (before is not null && (change.Reason == ChangeReason.Remove || before.Publisher.Id != change.Current.Publisher.Id))
            {
                Remove(before);
                users.Add(before.Publisher.Id);
            }

            if (change.Reason != ChangeReason.Remove)
            {
                Add(change.Current);
                users.Add(change.Current.Publisher.Id);
            }
        }

        return users;
    }

    private void Add(StreamInfo stream)
    {
        var known = this[stream.Publisher.Id];
        if (!known.Contains(stream.Id))
        {
            _streams[stream.Publisher.Id] = known.Add(stream.Id);
        }
    }

    private void Remove(StreamInfo stream)
    {
        var left = this[stream.Publisher.Id].Remove(stream.Id);
        if (left.IsEmpty)
        {
            _streams.Remove(stream.Publisher.Id);
        }
        else
        {
            _streams[stream.Publisher.Id] = left;
        }
    }
}
