using System.Text;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.FlightRecorder.Tests;

public sealed class ReplayTests
{
    private const int Sessions = 40;

    [Fact]
    public void Random_sessions_show_the_same_snapshots_and_change_sets_when_they_are_replayed()
    {
        var versions = 0;
        var plays = 0;
        var reconnections = 0;
        for (var seed = 0; seed < Sessions; seed++)
        {
            var session = new RecordedSession(seed).Run();
            var (replayed, divergences) = Replay(session.File);
            Assert.True(divergences.Count == 0, $"seed {seed}: {string.Join('\n', divergences)}");
            Assert.Equal(session.Histories.Count, replayed.Count);
            foreach (var (recorded, again) in session.Histories.Zip(replayed))
            {
                recorded.AssertSame(again);
            }

            versions += session.Histories.Sum(history => history.Versions);
            plays += session.Histories.Sum(history => history.Plays);
            reconnections += session.Histories.Sum(history => history.Room.State.Current.Reconnections);
        }

        // The sessions reach what they are about.
        Assert.True(versions > 10 * Sessions && plays > Sessions && reconnections > Sessions / 4, $"{versions} versions, {plays} plays, {reconnections} reconnections");
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

        // Nor does what was logged meanwhile.
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
}
