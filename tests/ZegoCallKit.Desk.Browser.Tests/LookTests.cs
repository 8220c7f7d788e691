using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>What the page shows of hostile names, of colors, of other versions and of a desk that went away.</summary>
public sealed class LookTests
{
    private const string Room = "lobby";

    [Fact]
    public async Task Names_are_text_and_hide_nothing()
    {
        const string Html = "<img src=x onerror=\"document.title='taken'\">", Turned = "bob\u202Egnp.exe";
        await using var desk = await DeskHost.StartAsync();
        await using var mallory = await DeskProgram.JoinAsync(desk.Url, Room, "mallory", Html, 500, 1);
        await using var trudy = await DeskProgram.JoinAsync(desk.Url, Room, "trudy", Turned, 800, 1);
        await using var tab = await Tab.OpenAsync(desk.Url, $"#/room/{Room}");

        await Assertions.Expect(tab.TileOf("mallory-main").Locator("bdi")).ToHaveTextAsync(Html);
        await Assertions.Expect(tab.TileOf("trudy-main").Locator("bdi")).ToHaveTextAsync("bob\\u202Egnp.exe");
        Assert.Equal(0, await tab.Page.Locator("img:not(.brand img)").CountAsync());
        Assert.Equal($"{Room} · ZegoCallKit desk", await tab.Page.TitleAsync());
        Assert.Empty(tab.Errors);
    }

    [Theory]
    [InlineData("canvas")]
    [InlineData("webgl")]
    public async Task Color_bars_have_their_colors_with_both_painters(string painter)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, Room, "dave", "Dave", 500, 1);
        await using var tab = await Tab.OpenAsync(desk.Url, $"?painter={painter}#/room/{Room}");
        await tab.SeeAsync("dave-main", 1, 100_000);

        var points = Enumerable.Range(0, 8).Select(static bar => new[] { (bar + 0.5) / 8, 0.75 }).ToArray();
        var colors = await tab.Page.EvaluateAsync<int[][]>("points => probe.colors('dave-main', points)", points);

        // White, yellow, cyan, green, magenta, red, blue, black, at 75 %.
        int[][] expected = [[191, 191, 191], [191, 191, 0], [0, 191, 191], [0, 191, 0], [191, 0, 191], [191, 0, 0], [0, 0, 191], [0, 0, 0]];
        for (var bar = 0; bar < expected.Length; bar++)
        {
            Assert.All(expected[bar].Zip(colors[bar]), pair => Assert.InRange(pair.Second, pair.First - 4, pair.First + 4));
        }

        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_page_of_another_version_says_so()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var tab = await Tab.OpenAsync(desk.Url);
        await tab.Page.RouteAsync("**/wire/protocol.js", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = (await answer.TextAsync()).Replace("PROTOCOL = 1", "PROTOCOL = 7", StringComparison.Ordinal) });
        });

        await tab.Page.ReloadAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "version 1, and this page version 7" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_whose_desk_restarts_shows_the_new_one()
    {
        var desk = await DeskHost.StartAsync();
        await using var tab = await Tab.OpenAsync(desk.Url);
        await using (var dave = await DeskProgram.JoinAsync(desk.Url, Room, "dave", "Dave", 500, 1))
        {
            await Assertions.Expect(tab.Page.Locator(".room-card")).ToHaveCountAsync(1);
        }

        await desk.DisposeAsync();
        await Assertions.Expect(tab.Page.Locator(".banner")).ToContainTextAsync("The page tries again by itself");
        await using var next = await DeskHost.StartAsync(port: desk.Url.Port);
        await Assertions.Expect(tab.Page.Locator(".banner")).ToBeHiddenAsync();
        await using var eve = await DeskProgram.JoinAsync(next.Url, "kitchen", "eve", "Eve", 800, 1);
        await Assertions.Expect(tab.Page.Locator(".room-card h2")).ToHaveTextAsync("kitchen");
    }

    [Fact]
    public async Task Watching_is_not_noticed_in_the_room()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, Room, "dave", "Dave", 500, 1);
        await using var tab = await Tab.OpenAsync(desk.Url, $"#/room/{Room}");
        await tab.SeeAsync("dave-main", 1, 100_000);
        await tab.NotHearAsync(500);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Listen" }).ClickAsync();
        await tab.HearAsync(500);

        Assert.Equal(["dave"], dave.Room.Participants.Current.Items.Values.Select(static one => one.Id.Value));
        Assert.Empty(tab.Errors);
    }
}
