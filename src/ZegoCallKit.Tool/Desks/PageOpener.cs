using System.ComponentModel;
using System.Diagnostics;

namespace ZegoCallKit.Tool.Desks;

/// <summary>Opens a page in the user's browser.</summary>
internal static class PageOpener
{
    /// <summary>Opens a page.</summary>
    /// <param name="page">The address.</param>
    /// <param name="program">The program that knows the browser; not used on Windows and macOS, which open addresses themselves.</param>
    /// <param name="cancellationToken">Stops waiting for the program, which some browsers keep running as long as they run, and lets it go on.</param>
    /// <returns>A task with whether a browser was found; it completes when that is known.</returns>
    public static async Task<bool> TryOpenAsync(string page, string program, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(StartInfo(page, program));
            if (process is null || OperatingSystem.IsWindows())
            {
                return true;
            }

            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return !process.HasExited || process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // What the program and its browser say is not the desk's, and a pipe to the desk would end before the browser does.
    private static ProcessStartInfo StartInfo(string page, string program) => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? new ProcessStartInfo(page) { UseShellExecute = true }
        : new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$1\" </dev/null >/dev/null 2>&1", program, page]);
}
