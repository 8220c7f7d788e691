using System.Reactive.Linq;
using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>A tab that is killed with SIGKILL while it takes part in a call, and what the others see of it.</summary>
public sealed class KillTests
{
    private const string Bob = "bob_main";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_desk_without_a_grace_period_removes_a_killed_tab_at_once(bool wholeBrowser)
    {
        await using var desk = await DeskHost.StartAsync(new DeskOptions { RemovesLostParticipants = true });
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", 500, 0x100_0000);
        await using var browser = await KillAsync(desk, dave, wholeBrowser);

        await dave.Room.Users.Changes.FirstAsync(_ => dave.Room.Users.Current.Items.Count == 0).Timeout(Patience.Long);
        await dave.Room.Streams.Changes.FirstAsync(_ => dave.Room.Streams.Current.Items.Count == 0).Timeout(Patience.Long);
    }

    [Fact]
    public async Task A_patient_desk_keeps_a_killed_tab_and_says_that_its_connection_is_lost()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", 500, 0x100_0000);
        await using var watcher = await Tab.OpenAsync(desk.Url, "#/room/lobby");
        await using var browser = await KillAsync(desk, dave, wholeBrowser: true);

        await Assertions.Expect(watcher.Page.Locator(".person", new() { HasText = "bob" })).ToContainTextAsync("Connection lost");
        Assert.Equal(["bob"], dave.Room.Users.Current.Items.Keys.Select(static user => user.Value));
        Assert.Equal([Bob], dave.Room.Streams.Current.Items.Keys.Select(static stream => stream.Value));
        Assert.Empty(watcher.Errors);
    }

    /// <summary>Lets Bob join with a browser of its own, and kills it when Bob is heard.</summary>
    private static async Task<KillableBrowser> KillAsync(DeskHost desk, DeskProgram dave, bool wholeBrowser)
    {
        var browser = await KillableBrowser.LaunchAsync(Person.Bob);

        // Never disposed: it dies with the browser.
        var tab = await Tab.OpenAsync(desk.Url, browser: browser.Browser);
        await tab.JoinAsync("lobby", "Bob");
        await dave.HearAsync(Bob, Person.Bob.Tone);
        if (wholeBrowser)
        {
            browser.Kill();
        }
        else
        {
            browser.KillTabs();
        }

        return browser;
    }
}
