using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Engine;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Benchmarks.Streams;

/// <summary>Measures a stream that is added and removed among many, of which twenty play, against the same among fifty.</summary>
internal static class ReconcilerCases
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    public static IEnumerable<RatioCase> All()
    {
        foreach (var streams in new[] { 1_000, 20_000 })
        {
            yield return new()
            {
                Name = $"reconciler.churn.{streams}",
                Target = 3,
                Items = 2,
                Run = Churn(streams),
                Floor = Churn(50),
            };
        }
    }

    private static Action<int> Churn(int streams)
    {
        var tracker = new StreamTracker(new("self"));
        var all = tracker.Add([.. Enumerable.Range(0, streams).Select(i => Of($"s{i}"))], Now);
        var plays = new PlayBook(new AutoPlayOptions(), seed: 1, tracker.Streams);
        PlayReconciler.Step(plays, new PlayInput.RoomConnected(), Now);
        var output = PlayReconciler.Step(plays, new PlayInput.StreamsChanged(all!), Now);
        foreach (var start in output.Commands.OfType<PlayCommand.Start>())
        {
            PlayReconciler.Step(plays, new PlayInput.Started(start.StreamId, start.Attempt), Now);
        }

        EngineStreamInfo[] changed = [Of("changing")];
        return times =>
        {
            for (var i = 0; i < times; i++)
            {
                var added = tracker.Add(changed, Now);
                var deleted = tracker.Delete(changed, []);
                PlayReconciler.Step(plays, new PlayInput.StreamsChanged(added!), Now);
                PlayReconciler.Step(plays, new PlayInput.StreamsChanged(deleted!), Now);
            }
        };
    }

    private static EngineStreamInfo Of(string id) => new(new("ann", "Ann"), id, "");
}
