using ZegoCallKit.Benchmarks.Commands;
using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Frames;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.RoundTrips;
using ZegoCallKit.Benchmarks.Streams;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Lists all cases that are repeated. Each group exists only while it is used, because clients in calls would disturb the others.</summary>
internal static class RatioCases
{
    public static async Task UseAsync(Action<IEnumerable<RatioCase>> use)
    {
        var port = new NativePort();
        use([.. EventCases.All(port), .. CommandCases.All(port), .. TrackerCases.All(), .. ReconcilerCases.All()]);
        await using (var call = await NativeCall.StartAsync())
        {
            use(FrameCases.All(call));
            use(ObserverCases.All(call));
        }

        await using (var call = await RoundTripCall.StartAsync())
        {
            use(RoundTripCases.All(call));
        }
    }
}
