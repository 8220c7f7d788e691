using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>Everything can be used with a keyboard, and axe finds nothing wrong, in dark and in light.</summary>
public sealed class AccessibilityTests
{
    [Theory]
    [InlineData(ColorScheme.Dark)]
    [InlineData(ColorScheme.Light)]
    public async Task Axe_finds_nothing_wrong_on_any_view(ColorScheme colors)
    {
        await using var desk = await DeskHost.StartAsync();
        await using var tab = await Tab.OpenAsync(desk.Url, colors: colors);
        var page = tab.Page;
        await Assertions.Expect(page.GetByText("Nobody is here yet")).ToBeVisibleAsync();
        await CheckAsync(page, "no rooms");

        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", 500, 1);
        await using var eve = await DeskProgram.JoinAsync(desk.Url, "lobby", "eve", "Eve", 800, 1);
        await Assertions.Expect(page.Locator(".face")).ToHaveCountAsync(2);
        await CheckAsync(page, "rooms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Log" }).ClickAsync();
        await CheckAsync(page, "log");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rings" }).ClickAsync();
        await CheckAsync(page, "rings");
        await page.GetByRole(AriaRole.Link, new() { Name = "Timelines" }).ClickAsync();
        await Assertions.Expect(page.Locator(".timeline .line").First).ToBeVisibleAsync();
        await CheckAsync(page, "a timeline");

        await page.GotoAsync(new Uri(desk.Url, "#/room/lobby").ToString());
        await tab.SeeAsync("dave-main", 1, 100_000);
        await page.GetByRole(AriaRole.Button, new() { Name = "Figures" }).ClickAsync();
        await page.GetByText("Cause trouble").First.ClickAsync();
        await CheckAsync(page, "a room that is watched");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Why?" }).ClickAsync();
        await Assertions.Expect(page.Locator(".answer")).ToBeVisibleAsync();
        await CheckAsync(page, "reasons");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Log" }).ClickAsync();
        await CheckAsync(page, "the log of a room");

        await page.Locator(".room-tools").GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await page.GetByText("Devices and user id").ClickAsync();
        await CheckAsync(page, "the question how to join");
        await page.Keyboard.PressAsync("Escape");
        await tab.JoinAsync("lobby", "Ann");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Chat" }).ClickAsync();
        await page.GetByLabel("Message to everybody").FillAsync("hello");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".chat-text")).ToHaveTextAsync("hello");
        await CheckAsync(page, "a room that was joined");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_room_is_joined_used_and_left_with_the_keyboard_alone()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", 500, 1);
        await using var tab = await Tab.OpenAsync(desk.Url);
        var page = tab.Page;
        await Assertions.Expect(page.Locator(".face")).ToHaveCountAsync(1);

        await GoToAsync(page, "a", "lobby");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("lobby");
        await GoToAsync(page, "[role=tab]", "People");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Chat" })).ToHaveAttributeAsync("aria-selected", "true");
        await page.GetByRole(AriaRole.Link, new() { Name = "ZegoCallKit desk" }).FocusAsync();
        await GoToAsync(page, ".room-tools button", "Join");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("Ann");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".call-where .small")).ToHaveTextAsync("as Ann");
        await GoToAsync(page, ".call-button", "Raise the hand");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(tab.TileOf("ann_main").GetByLabel("Hand raised")).ToBeVisibleAsync();
        await GoToAsync(page, ".call-button", "Leave the room");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".call-bar")).ToBeHiddenAsync();
    }

    /// <summary>Presses the tabulator until an element has the focus, which must be seen.</summary>
    private static async Task GoToAsync(IPage page, string selector, string name)
    {
        for (var i = 0; i < 100; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(
                "([selector, name]) => { const one = document.activeElement; return one.matches(selector) && (one.ariaLabel ?? one.textContent).startsWith(name); }", new[] { selector, name }))
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement, '::after').outlineStyle").ContinueWith(static style => style.Result.Replace("nonenone", "none", StringComparison.Ordinal), TaskScheduler.Default));
                return;
            }
        }

        Assert.Fail($"The tabulator does not reach “{name}”.");
    }

    private static async Task CheckAsync(IPage page, string view)
    {
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, $"{view}: {string.Join("\n", result.Violations.SelectMany(static violation => violation.Nodes.Select(node => $"{violation.Impact} {violation.Id}: {violation.Help}: {node.Html}")))}");
        Assert.True(result.Passes.Length > 10, $"{view}: axe checked only {result.Passes.Length} rules.");
    }

}
