using System.Runtime.InteropServices;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>Counts the streams of each publisher.</summary>
internal sealed class PublisherCounts
{
    private readonly Dictionary<UserId, int> _streams = [];

    public bool Has(UserId user) => _streams.ContainsKey(user);

    public void Add(UserId user) => CollectionsMarshal.GetValueRefOrAddDefault(_streams, user, out _)++;

    public void Remove(UserId user)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_streams, user);
        if (--count == 0)
        {
            _streams.Remove(user);
        }
    }
}
