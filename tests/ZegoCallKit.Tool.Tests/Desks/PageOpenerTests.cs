using System.Diagnostics;
using Xunit;
using ZegoCallKit.Tool.Desks;

namespace ZegoCallKit.Tool.Tests.Desks;

/// <summary>Tests how a page is opened, with scripts instead of a browser.</summary>
public sealed class PageOpenerTests : IDisposable
{
    private const string Page = "http://localhost:5090/#/room/demo";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("opener").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_program_gets_the_address_and_has_nothing_of_the_terminal()
    {
        SkipWithoutShell();
        var seen = Path.Join(_folder, "seen");

        Assert.True(await PageOpener.TryOpenAsync(Page, Script($"files=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2); printf '%s\\n' \"$1\" \"$files\" > '{seen}'"), TestContext.Current.CancellationToken));

        Assert.Equal([Page, "/dev/null", "/dev/null", "/dev/null"], await File.ReadAllLinesAsync(seen, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_browser_the_desk_says_so_in_one_line(bool hasProgram)
    {
        SkipWithoutShell();
        await using var desk = RunningTool.StartWithOpener(hasProgram ? Script("echo 'xdg-open: no method available for opening' >&2; exit 3") : Path.Join(_folder, "missing"), "desk", "--port", "0", "--open", "--json");
        var page = (await desk.NextAsync(static _ => true)).GetProperty("page").GetString();

        var begin = TimeProvider.System.GetTimestamp();
        while (!desk.Error.EndsWith('\n') && TimeProvider.System.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        Assert.Equal($"No browser was found: open {page} yourself.", desk.Error.TrimEnd());
        await desk.InterruptAsync();
        Assert.Equal(ExitCode.Interrupted, await desk.ExitAsync());
    }

    [Fact]
    public async Task A_program_that_goes_on_with_its_browser_holds_nobody_up()
    {
        SkipWithoutShell();
        using var interruption = new CancellationTokenSource();
        var marker = Path.Join(_folder, "pid");
        var opening = PageOpener.TryOpenAsync(Page, Script($"echo $$ > '{marker}.new'; mv '{marker}.new' '{marker}'; exec sleep 600"), interruption.Token);
        var begin = TimeProvider.System.GetTimestamp();
        while (!File.Exists(marker) && TimeProvider.System.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        await interruption.CancelAsync();

        Assert.True(await opening.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken));
        using var program = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(marker, TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture));
        program.Kill();
    }

    private static void SkipWithoutShell() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Windows and macOS open addresses themselves.");

    private string Script(string body)
    {
        var path = Path.Join(_folder, "open");
        File.WriteAllText(path, $"#!/bin/sh\n{body}\n");
#pragma warning disable CA1416 // Only on Linux: see above.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        return path;
    }
}
