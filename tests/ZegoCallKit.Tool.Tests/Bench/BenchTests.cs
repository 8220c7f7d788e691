using Xunit;

namespace ZegoCallKit.Tool.Tests.Bench;

public sealed class BenchTests
{
    [Fact]
    public async Task Figures_are_measured()
    {
        using var rig = new ToolRig();

        var run = await rig.RunAsync("bench", "--seconds", "0.3", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.True(run.Json.GetProperty("streamChangesPerSecond").GetDouble() > 0);
        Assert.True(run.Json.GetProperty("streamChangeMicrosecondsP50").GetDouble() > 0);
        Assert.All(["audio", "video"], kind =>
        {
            var cost = run.Json.GetProperty(kind);
            Assert.True(cost.GetProperty("frames").GetInt64() > 0);
            Assert.True(cost.GetProperty("microseconds").GetDouble() > 0);
            Assert.True(cost.GetProperty("framesPerSecond").GetDouble() > 0);
        });
    }
}
