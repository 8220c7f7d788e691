using System.Globalization;
using ZegoCallKit.RingChaos;
using ZegoCallKit.RingChaos.Clients;
using ZegoCallKit.RingChaos.Servers;

switch (args)
{
    case ["node", .. var rest]:
        return await NodeProgram.RunAsync(rest);
    case ["client", var plan]:
        return await ClientProgram.RunAsync(plan);
}

if (args.Length is < 1 or > 2
    || !int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
    || seconds is < 30 or > 86_400
    || !int.TryParse(args.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
{
    await Console.Error.WriteLineAsync("usage: eng/ring-chaos.sh SECONDS [SEED]: 30 to 86,400 s; the seed is a whole number, 1 by default");
    return 2;
}

return await ChaosRun.RunAsync(TimeSpan.FromSeconds(seconds), seed);
