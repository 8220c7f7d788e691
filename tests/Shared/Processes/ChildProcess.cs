using System.Diagnostics;
using System.Globalization;

namespace ZegoCallKit.TestProcesses;

/// <summary>Represents a process that this one started, and what Linux says of its memory and CPU time. It does not outlive this process.</summary>
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

    /// <summary>Writes a line to the standard input of the process, which must have been redirected.</summary>
    protected async Task WriteLineAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Starts a process and waits until it writes that it is ready.</summary>
    /// <param name="start">What to start.</param>
    /// <param name="ready">What the line contains that says so.</param>
    /// <param name="onLine">Called for each later line of its standard output.</param>
    /// <exception cref="InvalidOperationException">It ended before. The message ends with what it wrote to its standard error.</exception>
    protected static async Task<Process> StartAsync(ProcessStartInfo start, string ready, Action<string>? onLine = null)
    {
        start.UseShellExecute = false;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => KillLeftOver(process);
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(ready, StringComparison.Ordinal))
            {
                _ = ReadAsync(process, onLine);
                return process;
            }
        }

        throw new InvalidOperationException($"{start.FileName} ended before it was ready. {await errors}");
    }

    private static async Task ReadAsync(Process process, Action<string>? onLine)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            onLine?.Invoke(line);
        }
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
