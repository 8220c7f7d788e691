using System.Net;
using System.Text.Json;
using Xunit;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tool.Tests.Desks;

public sealed class DeskTests
{
    private static readonly string[] Fields =
    [
        "participants", "publications", "playsStarted", "playsStopped", "playsAtPeak", "audioFramesReceived", "videoFramesReceived", "loginMillisecondsP50", "timeToFirstFrameMillisecondsP50",
        "timeToFirstFrameMillisecondsP95", "seconds", "interrupted", "recordedFiles", "notPlaying", "errors",
    ];

    [Fact]
    public async Task A_desk_prints_its_addresses_and_runs_until_it_is_interrupted()
    {
        await using var desk = RunningTool.Start("desk", "--port", "0", "--json");

        var ready = await desk.NextAsync(static _ => true);
        var url = ready.GetProperty("url").GetString()!;
        using var http = new HttpClient();
        using var state = await http.GetAsync(new Uri($"{url}/desk/api/state"), TestContext.Current.CancellationToken);
        await desk.InterruptAsync();

        Assert.Equal($"{url}/calls", ready.GetProperty("ring").GetString());
        Assert.Equal($"{url}/desk/api/sign-in", ready.GetProperty("tokens").GetString());
        Assert.Equal($"{url}/", ready.GetProperty("page").GetString());
        Assert.Equal(HttpStatusCode.OK, state.StatusCode);
        Assert.Equal(ExitCode.Interrupted, await desk.ExitAsync());
        Assert.Empty(desk.Error);
    }

