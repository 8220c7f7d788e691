using System.Text.Json;
using Xunit;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Samples.Tests.Recording;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Samples.Tests.Calling;

/// <summary>GroupCall on a desk: programs in processes of their own meet in one room, over loopback and in real time.</summary>
public sealed class DeskCallTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_program_records_of_another_is_an_unbroken_stretch_of_what_was_published()
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { TokenCheck = DeskTokenCheck.Required });
        string[] meet = ["--engine", "desk", "--url", desk.Url.ToString(), "--json"];

        // Speaks until the other has left, and hears as much itself.
        await using var zoe = await CallProcess.StartAsync("zoe", [.. meet, "--participants", "1", "--name", "zoe", "--seconds", "600"]);
        var run = await CallProcess.RunAsync([.. meet, "--participants", "2", "--name", "yan", "--seconds", "6", "--record", _folder.Path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var summary = JsonDocument.Parse(run.Output.TrimEnd().Split('\n')[^1]);
        Assert.Equal((2, 3), (summary.RootElement.GetProperty("participants").GetInt32(), summary.RootElement.GetProperty("publications").GetInt32()));
        Assert.All(["yan-zoe.wav", "yan-zoe.y4m", "yan-2-zoe.wav", "yan-2-zoe.y4m"], name => Assert.True(File.Exists(_folder[name]), name));
        Assert.All(
            Directory.GetFiles(_folder.Path, "yan*-zoe*"),
            static file => Assert.True(Stretch.IsOf(file, Path.Join(AppContext.BaseDirectory, "media", Path.GetExtension(file) == ".wav" ? "alice.wav" : "testsrc-96x72.y4m")), file));
    }

    [Fact]
    public async Task Without_a_desk_the_call_fails_and_says_why()
    {
        var desk = await DeskHost.StartAsync();
        await desk.DisposeAsync();

        var run = await ProgramRun.WithAsync("--engine", "desk", "--url", desk.Url.ToString(), "--participants", "1", "--seconds", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Is the desk running?", run.Output, StringComparison.Ordinal);
    }
}
