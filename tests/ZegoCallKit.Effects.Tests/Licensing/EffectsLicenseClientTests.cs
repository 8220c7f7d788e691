using System.Net;
using System.Net.Sockets;
using System.Text;
using ZegoCallKit.Effects.Licensing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Effects.Tests.Licensing;

public sealed class EffectsLicenseClientTests : IDisposable
{
    private static readonly EffectsLicenseRequest Request = new() { AuthInfo = "canary.auth +/=&é", SdkVersion = "1.4.11" };

    private readonly TempFolder _folder = new();
    private readonly EagerTime _time = new();
    private readonly RecordingLoggerFactory _log = new();
    private readonly Service _service = new();

    public void Dispose()
    {
        Assert.DoesNotContain(_log.Lines, static line => line.Contains(Secrets.Canary, StringComparison.Ordinal));
        _folder.Dispose();
        _service.Dispose();
    }

    [Fact]
    public async Task The_service_is_asked_as_it_is_documented()
    {
        Assert.Equal("canary.one", await Client(_service.Answer(Service.License("canary.one"))).GetLicenseAsync(Request));
        Assert.Equal(
            "https://aieffects-api.zego.im/?Action=DescribeEffectsLicense&AppId=1234567890&AuthInfo=canary.auth%20%2B%2F%3D%26%C3%A9",
            Assert.Single(_service.Asked).AbsoluteUri);
    }

