using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;

[assembly: AssemblyFixture(typeof(Browsers))]

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>The browsers of all tests, each started when it is first needed: the Chromium of this machine, once for each person, because a browser has one microphone and one camera.</summary>
public sealed class Browsers : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", "--auto-select-desktop-capture-source=Entire screen",
    ];

    private readonly Dictionary<Person, IBrowser> _running = [];
    private IPlaywright? _driver;

    /// <summary>Returns a person's browser; the test is skipped where there is none, except in CI.</summary>
    internal static async Task<IBrowser> OfAsync(Person person)
    {
        var all = (await TestContext.Current.GetFixture<Browsers>())!;
        if (!all._running.TryGetValue(person, out var browser) || !browser.IsConnected)
        {
            browser = all._running[person] = await LaunchAsync(person);
        }

        return browser;
    }

    /// <summary>Starts a browser that no other test uses; the test is skipped where there is none, except in CI.</summary>
    internal static async Task<IBrowser> LaunchAsync(Person person, params string[] switches)
    {
        var path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Places, File.Exists);
        Assert.SkipWhen(path is null && Environment.GetEnvironmentVariable("CI") is not "true", "There is no Chromium here. Install it, or name it with the environment variable CHROMIUM.");
        Assert.True(path is not null, "There is no Chromium here.");
        var all = (await TestContext.Current.GetFixture<Browsers>())!;
        all._driver ??= await Playwright.CreateAsync();
        return await all._driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = [.. Switches, .. switches, $"--use-file-for-fake-audio-capture={person.Devices.Sound}", $"--use-file-for-fake-video-capture={person.Devices.Pictures}"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (person, browser) in _running)
        {
            await browser.DisposeAsync();
            person.Devices.Dispose();
        }

        _driver?.Dispose();
    }
}
