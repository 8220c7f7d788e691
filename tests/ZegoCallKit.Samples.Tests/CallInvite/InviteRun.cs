using System.Text.Json;
using CallInvite;

namespace ZegoCallKit.Samples.Tests.CallInvite;

/// <summary>The output and exit code of a run of CallInvite.</summary>
internal sealed record InviteRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');

    public JsonElement Summary => JsonDocument.Parse(Lines[^1]).RootElement;

    /// <summary>Gets the end of each user's call, in the order in which the calls began.</summary>
    public string[] Ends => [.. Summary.GetProperty("calls").EnumerateArray().Select(static call => $"{call.GetProperty("user").GetString()} {call.GetProperty("reason").GetString()}")];

    public static InviteRun With(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
#pragma warning disable VSTHRD002 // A simulation has ended when the call returns.
        var code = new InviteProgram(output, error).RunAsync(arguments).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
        return new InviteRun(code, output.ToString(), error.ToString());
    }
}
