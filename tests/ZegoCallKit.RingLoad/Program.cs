using System.Globalization;
using ZegoCallKit.RingLoad;
using ZegoCallKit.RingLoad.Servers;

if (args is ["serve", var address, ..])
{
    await LoadServer.RunAsync(address, args.Length > 2 ? args[2] : null);
    return 0;
}

var connections = 10_000;
if (args.Length > 1 || (args.Length == 1 && (!int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out connections) || connections is < 100 or > 25_000)))
{
    await Console.Error.WriteLineAsync("usage: eng/ring-load.sh [CONNECTIONS], 100 to 25,000");
    return 2;
}

return await LoadRun.RunAsync(connections);
