using Microsoft.Playwright;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>The buttons that cause trouble, and what both sides show of it.</summary>
public sealed class TroubleTests
{
    private const double DavesTone = 500;
    private const uint DavesNumber = 0x100_0000, Many = 100_000;
    private const string Dave = "dave-main", Ann = "ann_main";

    [Fact]
    public async Task A_cut_network_interrupts_a_tab_and_a_healed_one_brings_it_back()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", DavesTone, DavesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url);
        await ann.JoinAsync("lobby", "Ann");
        await ann.SeeAsync(Dave, DavesNumber, Many);
        await ann.HearAsync(DavesTone);

        await CauseAsync(ann, "ann", "Cut the network");
        await Assertions.Expect(ann.Page.Locator(".call-where .small")).ToHaveTextAsync("Your network is cut");
        await ann.NotHearAsync(DavesTone);
        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Heal the network" }).ClickAsync();
        await Assertions.Expect(ann.Page.Locator(".call-where .small")).ToHaveTextAsync("as Ann");
        await ann.HearAsync(DavesTone);
        await ann.SeeAsync(Dave, DavesNumber, Many);
        await dave.HearAsync(Ann, Person.Ann.Tone);
        await dave.SeeAsync(Ann, Person.Ann.FirstNumber, FakeDevices.Count);
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_program_whose_network_is_cut_reconnects_as_with_the_real_engine()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", DavesTone, DavesNumber);
        await using var tab = await Tab.OpenAsync(desk.Url, "#/room/lobby");
        await tab.SeeAsync(Dave, DavesNumber, Many);

        await CauseAsync(tab, "dave", "Cut the network");
        await dave.ReachAsync(RoomPhase.Reconnecting);
        await Assertions.Expect(tab.TileOf(Dave)).ToContainTextAsync("Network cut");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Heal the network" }).ClickAsync();
        await dave.ReachAsync(RoomPhase.Connected);
        await Assertions.Expect(tab.TileOf(Dave)).Not.ToContainTextAsync("Network cut");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_dropped_connection_of_a_tab_comes_back_by_itself()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", DavesTone, DavesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url);
        await ann.JoinAsync("lobby", "Ann");
        await dave.HearAsync(Ann, Person.Ann.Tone);

        await CauseAsync(ann, "ann", "Drop the connection");
        await Assertions.Expect(ann.Page.Locator(".toast", new() { HasText = "interrupted" })).ToBeVisibleAsync();
        await Assertions.Expect(ann.Page.Locator(".call-where .small")).ToHaveTextAsync("as Ann");
        await dave.HearAsync(Ann, Person.Ann.Tone);
        await ann.SeeAsync(Dave, DavesNumber, Many);
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_kicked_tab_says_so_and_may_join_again()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var ann = await Tab.OpenAsync(desk.Url);
        await ann.JoinAsync("lobby", "Ann");

        await CauseAsync(ann, "ann", "Kick out");
        await Assertions.Expect(ann.Page.Locator(".call-bar")).ToBeHiddenAsync();
        await Assertions.Expect(ann.Page.Locator(".toast-bad")).ToContainTextAsync("Removed from the room");
        await ann.JoinAsync("lobby", "Ann");
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_token_that_ends_is_renewed()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var ann = await Tab.OpenAsync(desk.Url);
        await ann.JoinAsync("lobby", "Ann");

        await CauseAsync(ann, "ann", "Expire the token");
        await Assertions.Expect(ann.Page.Locator(".toast", new() { HasText = "The token of Ann ends in" })).ToBeVisibleAsync();

        // The desk asked for a new one at once; the time of the old one passes.
        await ann.ReachAsync("async () => { const state = await (await fetch('/desk/api/state')).json(); const fault = state.events.find(one => one.what === 'Fault'); return state.time > fault.at + 6_000; }");
        Assert.True(await ann.Page.EvaluateAsync<bool>("async () => { const state = await (await fetch('/desk/api/state')).json(); return state.rooms[0].users[0].tokenExpiresAt > state.time + 60_000; }"));
        await Assertions.Expect(ann.Page.Locator(".call-where .small")).ToHaveTextAsync("as Ann");
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_frozen_stream_stands_still_and_the_page_says_why()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", DavesTone, DavesNumber);
        await using var eve = await DeskProgram.JoinAsync(desk.Url, "lobby", "eve", "Eve", 800, 0x200_0000);
        await using var tab = await Tab.OpenAsync(desk.Url, "#/room/lobby");
        await tab.SeeAsync(Dave, DavesNumber, Many);

        await CauseAsync(tab, "dave", "Freeze");
        await Assertions.Expect(tab.TileOf(Dave)).ToContainTextAsync("Frozen");
        var numbers = await tab.WatchAsync(Dave, TimeSpan.FromSeconds(1));
        Assert.True(numbers.Length <= 2, $"{numbers.Length} pictures were shown of a frozen stream.");

        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Why?" }).ClickAsync();
        await tab.Page.GetByLabel("Who should see and hear it?").SelectOptionAsync("eve");
        await tab.Page.GetByLabel("Which stream?").SelectOptionAsync(Dave);
        await Assertions.Expect(tab.Page.Locator(".answer")).ToContainTextAsync("frozen");
        await Assertions.Expect(tab.Page.Locator(".check-row.is-bad").First).ToContainTextAsync("frozen");

        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "People" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Unfreeze" }).ClickAsync();
        await Assertions.Expect(tab.TileOf(Dave)).Not.ToContainTextAsync("Frozen");
        Assert.True((await tab.WatchAsync(Dave, TimeSpan.FromSeconds(3))).Length > 1);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_bad_network_is_chosen_by_name_and_shown()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await DeskProgram.JoinAsync(desk.Url, "lobby", "dave", "Dave", DavesTone, DavesNumber);
        await using var tab = await Tab.OpenAsync(desk.Url, "#/room/lobby");

        await CauseAsync(tab, "dave", "Train");
        await Assertions.Expect(tab.Page.Locator(".person .chip", new() { HasText = "12 % loss" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Perfect" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".person .chip")).ToHaveCountAsync(0);
        Assert.Empty(tab.Errors);
    }

    private static async Task CauseAsync(Tab tab, string user, string button)
    {
        var person = tab.Page.Locator(".person", new() { HasText = user });
        await person.GetByText("Cause trouble").ClickAsync();
        await person.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
