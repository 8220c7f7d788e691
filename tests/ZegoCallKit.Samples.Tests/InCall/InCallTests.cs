using System.Text.Json;
using InCall;
using Xunit;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Samples.Tests.InCall;

public sealed class InCallTests
{
    [Fact]
    public void Every_feature_works_and_has_an_entry()
    {
        using var folder = new TempFolder();
        var (code, output) = Run(new InCallOptions { BeautyFolder = folder["pictures"], Json = true });

        Assert.True(code == 0, output);
        var summary = JsonDocument.Parse(output.TrimEnd().Split('\n')[^1]).RootElement;
        Assert.Equal(
            ["preCall", "messages", "extraInfo", "devices", "audio", "quality", "frames", "beauty", "sei", "snapshots", "recording", "screen", "tokens", "reconnect", "logs", "errors"],
            summary.EnumerateObject().Select(static entry => entry.Name));
        Assert.Empty(summary.GetProperty("errors").EnumerateArray());
        Assert.All(summary.EnumerateObject().SkipLast(1), static entry =>
        {
            Assert.True(entry.Value.GetProperty("ok").GetBoolean(), entry.Value.GetProperty("detail").GetString());
            Assert.NotEmpty(entry.Value.GetProperty("detail").GetString()!);
        });
        Assert.Equal(
            ["all.png", "before.png", "rosy.png", "sharpen.png", "smooth.png", "whiten.png"],
            Directory.EnumerateFiles(folder["pictures"]).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--unknown")]
    [InlineData("--beauty")]
    public async Task Arguments_that_cannot_be_used_are_one_line_of_error(string argument)
    {
        using var error = new StringWriter();
        var code = await new InCallProgram(new InCallHost { Output = TextWriter.Null, Error = error }).RunAsync([argument]);
        Assert.Equal(2, code);
        Assert.Contains(argument, Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_a_file_is_refused_before_the_call()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["file"], "", TestContext.Current.CancellationToken);
        using var error = new StringWriter();
        var code = await new InCallProgram(new InCallHost { Output = TextWriter.Null, Error = error }).RunAsync(["--beauty", folder["file"]]);
        Assert.Equal(2, code);
        Assert.Contains("The images cannot be written to", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Effects_without_an_account_are_refused_before_the_call()
    {
        using var error = new StringWriter();
        var code = await new InCallProgram(new InCallHost { Output = TextWriter.Null, Error = error }).RunAsync(["--effects", "here"]);
        Assert.Equal(2, code);
        Assert.Contains("ZEGO_APP_ID", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Effects_whose_sdk_is_not_there_fail_and_leave_the_rest_alone()
    {
        using var folder = new TempFolder();
        var (code, output) = Run(
            new InCallOptions { EffectsFolder = folder["sdk"] },
            static name => name switch { "ZEGO_APP_ID" => "1234567890", "ZEGO_APP_SIGN" => new string('a', 64), _ => null });

        Assert.Equal(1, code);
        var failed = Assert.Single(output.Split('\n'), static line => line.Contains("FAILED", StringComparison.Ordinal));
        Assert.StartsWith("effects", failed, StringComparison.Ordinal);
        Assert.Contains(folder["sdk"], failed, StringComparison.Ordinal);
    }

    private static (int Code, string Output) Run(InCallOptions options, Func<string, string?>? variable = null)
    {
        var time = new SimulatedTime();
        using var output = new StringWriter();
        var program = new InCallProgram(new InCallHost { Time = time, Scheduler = time.Scheduler, Output = output, Error = output, Variable = variable ?? (static _ => null) });
        var code = time.Run(() => program.RunAsync(options, CancellationToken.None));
        return (code, output.ToString());
    }
}
