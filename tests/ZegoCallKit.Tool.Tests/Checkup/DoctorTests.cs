using System.Net;
using System.Text.Json;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Server;
using ZegoCallKit.Tool.Tests.Engines;

namespace ZegoCallKit.Tool.Tests.Checkup;

public sealed class DoctorTests : IDisposable
{
    private const string Secret = "canary-0123456789abcdef-canary-0";

    private static readonly string AppSign = ("canary" + new string('a', ZegoClientOptions.AppSignLength))[..ZegoClientOptions.AppSignLength];

    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_machine_without_anything_is_told_what_is_missing()
    {
        var run = await _rig.RunAsync("doctor", "--offline", "--json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.False(run.Json.GetProperty("ok").GetBoolean());
        Assert.Contains("engine get", Check(run, "library", "fail").GetProperty("advice").GetString(), StringComparison.Ordinal);
        Assert.Contains("set ZEGO_APP_ID", Check(run, "account", "fail").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("clock", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_with_everything_is_well()
    {
        PutLibrary();
        PutAccount();
        Answer(ToolRig.Now.AddSeconds(3));

        var run = await _rig.RunAsync("doctor", "--json");

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("ZEGO Express 3.25.0.1 at", Check(run, "library", "ok").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("AppID 42 with an AppSign", Check(run, "account", "ok").GetProperty("text").GetString(), StringComparison.Ordinal);
        Check(run, "microphone", "ok");
        Check(run, "speaker", "ok");
        Check(run, "camera", "ok");
        Check(run, "network", "ok");
        Check(run, "clock", "ok");
        Assert.DoesNotContain("canary", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_has_one_line_for_each_finding_and_one_for_advice()
    {
        var lines = (await _rig.RunAsync("doctor", "--offline")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains(lines, static line => line.StartsWith("fail  library      ", StringComparison.Ordinal));
        Assert.Contains(lines, static line => line.StartsWith("                   A trial account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_library_that_cannot_be_used_is_a_failure()
    {
        Assert.SkipUnless(FakeLibraries.ForThisProcess is not null, "The kit supports no library on this system.");
        _rig.Write(FakeLibraries.ForThisProcess.Value.Name, "text");

        var run = await _rig.RunAsync("doctor", "--offline", "--json");

        Assert.Contains("The file is not a library", Check(run, "library", "fail").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_for_another_system_is_a_failure()
    {
        _rig.Write("other", OperatingSystem.IsWindows() ? FakeLibraries.LinuxX64 : FakeLibraries.WindowsX64);

        var run = await _rig.RunAsync("doctor", "--offline", "--library", "other", "--json");

        Assert.Contains("not for this process", Check(run, "library", "fail").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "ok")]
    [InlineData(-9, "ok")]
    [InlineData(60, "warn")]
    [InlineData(-299, "warn")]
    [InlineData(301, "fail")]
    [InlineData(-86_400, "fail")]
    public async Task A_wrong_clock_is_found(int seconds, string status)
    {
        Answer(ToolRig.Now.AddSeconds(seconds));

        var text = Check(await _rig.RunAsync("doctor", "--json"), "clock", status).GetProperty("text").GetString()!;

        Assert.Equal(status == "ok" ? "The clock differs by less than 10 s." : $"The clock is {Math.Abs(seconds)} s {(seconds > 0 ? "slow" : "fast")}.", text);
    }

    [Fact]
    public async Task A_network_that_is_not_there_is_a_warning()
    {
        var run = await _rig.RunAsync("doctor", "--json", "--probe", "https://example.org/");

        Assert.StartsWith("example.org could not be reached: There is no network.", Check(run, "network", "warn").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_date_is_a_warning()
    {
        Answer(null);

        Check(await _rig.RunAsync("doctor", "--json"), "clock", "warn");
    }

    [Fact]
    public async Task A_proxy_is_a_warning()
    {
        Answer(ToolRig.Now);
        _rig.Variables["HTTPS_PROXY"] = "http://me:canary@proxy";

        var run = await _rig.RunAsync("doctor", "--json");

        Assert.Equal("HTTPS_PROXY is set.", Check(run, "proxy", "warn").GetProperty("text").GetString());
        Assert.DoesNotContain("canary", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused() => (await _rig.RunAsync("doctor", "--probe", "zego")).AssertRefused("--probe must be an address");

    [Theory]
    [InlineData("2 h", "ok", "It is for user alice and expires in 119 min.")]
    [InlineData("5 min", "warn", "It is for user alice and expires in 4 min.")]
    [InlineData("-1 h", "fail", "It expired 60 min ago.")]
    [InlineData("other app", "fail", "The token is for app 43, but ZEGO_APP_ID is 42: a login would be refused.")]
    [InlineData("no token", "fail", "The token cannot be read (Version): ")]
    public async Task A_token_is_judged(string kind, string status, string text)
    {
        PutAccount();
        _rig.Variables["ZEGO_SERVER_SECRET"] = Secret;
        _rig.Variables["ZEGO_TOKEN"] = kind switch
        {
            "2 h" => Token(42, TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1)),
            "5 min" => Token(42, TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1)),
            "other app" => Token(43, TimeSpan.FromHours(2)),
            "-1 h" => Token(42, TimeSpan.FromHours(1)),
            _ => "canary",
        };
        if (kind == "-1 h")
        {
            _rig.Time.Advance(TimeSpan.FromHours(2));
        }

        var run = await _rig.RunAsync("doctor", "--offline", "--json");

        Assert.StartsWith(text, Check(run, "token", status).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", run.Output, StringComparison.Ordinal);
    }

    private void PutAccount()
    {
        _rig.Variables["ZEGO_APP_ID"] = "42";
        _rig.Variables["ZEGO_APP_SIGN"] = AppSign;
    }

    // The devices are those of the in-memory engine.
    private void PutLibrary()
    {
        Assert.SkipUnless(FakeLibraries.ForThisProcess is not null, "The kit supports no library on this system.");
        var (name, content) = FakeLibraries.ForThisProcess.Value;
        _rig.Write(name, content);
        _rig.Host = _rig.Host with { Time = TimeProvider.System, LoadLibrary = static _ => "3.25.0.1", CreateEngine = static _ => new InMemoryCloud().CreateEngineFactory() };
    }

    private void Answer(DateTimeOffset? date)
    {
        // The clock that stands still, or that of the system.
        var offset = date - ToolRig.Now;
        _rig.Host = _rig.Host with
        {
            CreateHttpHandler = () => new HttpAnswer(_ =>
            {
                var response = new HttpResponseMessage(HttpStatusCode.MethodNotAllowed);
                response.Headers.Date = offset is { } ahead ? _rig.Host.Time.GetUtcNow() + ahead : null;
                return response;
            }),
        };
    }

    private string Token(uint appId, TimeSpan lifetime) =>
        new TokenGenerator(new TokenGeneratorOptions { AppId = appId, Secret = new ServerSecret(Secret), TimeProvider = _rig.Time }).Generate("alice", lifetime).Value;

    private static JsonElement Check(ToolRun run, string name, string status)
    {
        var check = Assert.Single(run.Json.GetProperty("checks").EnumerateArray(), check => check.GetProperty("name").GetString() == name);
        Assert.Equal(status, check.GetProperty("status").GetString());
        return check;
    }
}
