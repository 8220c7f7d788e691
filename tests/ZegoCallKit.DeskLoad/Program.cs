using System.Globalization;
using ZegoCallKit.DeskLoad;

switch (args)
{
    case ["desk", var address]:
        await LoadDesk.RunAsync(address);
        return 0;
    case ["peers", var url, var plan]:
        await Peers.RunProcessAsync(url, PeerPlan.Parse(plan));
        return 0;
    case []:
        return await LoadRun.RunAsync(10);
    case [var seconds] when int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2 and <= 60:
        return await LoadRun.RunAsync(number);
    default:
        await Console.Error.WriteLineAsync("usage: eng/desk-load.sh [SECONDS], 2 to 60 for each measurement");
        return 2;
}
