using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Records everything that a room has shown.</summary>
internal sealed class RoomHistory
{
    private readonly List<RoomState> _states = [];
    private readonly List<int> _counts = [];
    private readonly List<string> _plays = [];
    private readonly List<string> _publications = [];

    public RoomHistory(IRoom room)
    {
        Room = room;
        room.State.Changes.Subscribe(_states.Add);
        room.OnlineUserCount.Changes.Subscribe(_counts.Add);
        Users = new(room.Users, user => user.Id);
        Streams = new(room.Streams, stream => stream.Id);
        ExtraInfo = new(room.ExtraInfo, info => info.Key);
        room.Playbacks.Changes.Subscribe(changes => Note(_plays, changes, playback => playback.StreamId));
        room.Publications.Changes.Subscribe(changes => Note(_publications, changes, publication => publication.StreamId));
    }

    public IRoom Room { get; }

    public SetHistory<UserId, RoomUser> Users { get; }

    public SetHistory<StreamId, StreamInfo> Streams { get; }

    public SetHistory<string, RoomExtraInfo> ExtraInfo { get; }

    public int Versions => Users.Versions.Count + Streams.Versions.Count + ExtraInfo.Versions.Count;

    public int Plays => _plays.Count;

    public void AssertSame(RoomHistory replayed)
    {
        Assert.Equal(_states, replayed._states);
        Assert.Equal(_counts, replayed._counts);
        AssertSame(Users, replayed.Users);
        AssertSame(Streams, replayed.Streams);
        AssertSame(ExtraInfo, replayed.ExtraInfo);
        Assert.Equal(_plays, replayed._plays);
        Assert.Equal(_publications, replayed._publications);
    }

    private static void AssertSame<TKey, T>(SetHistory<TKey, T> recorded, SetHistory<TKey, T> replayed)
        where TKey : notnull
        where T : class
    {
        Assert.True(recorded.IsCompleted && replayed.IsCompleted);

        // Each observer starts with a snapshot of a different moment; from the later one on, every change set and every content is the same.
        var first = Math.Max(recorded.Versions.Keys.First(), replayed.Versions.Keys.First());
        Assert.Equal(recorded.Versions.Keys.Where(version => version >= first), replayed.Versions.Keys.Where(version => version >= first));
        foreach (var version in recorded.Versions.Keys.Where(version => version >= first))
        {
            Assert.Equal(recorded.Versions[version].Items.OrderBy(item => item.Key.ToString(), StringComparer.Ordinal), replayed.Versions[version].Items.OrderBy(item => item.Key.ToString(), StringComparer.Ordinal));
            if (version > first)
            {
                Assert.Equal(recorded.Versions[version].Changes, replayed.Versions[version].Changes);
            }
        }
    }

    private static void Note<T>(List<string> notes, ChangeSet<T> changes, Func<T, StreamId> id)
        where T : class => notes.AddRange(changes.Changes.Select(change => $"{change.Reason} {id(change.Current)}"));
}
