using System.Globalization;
using System.Text.Json;
using ZegoCallKit.InMemory;
using ZegoCallKit.RingChaos.Judging;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Runs the devices of one client process, as its standard input says.</summary>
internal static class ClientProgram
{
    public static async Task<int> RunAsync(string json)
    {
        var plan = JsonSerializer.Deserialize<ClientPlan>(json)!;
        var world = new ClientWorld(plan.Key, plan.Seed);
        TaskScheduler.UnobservedTaskException += (_, fault) => world.Report(new ChaosEvent { Kind = ChaosEventKind.Fault, Seat = "process", Text = $"unobserved: {fault.Exception}" });
        var cloud = new InMemoryCloud();
        var lanes = plan.Lanes.Select(lane => new LaneDevice(lane, world)).ToList();

        // Those who answer are there before those who ring.
        foreach (var (_, lane) in plan.Lanes.Zip(lanes).OrderBy(static pair => pair.First.Invites is not null))
        {
            await lane.StartAsync();
        }

        var pairs = new List<PhonePair>();
        foreach (var pair in plan.Pairs)
        {
            pairs.Add(await PhonePair.StartAsync(pair, world, cloud));
        }

        await Task.WhenAll(lanes.Select(static lane => lane.BegunAsync()));
        Console.WriteLine(ClientWords.Ready);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line == ClientWords.Go)
            {
                _ = Task.WhenAll([.. lanes.Select(static lane => lane.SendAsync()), .. pairs.Select(static pair => pair.CallAsync())]);
            }
            else
            {
                Obey(world, line.Split(' '));
            }
        }

        // The one who judges has gone, or has all that it needs.
        return 0;
    }

    private static void Obey(ClientWorld world, string[] words)
    {
        switch (words)
        {
            case [ClientWords.Round, var number]:
                world.Round = int.Parse(number, CultureInfo.InvariantCulture);
                break;
            case [ClientWords.Clock, var milliseconds]:
                world.Clock.Offset = TimeSpan.FromMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture));
                break;
            case [ClientWords.TokensOff or ClientWords.TokensOn]:
                world.Tokens.IsOpen = words[0] == ClientWords.TokensOn;
                break;
            case [ClientWords.SlowOff or ClientWords.SlowOn]:
                world.IsSlow = words[0] == ClientWords.SlowOn;
                break;
            case [ClientWords.Quiet]:
                world.Quiet.Cancel();
                break;
            default:
                throw new InvalidOperationException($"'{string.Join(' ', words)}' is no word of this program.");
        }
    }
}
