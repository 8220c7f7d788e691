using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Observes everything that one login exposes.</summary>
internal sealed class RoomWatch
{
    public RoomWatch(IRoom room)
    {
        Room = room;
        room.State.Changes.Subscribe(State);
        Users = new("users", room.Users, user => user.Id);
        Streams = new("streams", room.Streams, stream => stream.Id);
        Playbacks = new("playbacks", room.Playbacks, playback => playback.StreamId);
        Publications = new("publications", room.Publications, publication => publication.StreamId);
    }

    public IRoom Room { get; }

    public StateWatch State { get; } = new();

    public SetFold<UserId, RoomUser> Users { get; }

    public SetFold<StreamId, StreamInfo> Streams { get; }

    public SetFold<StreamId, IPlayback> Playbacks { get; }

    public SetFold<StreamId, IPublication> Publications { get; }

    public bool IsCompleted => State.IsCompleted && Users.IsCompleted && Streams.IsCompleted && Playbacks.IsCompleted && Publications.IsCompleted;

    /// <summary>Gets whether the observers have received everything that the snapshots contain.</summary>
    public bool IsUpToDate => IsTold(Users) && IsTold(Streams) && IsTold(Playbacks) && IsTold(Publications);

    /// <summary>Gets a number that grows with everything that the observers receive.</summary>
    public long Told => Users.Version + Streams.Version + Playbacks.Version + Publications.Version;

    public void AssertFolds()
    {
        Users.AssertMatches();
        Streams.AssertMatches();
        Playbacks.AssertMatches();
        Publications.AssertMatches();
    }
    /// <summary>Gets what the observers have received and what the snapshots contain, for reports.</summary>
    public string Behind => $"{Room.State.Current}, {Of(Users)} {Of(Streams)} {Of(Playbacks)} {Of(Publications)}";

    private static string Of<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => $"{fold.Name} {fold.Version}/{fold.Set.Current.Version}{(fold.IsCompleted ? " completed" : "")}";

    private static bool IsTold<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => fold.Version >= fold.Set.Current.Version;
}
