using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>The timelines of engines: of a program and of the page itself.</summary>
public sealed class TimelineTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>\u202E";

    [Fact]
    public async Task The_timeline_of_a_program_is_followed_filtered_and_downloaded()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", Hostile, 500, 0x100_0000);
        await using var tab = await Tab.OpenAsync(desk.Url, "#/room/lobby");
        var page = tab.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Timeline of the engine" }).ClickAsync();

        var lines = page.Locator(".timeline .line");
        await Assertions.Expect(lines.Filter(new() { HasText = "Rooms.Login" })).ToContainTextAsync("userId dave");
        await Assertions.Expect(lines.Filter(new() { HasText = "Rooms.Login" })).ToContainTextAsync("<img src=x onerror=alert(1)>\\u202E");
        await Assertions.Expect(lines.Filter(new() { HasText = "Logined" })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".page-head [role=status]")).ToContainTextAsync("live");

        // What the desk does and what the engine reports of it appear by themselves.
        desk.Cloud.Disconnect("dave");
        await Assertions.Expect(lines.Filter(new() { HasText = "Reconnecting" })).ToHaveCountAsync(1);
        desk.Cloud.Reconnect("dave");
        await Assertions.Expect(lines.Filter(new() { HasText = "Reconnected" })).ToHaveCountAsync(1);

        await page.GetByLabel("What").SelectOptionAsync("Rooms and users");
        await Assertions.Expect(lines.Filter(new() { HasText = "Rooms.Login" })).ToHaveCountAsync(0);
        await Assertions.Expect(lines.First).ToContainTextAsync("Room");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Flight recording" }).ClickAsync());
        Assert.Matches(@"^dave-s-\d+\.jsonl$", download.SuggestedFilename);
        Assert.Contains(FlightRecording.ReadFile(await download.PathAsync()).Entries.OfType<RecordedCommand>(), static command => command.Name == "Publishing.StartPublishing");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task The_page_records_itself_and_its_timeline_stays_when_it_has_left()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var ann = await Tab.OpenAsync(desk.Url);
        await ann.JoinAsync("lobby", "Ann");
        await using var watcher = await Tab.OpenAsync(desk.Url, "#/timeline/ann");
        var lines = watcher.Page.Locator(".timeline .line");
        await Assertions.Expect(lines.Filter(new() { HasText = "Publishing.StartPublishing" })).ToContainTextAsync("ann_main");

        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Leave the room" }).ClickAsync();

        await Assertions.Expect(watcher.Page.Locator(".page-head [role=status]")).ToContainTextAsync("the participant has left");
        await Assertions.Expect(lines.Filter(new() { HasText = "Rooms.Logout" })).ToHaveCountAsync(1);
        Assert.Empty(ann.Errors);
        Assert.Empty(watcher.Errors);
    }
}
