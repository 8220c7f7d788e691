using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using ZegoCallKit.Desk.Server.Page;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.Page;

/// <summary>Checks how the desk serves its page.</summary>
public sealed partial class DeskPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_at_the_root_and_names_only_files_that_are_served()
    {
        await using var desk = await DeskHost.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };

        var page = await http.GetStringAsync("/", Cancellation);

        var files = Links().Matches(page).Select(static match => match.Groups["path"].Value).ToList();
        Assert.True(files.Count > 5);
        foreach (var file in files)
        {
            using var answer = await http.GetAsync(new Uri(file, UriKind.Relative), Cancellation);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/desk/page/app/main.js", "text/javascript")]
    [InlineData("/desk/page/media/speaker.worklet.js", "text/javascript")]
    [InlineData("/desk/page/styles/base.css", "text/css")]
    [InlineData("/desk/page/icons.svg", "image/svg+xml")]
    public async Task Files_have_their_type_and_headers_that_keep_everything_foreign_out(string path, string type)
    {
        await using var desk = await DeskHost.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        await using var desk = await DeskHost.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };
        using var first = await http.GetAsync(new Uri("/desk/page/app/main.js", UriKind.Relative), Cancellation);

        async Task<HttpStatusCode> AgainAsync(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/desk/page/app/main.js");
            request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(tag));
            using var answer = await http.SendAsync(request, Cancellation);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(first.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync("\"other\""));
    }

    [Theory]
    [InlineData("/desk/page/")]
    [InlineData("/desk/page/package.json")]
    [InlineData("/desk/page/PageFiles.cs")]
    [InlineData("/desk/page/../api/state2")]
    [InlineData("/desk/page/app/%2e%2e/index.html")]
    [InlineData("/desk/page/index.html")]
    public async Task Nothing_else_is_served(string path)
    {
        await using var desk = await DeskHost.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };

        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_leads_here_from_elsewhere_gets_no_page()
    {
        await using var desk = await DeskHost.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(desk.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };

        using var answer = await http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void The_files_of_the_page_are_embedded()
    {
        Assert.Contains("index.html", PageFiles.All.Keys);
        Assert.Contains("wire/protocol.js", PageFiles.All.Keys);
        Assert.All(PageFiles.All.Values, static file => Assert.NotEqual(0, file.Content.Length));
    }

    [GeneratedRegex("(?:href|src)=\"(?<path>desk/page/[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Links();
}
