using System.Net;
using Xunit;

namespace ZegoCallKit.Tool.Tests.Desks;

public sealed class ParticipantTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Theory]
    [InlineData("--url must be an address", "join", "lobby", "--url", "desk")]
    [InlineData("--url must be an address", "join", "lobby", "--url", "http://me:canary@localhost:5090")]
    [InlineData("--seconds must be a number between 1 and 86400; it is '0'", "join", "lobby", "--seconds", "0")]
    [InlineData("--user: ", "phone", "--user", "a b")]
    [InlineData("ROOM: ", "join", "")]
    [InlineData("USER: ", "ring", "a b", "--user", "ann")]
    [InlineData("none.wav", "join", "lobby", "--audio", "none.wav")]
    [InlineData("text.y4m", "ring", "bob", "--video", "text.y4m")]
    [InlineData("--ring-seconds must be", "ring", "bob", "--ring-seconds", "601")]
    [InlineData("--port must be a whole number between 0 and 65535; it is '65536'", "desk", "--port", "65536")]
    [InlineData("'none.txt' cannot be read", "desk", "--secret-file", "none.txt")]
    public async Task Bad_options_are_refused(string problem, params string[] arguments)
    {
        _rig.Write("text.y4m", "text");

        var run = await _rig.RunAsync(arguments);

        run.AssertRefused(problem);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "{\"error\":\"The desk answers only this computer.\"}", "answered with 403, {\"error\":\"The desk answers only this computer.\"}")]
    [InlineData(HttpStatusCode.OK, "<html>", "does not answer like a desk of this version")]
    [InlineData(HttpStatusCode.OK, "{\"appId\":1,\"token\":null}", "does not answer like a desk of this version")]
    [InlineData(HttpStatusCode.OK, "null", "does not answer like a desk of this version")]
    public async Task A_server_that_is_no_desk_is_a_failure(HttpStatusCode status, string content, string problem)
    {
        _rig.Host = _rig.Host with { CreateHttpHandler = () => new HttpAnswer(_ => new HttpResponseMessage(status) { Content = new StringContent(content) }) };

        (await _rig.RunAsync("join", "lobby")).AssertFailed(problem);
    }
}
