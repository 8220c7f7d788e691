using System.Text;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.FlightRecorder.Tests;

public sealed class ReplayTests
{
    private const int Sessions = 40;

    [Fact]
    public void Random_sessions_show_the_same_snapshots_and_change_sets_when_they_are_replayed()
    {
        var reached = Enumerable.Range(0, Sessions).Select(Compare).ToList();

        // The sessions reach what they are meant to test.
        var (versions, plays, reconnections) = (reached.Sum(static one => one.Versions), reached.Sum(static one => one.Plays), reached.Sum(static one => one.Reconnections));
        Assert.True(versions > 10 * Sessions && plays > Sessions && reconnections > Sessions / 4, $"{versions} versions, {plays} plays, {reconnections} reconnections");
    }

    [Theory]
    [InlineData(9_003_917)]
    [InlineData(200_004_343)]
    public void Sessions_that_once_diverged_are_replayed(int seed) => Compare(seed);

    [Fact]
    public void Fresh_random_sessions_are_replayed() => FreshSeeds.ForEach(0, Sessions, static seed => Compare(seed));

    [Fact]
    public void Several_rooms_at_once_are_replayed_too()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        using var file = new MemoryStream();
        var recorded = new List<RoomHistory>();
        using (var recorder = new RecordingEngineFactory(cloud.CreateEngineFactory(), () => file, new RecordingEngineOptions { TimeProvider = time }))
        {
            var options = new ZegoClientOptions
            {
                AppId = 1,
                AppSign = RecordedSession.AppSign,
                RoomMode = RoomMode.MultiRoom,
                Engine = recorder,
                TimeProvider = time,
                WorkScheduler = time.Scheduler,
                NotificationScheduler = time.Scheduler,
                SoundLevelInterval = TimeSpan.Zero,
            };
            time.Run(async () =>
            {
                await using var other = await ZegoClient.CreateAsync(options with { Engine = cloud.CreateEngineFactory() });
                await using var client = await ZegoClient.CreateAsync(options);
                foreach (var (id, channel) in new[] { ("one", PublishChannel.Main), ("two", PublishChannel.Auxiliary) })
                {
                    var silent = new PublishOptions { Channel = channel, Audio = AudioInput.None, Video = VideoInput.None };
                    var stage = await other.LoginRoomAsync(new RoomId(id), new RoomUser(new UserId("other")));
                    await stage.PublishAsync(new StreamId($"other-{id}"), silent);
                    var room = await client.LoginRoomAsync(new RoomId(id), new RoomUser(new UserId("self")));
                    recorded.Add(new RoomHistory(room));
                    await room.PublishAsync(new StreamId($"self-{id}"), silent);
                    await Task.Delay(TimeSpan.FromSeconds(3), time);
                }

                await recorded[0].Room.LogoutAsync();
                await Task.Delay(TimeSpan.FromSeconds(1), time);
            });
        }

        var (replayed, divergences) = Replay(file.ToArray());
        Assert.Empty(divergences);
        Assert.Equal(recorded.Select(static history => history.Room.Id), replayed.Select(static history => history.Room.Id));
        Assert.All(recorded, static history => Assert.True(history.Plays > 0));
        foreach (var (before, again) in recorded.Zip(replayed))
        {
            before.AssertSame(again);
        }
    }

    [Fact]
    public void A_recording_holds_no_secret_and_no_message()
    {
        var session = new RecordedSession(3).Run();
        var text = Encoding.UTF8.GetString(session.File);

        Assert.DoesNotContain(RecordedSession.Canary, text, StringComparison.Ordinal);
        Assert.Contains(nameof(BroadcastMessagesReceived), text, StringComparison.Ordinal);
        Assert.Contains("\"hasToken\":true", text, StringComparison.Ordinal);
        Assert.Contains("\"hasAppSign\":true", text, StringComparison.Ordinal);

        // The log written in the meantime contains no secret either.
        Assert.NotEmpty(session.Log.Lines);
        Assert.DoesNotContain(session.Log.Lines, static line => line.Contains(RecordedSession.Canary, StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_prints_a_member_that_is_named_like_a_secret() =>
        Assert.Empty(SecretMembers.PrintedBy(typeof(FlightRecording).Assembly).Where(static type => type.Value).Select(static type => type.Key));

    [Fact]
    public async Task A_recording_is_replayed_on_real_threads_as_well()
    {
        var session = new RecordedSession(5).Run();
        await using var replay = await FlightRecorder.Replay.StartAsync(FlightRecording.Read(new MemoryStream(session.File)), cancellationToken: TestContext.Current.CancellationToken);
        var rooms = new List<IRoom>();
        replay.Rooms.Subscribe(rooms.Add);
        await replay.RunAsync(TestContext.Current.CancellationToken);
        foreach (var room in rooms)
        {
            await room.Completion.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Empty(replay.Divergences);
        Assert.Equal(session.Histories.Select(history => history.Room.State.Current.End), rooms.Select(room => room.State.Current.End));
        Assert.Equal(session.Histories.Select(history => history.Streams.Versions.Keys.Last()), rooms.Select(room => room.Streams.Current.Version));
    }

    private static (IReadOnlyList<RoomHistory> Histories, IReadOnlyList<string> Divergences) Replay(byte[] file)
    {
        var time = new SimulatedTime();
        var options = new ReplayOptions { TimeProvider = time, WorkScheduler = time.Scheduler, NotificationScheduler = time.Scheduler };
        var histories = new List<RoomHistory>();
        return time.Run(async () =>
        {
            await using var replay = await FlightRecorder.Replay.StartAsync(FlightRecording.Read(new MemoryStream(file)), options);
            using var rooms = replay.Rooms.Subscribe(room => histories.Add(new RoomHistory(room)));
            await replay.RunAsync();
            await replay.DisposeAsync();
            return ((IReadOnlyList<RoomHistory>)histories, replay.Divergences);
        });
    }

    private static (int Versions, int Plays, int Reconnections) Compare(int seed)
    {
        var session = new RecordedSession(seed).Run();
        var (replayed, divergences) = Replay(session.File);
        Assert.True(divergences.Count == 0, $"seed {seed}: {string.Join('\n', divergences)}");
        Assert.Equal(session.Histories.Count, replayed.Count);
        foreach (var (recorded, again) in session.Histories.Zip(replayed))
        {
            recorded.AssertSame(again);
        }

        return (session.Histories.Sum(static history => history.Versions), session.Histories.Sum(static history => history.Plays), session.Histories.Sum(static history => history.Room.State.Current.Reconnections));
    }
}
