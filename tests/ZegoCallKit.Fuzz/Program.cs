using System.Globalization;
using ZegoCallKit.Fuzz;

if (args.Length is < 1 or > 3
    || !double.TryParse(args[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
    || seconds is < 1 or > 1_000_000
    || !int.TryParse(args.ElementAtOrDefault(1) ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
{
    Console.Error.WriteLine("fuzz SECONDS [SEED] [TARGET]: 1 s or more, shared by all targets; the seed is a whole number, 1 by default; a target alone by its name.");
    return 2;
}

var targets = FuzzTargets.All().Where(target => args.Length < 3 || string.Equals(target.Name, args[2], StringComparison.OrdinalIgnoreCase)).ToList();
if (targets.Count == 0)
{
    Console.Error.WriteLine($"There is no target '{args[2]}'; there are {string.Join(", ", FuzzTargets.All().Select(static target => target.Name))}.");
    return 2;
}

return FuzzRun.Run(targets, TimeSpan.FromSeconds(seconds), seed);
