using System.Runtime.InteropServices;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>Counts the streams of each publisher. Nearly every publisher has one stream, and takes one reference in a table; only of those with more is a number kept.</summary>
internal sealed class PublisherCounts
{
    private const int FirstSize = 4;

    // Each publisher is in the first free place from the one that its hash gives. At most three quarters of the places are taken.
    private UserId[] _table = [];
    private int _count;
    private Dictionary<UserId, int>? _further;

    public bool Has(UserId user) => _count > 0 && !IsFree(Locate(user));

    public void Add(UserId user)
    {
        if (Has(user))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_further ??= [], user, out _)++;
            return;
        }

        if (_count >= _table.Length - (_table.Length / 4))
        {
            Grow();
        }

        _table[Locate(user)] = user;
        _count++;
    }

    public void Remove(UserId user)
    {
        if (_further is null || !_further.TryGetValue(user, out var further))
        {
            Free(Locate(user));
        }
        else if (further == 1)
        {
            _further.Remove(user);
        }
        else
        {
            _further[user] = further - 1;
        }
    }

    private bool IsFree(int place) => _table[place] == default;

    private int PlaceOf(UserId user) => (int)((uint)user.GetHashCode() % (uint)_table.Length);

    private int After(int place) => place + 1 == _table.Length ? 0 : place + 1;

    private int Distance(int from, int to) => to >= from ? to - from : to - from + _table.Length;

    private int Locate(UserId user)
    {
        var place = PlaceOf(user);
        while (!IsFree(place) && _table[place] != user)
        {
            place = After(place);
        }

        return place;
    }

    // Those who come after a free place must be found without it.
    private void Free(int place)
    {
        _count--;
        for (var next = After(place); !IsFree(next); next = After(next))
        {
            var wanted = PlaceOf(_table[next]);
            if (Distance(wanted, next) >= Distance(place, next))
            {
                _table[place] = _table[next];
                place = next;
            }
        }

        _table[place] = default;
    }

    private void Grow()
    {
        var former = _table;
        _table = new UserId[Math.Max(FirstSize, former.Length / 2 * 3)];
        foreach (var user in former)
        {
            if (user != default)
            {
                _table[Locate(user)] = user;
            }
        }
    }
}
