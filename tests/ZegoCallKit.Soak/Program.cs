using System.Globalization;
using ZegoCallKit.Soak;

if (args.Length is < 1 or > 2
    || !double.TryParse(args[0], CultureInfo.InvariantCulture, out var seconds)
    || seconds is < 1 or > 1_000_000
    || !int.TryParse(args.ElementAtOrDefault(1) ?? "1", CultureInfo.InvariantCulture, out var seed))
{
    Console.Error.WriteLine("soak SECONDS [SEED]: from 1 s; the seed is a whole number, 1 when left out.");
    return 2;
}

return await SoakRun.RunAsync(TimeSpan.FromSeconds(seconds), seed);
