using System.Diagnostics;

namespace ZegoCallKit.DeskLoad;

/// <summary>Represents a process of this program that this one started. It is killed when it is disposed.</summary>
internal sealed class LoadProcess : IAsyncDisposable
{
    public const string Ready = "ready";

    private readonly Process _process;

    private LoadProcess(Process process)
    {
        _process = process;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill();
    }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a process and waits until it is ready.</summary>
    public static async Task<LoadProcess> StartAsync(params string[] arguments)
    {
        var process = new LoadProcess(Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!);
        if (await process.ReadAsync() != Ready)
        {
            await process.DisposeAsync();
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' ended before it was ready.");
        }

        return process;
    }

    /// <summary>Returns the next line of its output; <see langword="null"/> if it has ended.</summary>
    public Task<string?> ReadAsync() => _process.StandardOutput.ReadLineAsync();

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has exited, and may have been disposed of.
        }
    }
}
