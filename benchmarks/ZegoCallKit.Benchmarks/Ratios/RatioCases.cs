using ZegoCallKit.Benchmarks.EndToEnd;
using ZegoCallKit.Benchmarks.Streams;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Lists all cases that are repeated. Each group exists only while it is used, because its observers would disturb the others.</summary>
internal static class RatioCases
{
    public static async Task UseAsync(Action<IEnumerable<RatioCase>> use)
    {
        // Any of the rows may be the only one that runs, and the floor's engine answers only what is registered.
        _ = Bursts.Floor;
        await UseCallAsync(call => use(StreamRows.All(call)));
        await UseCallAsync(call => use(AutoPlayRows.All(call)), PlayPolicy.All);
        await UseCallAsync(call => use(ReportRows.All(call)));
        await UseCallAsync(
            call =>
            {
                LevelRows.Play(call, 10);
                use([LevelRows.Unheard()]);
            },
            PlayPolicy.All);
        await UseCallAsync(
            call =>
            {
                LevelRows.Play(call, 20);
                use(LevelRows.Heard(call));
            },
            PlayPolicy.All);
        await UseCallAsync(call => use(UserRows.All(call)));
        await UseCallAsync(call => use(FrameRows.All(call)));
        await UseCallAsync(call => use(CommandRows.All(call)));
        await using (var client = await StubCall.CreateClientAsync())
        {
            use([CommandRows.Login(client)]);
        }

        use([.. TrackerCases.All(), .. ReconcilerCases.All()]);
    }

    private static async Task UseCallAsync(Action<StubCall> use, PlayPolicy? policy = null)
    {
        await using var call = await StubCall.StartAsync(policy);
        use(call);
    }
}
