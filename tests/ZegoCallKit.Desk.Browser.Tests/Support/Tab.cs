using System.Globalization;
using Microsoft.Playwright;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>A tab that shows the desk's page.</summary>
internal sealed class Tab : IAsyncDisposable
{
    /// <summary>The level from which a tone is heard, and the one below which it is not, in decibels of full scale.</summary>
    private const int Heard = -60, Silent = -85;

    private static readonly string Probe = ReadScript("probe.js");

    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private Tab(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            // Failed connections are part of some tests; the browser reports each.
            if (message.Type is "error" && !message.Text.Contains("WebSocket", StringComparison.Ordinal) && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
            {
                _errors.Add(message.Text);
            }
        };
        page.SetDefaultTimeout((float)Patience.Long.TotalMilliseconds);
    }

    public IPage Page { get; }

    /// <summary>Gets the errors of the page's scripts.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public static async Task<Tab> OpenAsync(Uri desk, string address = "", Person? person = null, int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Dark, IBrowser? browser = null)
    {
        Assertions.SetDefaultExpectTimeout((float)Patience.Long.TotalMilliseconds);
        browser ??= await Browsers.OfAsync(person ?? Person.Ann);
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = colors });
        var page = await context.NewPageAsync();
        var tab = new Tab(context, page);
        await page.AddInitScriptAsync(Probe);
        await page.GotoAsync(new Uri(desk, address).ToString());
        await Assertions.Expect(page.Locator(".live")).ToHaveAttributeAsync("data-phase", "open");
        return tab;
    }

    public static string ReadScript(string name)
    {
        using var reader = new StreamReader(typeof(Tab).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Joins a room through the dialog, without the browser's noise suppression, which takes a tone for noise.</summary>
    public async Task JoinAsync(string room, string name)
    {
        await Page.GotoAsync(new Uri(new Uri(Page.Url), $"#/room/{room}").ToString());
        await Page.Locator(".room-tools").GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Page.Locator("input[name=name]").FillAsync(name);
        await Page.GetByText("Devices and user id").ClickAsync();
        await Page.Locator("input[name=noise]").UncheckAsync();
        await Page.Locator(".dialog button[type=submit]").ClickAsync();
        await Assertions.Expect(Page.Locator(".call-where .small")).ToHaveTextAsync($"as {name}");
    }

    /// <summary>Waits until a tone is heard.</summary>
    public Task HearAsync(double frequency) => ReachAsync($"probe.tone({Text(frequency)}) > {Heard}");

    /// <summary>Waits until a tone is not heard.</summary>
    public Task NotHearAsync(double frequency) => ReachAsync($"probe.tone({Text(frequency)}) < {Silent}");

    /// <summary>Waits until a stream shows a counter picture whose number is in a range.</summary>
    public Task SeeAsync(string streamId, uint first, uint count) => ReachAsync($"(n => n >= {first} && n < {first + count})(probe.counter({Quoted(streamId)}))");

    /// <summary>Waits until a stream shows no picture.</summary>
    public Task NotSeeAsync(string streamId) => ReachAsync($"probe.counter({Quoted(streamId)}) === -1");

    /// <summary>Returns the numbers that a stream shows within a time.</summary>
    public Task<uint[]> WatchAsync(string streamId, TimeSpan time) => Page.EvaluateAsync<uint[]>($"probe.watch({Quoted(streamId)}, {Text(time.TotalMilliseconds)})");

    /// <summary>Waits until an expression of the page is true. Not with Playwright's own waiting, which makes code of text in the page: the page's policy forbids it.</summary>
    public async Task ReachAsync(string condition)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (!await Page.EvaluateAsync<bool>(condition))
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(begin) < Patience.Long,
                $"{condition} did not become true. {Page.Url} shows:\n{await Page.Locator("main").InnerTextAsync()}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public Task ClickAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).ClickAsync();

    public ILocator TileOf(string streamId) => Page.Locator($".tile[data-stream='{streamId}']");

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}
