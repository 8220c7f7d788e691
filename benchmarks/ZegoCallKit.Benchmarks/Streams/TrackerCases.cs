using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Benchmarks.Streams;

/// <summary>Measures one change among many streams, against the same among ten.</summary>
internal static class TrackerCases
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    public static IEnumerable<RatioCase> All()
    {
        foreach (var streams in new[] { 1_000, 100_000 })
        {
            yield return new()
            {
                Name = $"tracker.{streams}",
                Target = 3,
                Items = 2,
                Run = Toggle(streams),
                Floor = Toggle(10),
            };
        }
    }

    private static Action<int> Toggle(int streams)
    {
        var tracker = new StreamTracker(new("self"));
        tracker.Add([.. Enumerable.Range(0, streams).Select(i => Of($"s{i}"))], Now);
        EngineStreamInfo[] changed = [Of("changing")];
        return times =>
        {
            for (var i = 0; i < times; i++)
            {
                tracker.Add(changed, Now);
                tracker.Delete(changed, []);
            }
        };
    }

    private static EngineStreamInfo Of(string id) => new(new("ann", "Ann"), id, "");
}
