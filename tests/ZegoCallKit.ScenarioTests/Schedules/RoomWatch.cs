using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.Streams;

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
        Playbacks = new("playbacks", room.Playbacks, playback => playback.Id);
        Publications = new("publications", room.Publications, publication => publication.Id);
    }

    public IRoom Room { get; }

    public StateWatch State { get; } = new();

    public SetFold<UserId, RoomUser> Users { get; }

    public SetFold<StreamId, StreamInfo> Streams { get; }

    public SetFold<StreamId, IPlayback> Playbacks { get; }

    public SetFold<StreamId, IPublication> Publications { get; }

    public void AssertFolds()
    {
        Users.AssertMatches();
        Streams.AssertMatches();
        Playbacks.AssertMatches();
        Publications.AssertMatches();
    }
}
