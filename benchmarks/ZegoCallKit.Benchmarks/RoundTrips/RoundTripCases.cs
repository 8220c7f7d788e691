using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Benchmarks.RoundTrips;

/// <summary>Measures awaited operations of the client, against the same operations by hand on the port of the same engine.</summary>
internal static class RoundTripCases
{
    public static IReadOnlyList<RatioCase> All(RoundTripCall call) =>
    [
        new()
        {
            Name = "roundTrip.setter",
            Target = 4,
            Run = n => Blocking.Wait(SetAsync(call.Playback, n)),
            Floor = n => Blocking.Wait(HopAsync(n)),
        },
        new()
        {
            Name = "roundTrip.result",
            Target = 3,
            Run = n => Blocking.Wait(call.SetExtraInfoAsync(n)),
            Floor = n => Blocking.Wait(call.ByHand.SetExtraInfoAsync(n)),
        },
        new()
        {
            Name = "roundTrip.login",
            Target = 3,
            Run = n => Blocking.Wait(call.LoginAsync(n)),
            Floor = n => Blocking.Wait(call.ByHand.LoginAsync(n)),
        },
    ];

    private static async Task SetAsync(IPlayback playback, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await playback.SetVolumeAsync(i % 200);
        }
    }

    // To another thread and back, as a Task: the minimum cost of an awaited command that may not run on the caller's thread.
    private static async Task HopAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ThreadPool.UnsafeQueueUserWorkItem(static done => done.SetResult(), done, preferLocal: false);
            await done.Task;
        }
    }
}
