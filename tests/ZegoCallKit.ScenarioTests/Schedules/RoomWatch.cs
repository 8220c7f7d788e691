using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Everything that one login lets be observed, under watch.</summary>
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

    /// <summary>Whether the observers have been told all that the snapshots show.</summary>
    public bool IsUpToDate => IsTold(Users) && IsTold(Streams) && IsTold(Playbacks) && IsTold(Publications);

    /// <summary>Grows with everything that is told.</summary>
    public long Told => Users.Version + Streams.Version + Playbacks.Version + Publications.Version;

    public void AssertFolds()
    {
        Users.AssertMatches();
        Streams.AssertMatches();
        Playbacks.AssertMatches();
        Publications.AssertMatches();
    }
    /// <summary>What has been told and what the snapshots show, for reports.</summary>
    public string Behind => $"{Room.State.Current}, {Of(Users)} {Of(Streams)} {Of(Playbacks)} {Of(Publications)}";

    private static string Of<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => $"{fold.Name} {fold.Version}/{fold.Set.Current.Version}{(fold.IsCompleted ? " completed" : "")}";

    private static bool IsTold<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => fold.Version >= fold.Set.Current.Version;
}
