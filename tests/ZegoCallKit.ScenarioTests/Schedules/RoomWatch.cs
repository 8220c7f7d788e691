using Xunit;
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
        Participants = new("participants", room.Participants, participant => participant.Id);
    }

    public IRoom Room { get; }

    public StateWatch State { get; } = new();

    public SetFold<UserId, RoomUser> Users { get; }

    public SetFold<StreamId, StreamInfo> Streams { get; }

    public SetFold<StreamId, IPlayback> Playbacks { get; }

    public SetFold<StreamId, IPublication> Publications { get; }

    public SetFold<UserId, Participant> Participants { get; }

    public bool IsCompleted => State.IsCompleted && Users.IsCompleted && Streams.IsCompleted && Playbacks.IsCompleted && Publications.IsCompleted && Participants.IsCompleted;

    /// <summary>Gets whether the observers have received everything that the snapshots contain.</summary>
    public bool IsUpToDate => IsTold(Users) && IsTold(Streams) && IsTold(Playbacks) && IsTold(Publications) && IsTold(Participants);

    /// <summary>Gets a number that grows with everything that the observers receive.</summary>
    public long Told => Users.Version + Streams.Version + Playbacks.Version + Publications.Version + Participants.Version;

    public void AssertFolds()
    {
        Users.AssertMatches();
        Streams.AssertMatches();
        Playbacks.AssertMatches();
        Publications.AssertMatches();
        Participants.AssertMatches();
    }

    /// <summary>Checks that the participants say what the other sets of the room say.</summary>
    public void AssertParticipants()
    {
        var participants = Room.Participants.Current.Items.Values.ToList();
        Assert.Equal(Room.Users.Current.Items.Keys.Append(Room.LocalUser.Id).Select(Text).Order(), participants.Select(one => Text(one.Id)).Order());
        Assert.Equal(
            Room.Streams.Current.Items.Values.Select(stream => $"{stream.Publisher} {stream.Id} {stream.ExtraInfo} {Room.Playbacks.Current.Items.ContainsKey(stream.Id)}").Order(),
            participants.Where(one => !one.IsLocal).SelectMany(one => one.Streams.Select(stream => $"{one.User} {stream.Id} {stream.ExtraInfo} {stream.Playback is not null}")).Order());
        var local = participants.Single(one => one.IsLocal);
        Assert.Equal(Room.Publications.Current.Items.Keys.Select(Text).Order(), local.Streams.Select(stream => Text(stream.Id)).Order());
        Assert.All(
            participants.SelectMany(one => one.Streams),
            stream => Assert.Equal((stream.Playback?.State.Current.Phase == PlaybackPhase.Playing) || (stream.Publication?.State.Current.Phase == PublicationPhase.Publishing), stream.IsActive));

        static string Text<T>(T id) => $"{id}";
    }

    /// <summary>Gets what the observers have received and what the snapshots contain, for reports.</summary>
    public string Behind => $"{Room.State.Current}, {Of(Users)} {Of(Streams)} {Of(Playbacks)} {Of(Publications)} {Of(Participants)}";

    private static string Of<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => $"{fold.Name} {fold.Version}/{fold.Set.Current.Version}{(fold.IsCompleted ? " completed" : "")}";

    private static bool IsTold<TKey, T>(SetFold<TKey, T> fold)
        where TKey : notnull
        where T : class => fold.Version >= fold.Set.Current.Version;
}
