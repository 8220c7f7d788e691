using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>A browser of its own that can be killed as a whole, or only what runs its tabs. Linux lists its processes.</summary>
internal sealed class KillableBrowser : IAsyncDisposable
{
    private readonly string _mark;

    private KillableBrowser(IBrowser browser, string mark) => (Browser, _mark) = (browser, mark);

    public IBrowser Browser { get; }

    public static async Task<KillableBrowser> LaunchAsync(Person person)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the processes of a browser.");

        // A switch that the browser does not know tells its process from those of other browsers.
        var mark = $"--marked-as={Guid.NewGuid():N}";
        return new KillableBrowser(await Browsers.LaunchAsync(person, mark), mark);
    }

    /// <summary>Kills the browser with SIGKILL.</summary>
    public void Kill() => Kill(Processes().Where(process => process.CommandLine.Contains(_mark)));

    /// <summary>Kills the processes of its tabs with SIGKILL.</summary>
    public void KillTabs()
    {
        var all = Processes();
        var parents = all.ToDictionary(static process => process.Id, static process => process.Parent);
        var browser = all.Single(process => process.CommandLine.Contains(_mark)).Id;
        Kill(all.Where(process => process.CommandLine.Contains("--type=renderer") && IsBelow(process.Id)));

        bool IsBelow(int id)
        {
            while (parents.TryGetValue(id, out var parent) && parent != browser)
            {
                id = parent;
            }

            return parents.ContainsKey(id);
        }
    }

    public ValueTask DisposeAsync() => Browser.DisposeAsync();

    private static void Kill(IEnumerable<(int Id, int Parent, string[] CommandLine)> processes)
    {
        var killed = 0;
        foreach (var (id, _, _) in processes)
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            killed++;
        }

        Assert.NotEqual(0, killed);
    }

    private static List<(int Id, int Parent, string[] CommandLine)> Processes()
    {
        var found = new List<(int Id, int Parent, string[] CommandLine)>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                continue;
            }

            try
            {
                var parent = File.ReadLines(Path.Join(folder, "status")).First(static line => line.StartsWith("PPid:", StringComparison.Ordinal));
                found.Add((id, int.Parse(parent["PPid:".Length..], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture), File.ReadAllText(Path.Join(folder, "cmdline")).Split('\0', ' ')));
            }
            catch (IOException)
            {
                // The process has ended.
            }
        }

        return found;
    }
}