    [Fact]
    public async Task The_demo_is_a_call_of_four_to_watch_and_to_join()
    {
        await using var desk = RunningTool.Start("desk", "--port", "0", "--json", "--demo");
        var ready = await desk.NextAsync(static _ => true);
        var url = ready.GetProperty("url").GetString()!;

        await using var eve = RunningTool.Start("join", "demo", "--user", "eve", "--url", url, "--seconds", "2", "--json");
        var summary = await eve.NextAsync(static json => json.TryGetProperty("participants", out _));
        using var http = new HttpClient();
        using var state = JsonDocument.Parse(await http.GetStringAsync(new Uri($"{url}/desk/api/state"), TestContext.Current.CancellationToken));

        Assert.Equal($"{url}/#/room/demo", ready.GetProperty("page").GetString());
        Assert.Equal(4, summary.GetProperty("playsStarted").GetInt32());
        Assert.True(summary.GetProperty("videoFramesReceived").GetInt64() > 0);
        var streams = state.RootElement.GetProperty("rooms")[0].GetProperty("streams").EnumerateArray();
        Assert.Equal(["alice-main", "bob-main", "carol-main", "dave-main"], streams.Select(static stream => stream.GetProperty("streamId").GetString()));
        await desk.InterruptAsync();
        Assert.Equal(ExitCode.Interrupted, await desk.ExitAsync());
        Assert.Empty(desk.Error);
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_a_failure()
    {
        var (desk, url) = await RunningTool.StartDeskAsync();
        await using var first = desk;
        await using var second = RunningTool.Start("desk", "--port", $"{new Uri(url).Port}");

        Assert.Equal(ExitCode.Failed, await second.ExitAsync());
        Assert.Contains("Choose another one with --port.", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Participants_see_and_hear_each_other()
    {
        var (desk, url) = await RunningTool.StartDeskAsync("--require-tokens", "--no-grace");
        await using var running = desk;
        await using var bob = RunningTool.Start("join", "lobby", "--user", "bob", "--url", url, "--json");
        await using var ann = RunningTool.Start("join", "lobby", "--user", "ann", "--url", url, "--seconds", "3", "--json");

        var summary = await ann.NextAsync(static json => json.TryGetProperty("participants", out _));
        await bob.InterruptAsync();
        var interrupted = await bob.NextAsync(static json => json.TryGetProperty("participants", out _));

        Assert.Equal(ExitCode.Success, await ann.ExitAsync());
        Assert.Equal(ExitCode.Interrupted, await bob.ExitAsync());
        Assert.Equal(Fields, summary.EnumerateObject().Select(static field => field.Name));
        Assert.All([summary, interrupted], static one =>
        {
            Assert.True(one.GetProperty("audioFramesReceived").GetInt64() > 0, "audio arrived");
            Assert.True(one.GetProperty("videoFramesReceived").GetInt64() > 0, "video arrived");
            Assert.Equal(1, one.GetProperty("playsStarted").GetInt32());
            Assert.Empty(one.GetProperty("errors").EnumerateArray());
        });
        Assert.True(interrupted.GetProperty("interrupted").GetBoolean());
    }

    [Theory]
    [InlineData("--webhook needs --webhook-secret-file FILE", "--webhook", "http://localhost:5000/zego/events")]
    [InlineData("--allow-host must be the name of a host", "--allow-host", "desk.example:5090")]
    [InlineData("--webhook must be an address", "--webhook", "events", "--webhook-secret-file", "secret.txt")]
    [InlineData("--webhook must be an address", "--webhook-secret-file", "secret.txt")]
    public async Task Webhooks_need_an_address_and_a_secret(string says, params string[] options)
    {
        await using var desk = RunningTool.Start(["desk", "--port", "0", .. options]);

        Assert.Equal(ExitCode.Usage, await desk.ExitAsync());
        Assert.Contains(says, desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_is_recorded_into_one_file_over_the_desk()
    {
        var folder = Directory.CreateTempSubdirectory("zegocallkit-");
        var (wav, y4m) = (Path.Join(folder.FullName, "all.wav"), Path.Join(folder.FullName, "all.y4m"));
        var (desk, url) = await RunningTool.StartDeskAsync("--no-grace");
        await using var running = desk;
        await using var bob = RunningTool.Start("join", "lobby", "--user", "bob", "--url", url, "--json");
        await using var ann = RunningTool.Start("join", "lobby", "--user", "ann", "--url", url, "--seconds", "4", "--json", "--record", wav, "--record-video", y4m);

        var summary = await ann.NextAsync(static json => json.TryGetProperty("participants", out _));

        Assert.Equal(2, summary.GetProperty("recordedFiles").GetInt32());
        using var sound = WavSource.Open(wav);
        using var video = Y4mSource.Open(y4m);
        var samples = new short[sound.SampleCount];
        sound.Read(samples);
        Assert.True(samples.Max() > 4_000, $"the loudest sample is {samples.Max()}");
        Assert.Equal(sound.Duration.TotalSeconds * 15, video.FrameCount, 1.0);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("--record-video needs --record FILE", "--record-video", "v.y4m")]
    [InlineData("--record: path must end in .wav", "--record", "v.mp3")]
    public async Task A_recording_that_cannot_be_is_refused(string says, params string[] options)
    {
        var (desk, url) = await RunningTool.StartDeskAsync();
        await using var running = desk;
        await using var ann = RunningTool.Start(["join", "lobby", "--url", url, .. options]);

        Assert.Equal(ExitCode.Usage, await ann.ExitAsync());
        Assert.Contains(says, ann.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_answered_and_both_hear_each_other()
    {
        var (desk, url) = await RunningTool.StartDeskAsync("--require-tokens");
        await using var running = desk;
        await using var bob = RunningTool.Start("phone", "--user", "bob", "--url", url, "--answer", "--json");
        await bob.NextAsync(static json => Event(json) == "ready");

        await using var ann = RunningTool.Start("ring", "bob", "--user", "ann", "--url", url, "--seconds", "2", "--json");
        var result = await ann.NextAsync(static json => json.TryGetProperty("answered", out _));
        var over = await bob.NextAsync(static json => Phase(json) == "Ended");

        Assert.Equal(ExitCode.Success, await ann.ExitAsync());
        Assert.True(result.GetProperty("answered").GetBoolean());
        Assert.Equal("LocalHangUp", result.GetProperty("end").GetString());
        Assert.True(result.GetProperty("audioFramesReceived").GetInt64() > 0);
        Assert.True(result.GetProperty("videoFramesReceived").GetInt64() > 0);
        Assert.StartsWith("RemoteHangUp", over.GetProperty("end").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_is_declined_by_hand()
    {
        var (desk, url) = await RunningTool.StartDeskAsync();
        await using var running = desk;
        await using var bob = RunningTool.Start("phone", "--user", "bob", "--url", url, "--json");
        await bob.NextAsync(static json => Event(json) == "ready");
        bob.Type("accept");
        var problem = await bob.NextAsync(static json => Event(json) == "problem");

        await using var ann = RunningTool.Start("ring", "bob", "--user", "ann", "--url", url, "--json");
        await bob.NextAsync(static json => Phase(json) == "Ringing");
        bob.Type("decline");
        var result = await ann.NextAsync(static json => json.TryGetProperty("answered", out _));
        bob.Type("quit");

        Assert.Equal("No call rings here.", problem.GetProperty("text").GetString());
        Assert.Equal(ExitCode.Failed, await ann.ExitAsync());
        Assert.Equal("Declined", result.GetProperty("end").GetString());
        Assert.Equal(ExitCode.Success, await bob.ExitAsync());
    }

    [Fact]
    public async Task A_phone_calls_too()
    {
        var (desk, url) = await RunningTool.StartDeskAsync();
        await using var running = desk;
        await using var bob = RunningTool.Start("phone", "--user", "bob", "--url", url, "--answer", "--json");
        await bob.NextAsync(static json => Event(json) == "ready");
        await using var ann = RunningTool.Start("phone", "--user", "ann", "--url", url, "--json");

        ann.Type("call audio bob");
        var inCall = await ann.NextAsync(static json => Phase(json) == "InCall");
        ann.Type("hang up");
        var over = await ann.NextAsync(static json => Phase(json) == "Ended");

        Assert.Equal("Audio", inCall.GetProperty("kind").GetString());
        Assert.Equal("LocalHangUp", over.GetProperty("end").GetString());
    }

    [Theory]
    [InlineData("join", "lobby")]
    [InlineData("ring", "bob")]
    [InlineData("phone")]
    public async Task Without_a_desk_a_participant_fails_and_says_how_to_start_one(params string[] command)
    {
        // A port that was free a moment ago.
        var (desk, url) = await RunningTool.StartDeskAsync();
        await desk.DisposeAsync();

        await using var tool = RunningTool.Start([.. command, "--url", url]);

        Assert.Equal(ExitCode.Failed, await tool.ExitAsync());
        Assert.Contains("'zegocallkit desk' starts one.", tool.Error, StringComparison.Ordinal);
    }

    private static string? Event(JsonElement json) => json.TryGetProperty("event", out var happening) ? happening.GetString() : null;

    private static string? Phase(JsonElement json) => json.TryGetProperty("phase", out var phase) ? phase.GetString() : null;
}
