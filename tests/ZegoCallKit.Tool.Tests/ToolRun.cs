using System.Text.Json;
using Xunit;

namespace ZegoCallKit.Tool.Tests;

/// <summary>What a run of the tool printed, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Gets the JSON object on the last line of the output.</summary>
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);

    /// <summary>Checks that the run was refused with one line that contains a text.</summary>
    public void AssertRefused(string text) => AssertEnded(Tool.ExitCode.Usage, text);

    /// <summary>Checks that the run failed with one line that contains a text.</summary>
    public void AssertFailed(string text) => AssertEnded(Tool.ExitCode.Failed, text);

    private void AssertEnded(int code, string text)
    {
        Assert.Contains(text, Error, StringComparison.Ordinal);
        Assert.Equal(code, ExitCode);
        Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
