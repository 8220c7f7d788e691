using System.Globalization;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.DeskLoad;

/// <summary>Runs all measurements, one after another, each with processes of its own.</summary>
internal static class LoadRun
{
    private const int PlaysEach = 10;

    private static readonly int[] Steps = [4, 8, 16, 24, 32, 48, 64];

    public static async Task<int> RunAsync(int seconds)
    {
        var report = new LoadReport { LoadBefore = LoadOf() };
        await SayAsync($"load before: {report.LoadBefore} for each of {Environment.ProcessorCount} processors");
        report = await MeasureLatencyAsync(report, seconds);
        report = await MeasureCpuAsync(report, seconds);
        report = await MeasureStreamsAsync(report, seconds);
        report = await MeasureCrowdAsync(report, seconds);
        await Console.Out.WriteLineAsync(report.ToJson());
        return 0;
    }

    private static async Task<LoadReport> MeasureLatencyAsync(LoadReport report, int seconds)
    {
        var (publisher, player) = Plans(streams: 1, seconds);
        (publisher, player) = (publisher with { HasSound = true }, player with { HasSound = true });
        var (wired, _, _) = await OverDeskAsync(publisher, player);
        var local = await InProcessAsync(publisher, player);
        await SayAsync($"one stream: {wired}; in one process: {local}");
        return report with
        {
            VideoP50Ms = wired.VideoP50Ms,
            VideoP99Ms = wired.VideoP99Ms,
            SoundP50Ms = wired.SoundP50Ms,
            SoundP99Ms = wired.SoundP99Ms,
            VideoP50Ratio = Ratio(wired.VideoP50Ms, local.VideoP50Ms),
            SoundP50Ratio = Ratio(wired.SoundP50Ms, local.SoundP50Ms),
        };
    }

    private static async Task<LoadReport> MeasureCpuAsync(LoadReport report, int seconds)
    {
        var (publisher, player) = Plans(streams: 8, seconds);
        var (wired, desk, cores) = await OverDeskAsync(publisher, player);
        var local = await InProcessAsync(publisher, player);
        await SayAsync($"8 streams: {wired}; the desk takes {desk:0.000} cores, all take {cores:0.000}; in one process: {local}");

        // Frames that a busy machine lost cost nothing.
        var streams = 8 * Math.Min(1, wired.Arrived);
        return report with { DeskCorePercentPerStream = Math.Round(100 * desk / streams, 2), CpuRatio = Ratio(cores / wired.Arrived, local.Cores / local.Arrived) };
    }

    private static async Task<LoadReport> MeasureStreamsAsync(LoadReport report, int seconds)
    {
        foreach (var streams in Steps)
        {
            var (publisher, player) = Plans(streams, seconds);
            var (wired, desk, cores) = await OverDeskAsync(publisher, player);
            await SayAsync($"{streams} streams: {wired}; the desk takes {desk:0.000} cores, all take {cores:0.000}");
            if (wired.Arrived < 0.99 || wired.VideoP50Ms > 250)
            {
                break;
            }

            report = report with { StreamsCarried = streams };
        }

        return report;
    }

    private static async Task<LoadReport> MeasureCrowdAsync(LoadReport report, int seconds)
    {
        var crowd = new PeerPlan { Name = "u", Count = 50, Publishes = true, Plays = 20, Streams = 50, Width = 160, Height = 90, Seconds = seconds };
        await using var desk = await DeskProcess.StartAsync();
        await using var peers = await LoadProcess.StartAsync("peers", desk.Url, crowd.ToString());
        var before = desk.CpuTime;
        var wired = PeerResult.Parse(await peers.ReadAsync() ?? throw new InvalidOperationException("The participants ended."));
        var cores = wired.Cores + ((desk.CpuTime - before).TotalSeconds / seconds);
        var local = await InProcessAsync(crowd);
        await SayAsync($"50 participants, each plays 20: {wired}, all take {cores:0.000} cores; in one process: {local}");
        return report with
        {
            CrowdArrived = wired.Arrived,
            CrowdVideoP50Ms = wired.VideoP50Ms,
            CrowdVideoP50Ratio = Ratio(wired.VideoP50Ms, local.VideoP50Ms),
            CrowdCpuRatio = Ratio(cores, local.Cores),
        };
    }

    // Each stream has one player.
    private static (PeerPlan Publisher, PeerPlan Player) Plans(int streams, int seconds) => (
        new PeerPlan { Name = "p", Count = streams, Publishes = true, Streams = streams, Seconds = seconds },
        new PeerPlan { Name = "v", Count = (streams + PlaysEach - 1) / PlaysEach, Plays = Math.Min(streams, PlaysEach), Stride = PlaysEach, Streams = streams, Seconds = seconds });

    private static async Task<(PeerResult Result, double DeskCores, double AllCores)> OverDeskAsync(PeerPlan publisher, PeerPlan player)
    {
        await using var desk = await DeskProcess.StartAsync();
        await using var publishers = await LoadProcess.StartAsync("peers", desk.Url, publisher.ToString());
        await using var players = await LoadProcess.StartAsync("peers", desk.Url, player.ToString());
        var (deskBefore, publishersBefore) = (desk.CpuTime, publishers.CpuTime);
        var result = PeerResult.Parse(await players.ReadAsync() ?? throw new InvalidOperationException("The players ended."));
        var deskCores = (desk.CpuTime - deskBefore).TotalSeconds / player.Seconds;
        return (result, deskCores, deskCores + result.Cores + ((publishers.CpuTime - publishersBefore).TotalSeconds / player.Seconds));
    }

    private static async Task<PeerResult> InProcessAsync(params PeerPlan[] plans)
    {
        var engine = new InMemoryCloud().CreateEngineFactory();
        var entered = new List<Peers>();
        foreach (var plan in plans)
        {
            entered.Add(await Peers.EnterAsync(engine, plan));
        }

        var result = await entered[^1].MeasureAsync();
        foreach (var peers in entered)
        {
            await peers.DisposeAsync();
        }

        return result;
    }

    private static double Ratio(double value, double other) => other > 0 ? Math.Round(value / other, 2) : 0;

    private static double LoadOf() =>
        Math.Round(double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) / Environment.ProcessorCount, 2);

    private static Task SayAsync(string line) => Console.Error.WriteLineAsync(line);
}
