using System.Reflection;
using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>Takes pictures of the page, from a phone to 4K, for people to look at. They are in <c>artifacts/desk-page</c>.</summary>
public sealed class ScreenshotTests
{
    private static readonly string Folder = Path.Join(
        typeof(ScreenshotTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key is "RepositoryRoot").Value, "artifacts", "desk-page");

    [Theory]
    [InlineData(360, 780, ColorScheme.Dark)]
    [InlineData(1280, 800, ColorScheme.Light)]
    [InlineData(1280, 800, ColorScheme.Dark)]
    [InlineData(3840, 2160, ColorScheme.Dark)]
    public async Task Nothing_is_wider_than_the_window(int width, int height, ColorScheme colors)
    {
        Directory.CreateDirectory(Folder);
        await using var desk = await DeskHost.StartAsync();
        await using var ann = await DeskProgram.JoinAsync(desk.Url, "lobby", "ann", "Ann Becker", 500, 1);
        await using var bob = await DeskProgram.JoinAsync(desk.Url, "lobby", "bob", "Bob", 800, 1);
        await using var tab = await Tab.OpenAsync(desk.Url, width: width, height: height, colors: colors);

        foreach (var view in new[] { "", "#/room/lobby", "#/rings", "#/timeline/ann", "#/log" })
        {
            await tab.Page.GotoAsync(new Uri(desk.Url, view).ToString());
            if (view.Contains("room", StringComparison.Ordinal))
            {
                await tab.SeeAsync("ann-main", 1, 100_000);
                await tab.SeeAsync("bob-main", 1, 100_000);
            }

            if (view.Contains("timeline", StringComparison.Ordinal))
            {
                await Assertions.Expect(tab.Page.Locator(".timeline .line", new() { HasText = "Rooms.Login" })).ToBeVisibleAsync();
            }

            await tab.Page.ScreenshotAsync(new() { Path = Path.Join(Folder, $"{width}-{colors}-{(view.Length == 0 ? "rooms" : view.Split('/')[1])}.png".ToLowerInvariant()) });
            Assert.Equal(0, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }

        Assert.Empty(tab.Errors);
    }
}
