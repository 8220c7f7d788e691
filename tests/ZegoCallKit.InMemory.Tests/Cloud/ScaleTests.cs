using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Cloud;

public sealed class ScaleTests
{
    /// <summary>Three hundred users in one room, each publishing and playing 20 others: enough to reveal work that grows with the square of the room's size.</summary>
    [Fact]
    public void Hundreds_of_users_meet_in_one_room()
    {
        const int users = 300;
        const int plays = 20;
        var world = new World();
        var participants = Enumerable.Range(0, users).Select(i => world.Create($"user{i}")).ToArray();
        var counts = participants.ToDictionary(p => p, _ => new Count());
        foreach (var participant in participants)
        {
            participant.Engine.Lifecycle.Initialize(
                new ZegoCallKit.Engine.EngineProfile { AppId = 1, AppSign = World.AppSign },
                counts[participant],
                new NoFrames());
            participant.Login("room");
        }

        world.Settle();
        for (var i = 0; i < users; i++)
        {
            participants[i].Publish($"stream{i}");
            for (var j = 1; j <= plays; j++)
            {
                participants[i].Play($"stream{(i + j) % users}");
            }
        }

        world.Settle();

        Assert.Equal(users, world.Cloud.GetUsers("room").Count);
        Assert.Equal(users, world.Cloud.GetStreams("room").Count);
        Assert.All(counts.Values, c => Assert.Equal((users - 1, users - 1, plays), (c.Users, c.Streams, c.Playing)));
        foreach (var participant in participants)
        {
            participant.Engine.Lifecycle.Uninitialize();
        }

        world.Settle();
        Assert.Empty(world.Cloud.GetUsers("room"));
    }

    private sealed class Count : ZegoCallKit.Engine.IEngineEventSink
    {
        public int Users { get; private set; }

        public int Streams { get; private set; }

        public int Playing { get; private set; }

        public void OnEvent(EngineEvent engineEvent)
        {
            switch (engineEvent)
            {
                case RoomUsersUpdated { Type: UpdateType.Add } users:
                    Users += users.Users.Count;
                    break;
                case RoomStreamsUpdated { Type: UpdateType.Add } streams:
                    Streams += streams.Streams.Count;
                    break;
                case PlayerStateUpdated { State: PlayerState.Playing }:
                    Playing++;
                    break;
            }
        }
    }
}
