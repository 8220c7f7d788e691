using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tool.Bench;

/// <summary>Measures how long it takes until a user's observer sees that another user published or stopped a stream, one change after the other, in real time.</summary>
internal static class StreamChangeBench
{
    private const int WarmUp = 50;

    private static readonly PublishOptions Silent = new() { Audio = AudioInput.None, Video = VideoInput.None };

    /// <summary>Measures for a while.</summary>
    /// <returns>The durations in microseconds.</returns>
    public static async Task<IReadOnlyList<double>> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var cloud = new InMemoryCloud();
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength), Engine = cloud.CreateEngineFactory(), SoundLevelInterval = TimeSpan.Zero };
        var lobby = new RoomId("bench");
        await using var publisher = await ZegoClient.CreateAsync(options, cancellationToken);
        await using var observer = await ZegoClient.CreateAsync(options, cancellationToken);
        var publishing = await publisher.LoginRoomAsync(lobby, new RoomUser(new UserId("publisher")), cancellationToken: cancellationToken);
        var observing = await observer.LoginRoomAsync(
            lobby,
            new RoomUser(new UserId("observer")),
            new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } },
            cancellationToken);
        for (var i = 0; i < WarmUp; i++)
        {
            await ChangeAsync(publishing, observing, [], cancellationToken);
        }

        var times = new List<double>();
        var began = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(began) < duration)
        {
            await ChangeAsync(publishing, observing, times, cancellationToken);
        }

        return times;
    }

    private static async Task ChangeAsync(IRoom publishing, IRoom observing, List<double> times, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var appeared = SeenAsync(observing, 1, cancellationToken);
        var publication = await publishing.PublishAsync(new StreamId("stream"), Silent, cancellationToken);
        times.Add(TimeProvider.System.GetElapsedTime(began, await appeared).TotalMicroseconds);
        began = TimeProvider.System.GetTimestamp();
        var disappeared = SeenAsync(observing, 0, cancellationToken);
        await publication.DisposeAsync();
        times.Add(TimeProvider.System.GetElapsedTime(began, await disappeared).TotalMicroseconds);
    }

    // Completes with the time at which the observer was called.
    private static Task<long> SeenAsync(IRoom room, int count, CancellationToken cancellationToken) => room.Streams.Changes
        .Where(_ => room.Streams.Current.Items.Count == count)
        .Select(static _ => TimeProvider.System.GetTimestamp())
        .FirstAsync()
        .ToTask(cancellationToken);
}
