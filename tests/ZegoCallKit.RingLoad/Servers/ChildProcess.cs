using System.Diagnostics;
using System.Globalization;

namespace ZegoCallKit.RingLoad.Servers;

/// <summary>Represents a process that this one started, and what Linux says of its memory and CPU time.</summary>
internal abstract class ChildProcess(Process process) : IAsyncDisposable
{
    /// <summary>Gets the resident memory in bytes.</summary>
    public long ResidentBytes => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(static line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) * 1024;

    public TimeSpan CpuTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Kills the process with SIGKILL, and waits until it is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    protected static async Task<Process> StartAsync(ProcessStartInfo start, string ready)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillLeftOver(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(ready, StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return process;
            }
        }

        throw new InvalidOperationException($"{start.FileName} ended before it was ready.");
    }

    private static void KillLeftOver(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has exited, and was disposed of.
        }
    }
}