    [Fact]
    public async Task An_answer_without_end_is_refused_and_not_read()
    {
        await using var body = new EndlessStream();
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => Client(_service.Answer(body)).GetLicenseAsync(Request));
        Assert.Equal(EffectsLicenseFailure.Answer, fault.Failure);
        Assert.InRange(body.BytesRead, 1, 2 << 20);
    }

    [Fact]
    public async Task A_license_is_kept_for_a_day_and_then_fetched_anew()
    {
        var client = Client(_service.Answer(Service.License("one")).Answer(Service.License("two")));
        Assert.Equal("one", await client.GetLicenseAsync(Request));
        _time.Now += TimeSpan.FromHours(23);
        Assert.Equal("one", await client.GetLicenseAsync(Request));
        _time.Now += TimeSpan.FromHours(1);
        Assert.Equal("two", await client.GetLicenseAsync(Request));
        Assert.Equal(2, _service.Asked.Count);
    }

    [Fact]
    public async Task A_refresh_and_another_version_of_the_SDK_ask_anew()
    {
        var client = Client(_service.Answer(Service.License("one")).Answer(Service.License("two")).Answer(Service.License("three")));
        await client.GetLicenseAsync(Request);
        Assert.Equal("two", await client.GetLicenseAsync(Request with { IsRefresh = true }));
        Assert.Equal("three", await client.GetLicenseAsync(Request with { SdkVersion = "1.4.12" }));
    }

    [Fact]
    public async Task The_file_keeps_a_license_between_runs_for_its_AppID_alone()
    {
        var file = _folder.Combine("deep/cache.json");
        await Client(_service.Answer(Service.License("canary.one")), options => options with { CacheFile = file }).GetLicenseAsync(Request);

        Assert.Equal("canary.one", await Client(_service, options => options with { CacheFile = file }).GetLicenseAsync(Request));
        Assert.Equal("two", await Client(_service.Answer(Service.License("two")), options => options with { CacheFile = file, AppId = 7 }).GetLicenseAsync(Request));
        Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("""{"AppId":1234567890,"SdkVersion":"1.4.11","FetchedAt":"soon","License":"x"}""")]
    public async Task A_file_that_cannot_be_read_is_written_anew_and_logged(string content)
    {
        var file = _folder.Combine("cache.json");
        await File.WriteAllTextAsync(file, content);
        Assert.Equal("one", await Client(_service.Answer(Service.License("one")), options => options with { CacheFile = file }).GetLicenseAsync(Request));
        Assert.Contains("one", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Contains(_log.Lines, line => line.Contains(file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_does_no_harm()
    {
        Directory.CreateDirectory(_folder.Combine("cache.json/in the way"));
        var client = Client(_service.Answer(Service.License("one")), options => options with { CacheFile = _folder.Combine("cache.json") });
        Assert.Equal("one", await client.GetLicenseAsync(Request));
        Assert.Equal("one", await client.GetLicenseAsync(Request));
        Assert.Contains(_log.Lines, static line => line.Contains("Warning 5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, EffectsLicenseFailure.Argument)]
    [InlineData(2, EffectsLicenseFailure.Token)]
    [InlineData(3, EffectsLicenseFailure.NoLicense)]
    [InlineData(99, EffectsLicenseFailure.Answer)]
    public async Task A_refusal_is_an_exception_with_the_services_words_and_not_tried_again(int code, EffectsLicenseFailure failure)
    {
        var client = Client(_service.Answer($$"""{"Code":{{code}},"Message":"its words","Data":null}"""));
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => client.GetLicenseAsync(Request));

        Assert.Equal((failure, false), (fault.Failure, fault.IsTransient));
        Assert.Contains("its words", fault.Message, StringComparison.Ordinal);
        Assert.Single(_service.Asked);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON canary.license")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"Code":"0"}""")]
    [InlineData("""{"Code":0.5}""")]
    [InlineData("""{"Code":0}""")]
    [InlineData("""{"Code":0,"Data":null}""")]
    [InlineData("""{"Code":0,"Data":{"License":5}}""")]
    [InlineData("""{"Code":0,"Data":{"License":""}}""")]
    [InlineData("""{"Code":0,"Data":{"License":"\ud800"}}""")]
    [InlineData("""{"\ud800a":1,"Code":0,"Data":{"License":5}}""")]
    [InlineData("""{"Code":3,"Message":"\udc00"}""")]
    public async Task An_answer_that_is_not_the_documented_one_is_an_exception(string answer)
    {
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => Client(_service.Answer(answer)).GetLicenseAsync(Request));
        Assert.Equal(EffectsLicenseFailure.Answer, fault.Failure);
        Assert.DoesNotContain(Secrets.Canary, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trouble_of_the_service_and_the_network_is_tried_again_with_growing_pauses()
    {
        _service.Answer("""{"Code":4,"Message":"Service unavailable"}""").Throw(new HttpRequestException("no route")).Answer("", HttpStatusCode.BadGateway).Answer(Service.License("one"));
        Assert.Equal("one", await Client(_service, static options => options with { MaxAttempts = 4 }).GetLicenseAsync(Request));
        Assert.Equal([1, 2, 4], _time.Waits.Select(static wait => wait.TotalSeconds));
        Assert.Equal(3, _log.Lines.Count(static line => line.Contains("Warning 3", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_last_attempt_is_the_exception()
    {
        _service.Throw(new HttpRequestException("a")).Throw(new HttpRequestException("b")).Throw(new HttpRequestException("no route"));
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => Client(_service).GetLicenseAsync(Request));
        Assert.Equal((EffectsLicenseFailure.Network, true, "no route"), (fault.Failure, fault.IsTransient, fault.InnerException!.Message));
        Assert.Equal(3, _service.Asked.Count);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_trouble_of_the_network()
    {
        var client = Client(_service.StaySilent(), static options => options with { MaxAttempts = 1, Timeout = TimeSpan.FromSeconds(10) });
        var fault = await Assert.ThrowsAsync<EffectsLicenseException>(() => client.GetLicenseAsync(Request).WaitAsync(ThreadedRig.Bound));
        Assert.Equal(EffectsLicenseFailure.Network, fault.Failure);
        Assert.Contains("10 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_service_cannot_be_reached_an_older_license_is_used_on_unless_a_fresh_one_is_wanted()
    {
        var client = Client(_service.Answer(Service.License("one")).Throw(new HttpRequestException()).Throw(new HttpRequestException()), static options => options with { MaxAttempts = 1 });
        await client.GetLicenseAsync(Request);
        _time.Now += TimeSpan.FromDays(3);
        Assert.Equal("one", await client.GetLicenseAsync(Request));
        await Assert.ThrowsAsync<EffectsLicenseException>(() => client.GetLicenseAsync(Request with { IsRefresh = true }));
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_request()
    {
        var client = Client(_service.Answer(Service.License("one")));
        var licenses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => client.GetLicenseAsync(Request))));
        Assert.All(licenses, static license => Assert.Equal("one", license));
        Assert.Single(_service.Asked);
    }

    [Fact]
    public async Task Callers_who_want_a_fresh_one_at_the_same_time_share_one_request_too()
    {
        var release = new TaskCompletionSource();
        var client = Client(_service.Answer(Service.License("one")).AnswerAfter(release.Task, Service.License("two")));
        await client.GetLicenseAsync(Request);
        var licenses = Enumerable.Range(0, 10).Select(_ => client.GetLicenseAsync(Request with { IsRefresh = true })).ToArray();
        release.SetResult();

        Assert.All(await Task.WhenAll(licenses).WaitAsync(ThreadedRig.Bound), static license => Assert.Equal("two", license));
        Assert.Equal(2, _service.Asked.Count);
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_a_failure()
    {
        var release = new TaskCompletionSource();
        var client = Client(_service.AnswerAfter(release.Task, """{"Code":3,"Message":"none"}""").Answer(Service.License("one")));
        var asked = Enumerable.Range(0, 10).Select(_ => client.GetLicenseAsync(Request)).ToArray();
        release.SetResult();
        foreach (var license in asked)
        {
            Assert.Equal(EffectsLicenseFailure.NoLicense, (await Assert.ThrowsAsync<EffectsLicenseException>(() => license.WaitAsync(ThreadedRig.Bound))).Failure);
        }

        Assert.Single(_service.Asked);
        Assert.Equal("one", await client.GetLicenseAsync(Request));
    }

    [Fact]
    public async Task One_who_gives_up_leaves_the_request_to_the_others()
    {
        using var cancellation = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        var client = Client(_service.AnswerAfter(release.Task, Service.License("one")));
        var first = client.GetLicenseAsync(Request, cancellation.Token);
        var second = client.GetLicenseAsync(Request);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first.WaitAsync(ThreadedRig.Bound));
        release.SetResult();

        Assert.Equal("one", await second.WaitAsync(ThreadedRig.Bound));
        Assert.Single(_service.Asked);
    }

    [Fact]
    public async Task Cancelling_ends_the_request()
    {
        using var cancellation = new CancellationTokenSource();
        var client = Client(_service.StaySilent(cancellation.Cancel).Answer(Service.License("one")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetLicenseAsync(Request, cancellation.Token).WaitAsync(ThreadedRig.Bound));
        Assert.Equal("one", await client.GetLicenseAsync(Request));
    }

    [Fact]
    public async Task It_works_over_a_real_connection()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerOnceAsync(listener);
        using var http = new HttpClient();
        using var client = new EffectsLicenseClient(http, new EffectsLicenseClientOptions { AppId = 5, Service = new Uri($"http://{listener.LocalEndpoint}/") });

        Assert.Equal("over the wire", await client.GetLicenseAsync(Request).WaitAsync(ThreadedRig.Bound));
        Assert.StartsWith("GET /?Action=DescribeEffectsLicense&AppId=5&AuthInfo=canary.auth", await answering, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_are_checked()
    {
        var good = new EffectsLicenseClientOptions { AppId = 1 };
        EffectsLicenseClientOptions[] bad =
        [
            good with { AppId = 0 },
            good with { Service = new Uri("http://example.com/") },
            good with { Service = new Uri("/relative", UriKind.Relative) },
            good with { CacheFile = "" },
            good with { MaxAttempts = 0 },
            good with { MaxAttempts = 11 },
            good with { RefreshAfter = TimeSpan.Zero },
            good with { FirstDelay = TimeSpan.FromHours(1) },
            good with { Timeout = TimeSpan.Zero },
            good with { TimeProvider = null! },
        ];
        using var http = new HttpClient(_service, disposeHandler: false);
        Assert.All(bad, options => Assert.StartsWith("options.", Assert.Throws<ArgumentException>(() => new EffectsLicenseClient(http, options)).ParamName, StringComparison.Ordinal));
        Assert.Equal("request", (await Assert.ThrowsAsync<ArgumentException>(() => Client(_service).GetLicenseAsync(Request with { AuthInfo = "" }))).ParamName);
    }

    private static async Task<string> AnswerOnceAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream, leaveOpen: true);
        var first = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
            // The headers.
        }

        var body = Service.License("over the wire");
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        return first!;
    }

    private EffectsLicenseClient Client(Service service, Func<EffectsLicenseClientOptions, EffectsLicenseClientOptions>? configure = null)
    {
        // By default, attempts may take longer than this clock lets anything wait.
        var options = new EffectsLicenseClientOptions { AppId = 1234567890, TimeProvider = _time, LoggerFactory = _log, Timeout = TimeSpan.FromMinutes(2) };
        return new EffectsLicenseClient(new HttpClient(service, disposeHandler: false), configure?.Invoke(options) ?? options);
    }
}
