using Microsoft.Playwright;
using ZegoCallKit.Calls;
using ZegoCallKit.Desk.Browser.Tests.Support;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Browser.Tests;

/// <summary>A page and a program ring each other.</summary>
public sealed class RingTests
{
    private const double DavesTone = 500;
    private const uint DavesNumber = 0x100_0000;

    [Fact]
    public async Task A_program_that_is_rung_by_the_page_meets_it_in_a_room_and_hangs_up()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await CallingProgram.StartAsync(desk.Url, "dave", DavesTone, DavesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url, "#/rings");
        var incoming = dave.NextIncomingAsync();
        await BeReachableAsync(ann, "Ann");

        await ann.Page.Locator("input[name=whom]").FillAsync("dave");
        await ann.Page.GetByRole(AriaRole.Button, new() { Name = "Video call" }).ClickAsync();
        var call = await incoming;
        await Assertions.Expect(ann.Page.Locator(".phone-state")).ToHaveTextAsync("It rings at DAVE …");
        Assert.Equal("ann", call.Inviter!.Id.Value);
        await call.AcceptAsync(cancellationToken: TestContext.Current.CancellationToken);
        await CallingProgram.ReachAsync(call, CallPhase.InCall);

        await Assertions.Expect(ann.Page.Locator(".tile:not([aria-label*='(you)'])")).ToHaveCountAsync(1);
        await ann.HearAsync(DavesTone);
        await dave.Eye.SeeAsync(Person.Ann.FirstNumber, FakeDevices.Count);

        await call.HangUpAsync(TestContext.Current.CancellationToken);
        await Assertions.Expect(ann.Page.Locator(".call-bar")).ToBeHiddenAsync();
        await ann.Page.GetByRole(AriaRole.Link, new() { Name = "Rings" }).ClickAsync();
        var moments = ann.Page.Locator(".ring-text");
        await Assertions.Expect(moments).ToHaveCountAsync(5);
        await Assertions.Expect(moments.Nth(0)).ToContainTextAsync("ann rings dave");
        await Assertions.Expect(moments.Nth(1)).ToContainTextAsync("dave accepts");

        // Dave's signal may reach Ann before Dave leaves the room.
        await Assertions.Expect(moments.Filter(new() { HasText = "dave leaves" })).ToHaveCountAsync(1);
        await Assertions.Expect(moments.Filter(new() { HasText = "ann leaves" })).ToHaveCountAsync(1);
        await Assertions.Expect(moments.Nth(4)).ToContainTextAsync("The call ends");
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_page_that_is_rung_by_a_program_asks_on_every_view_and_answers()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await CallingProgram.StartAsync(desk.Url, "dave", DavesTone, DavesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url, "#/rings");
        await BeReachableAsync(ann, "Ann");
        await ann.Page.GetByRole(AriaRole.Link, new() { Name = "Log" }).ClickAsync();

        var call = await dave.Calls.InviteAsync(new UserId("ann"), new InviteOptions { Kind = CallKind.Video }, TestContext.Current.CancellationToken);
        var question = ann.Page.GetByRole(AriaRole.Alertdialog);
        await Assertions.Expect(question).ToContainTextAsync("DAVE");
        await question.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await CallingProgram.ReachAsync(call, CallPhase.InCall);
        await ann.HearAsync(DavesTone);
        await dave.Eye.SeeAsync(Person.Ann.FirstNumber, FakeDevices.Count);

        await ann.ClickAsync("Leave the room");
        var end = await call.Completion.WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        Assert.Equal(CallEndReason.RemoteHangUp, end.Reason);
        Assert.Empty(ann.Errors);
    }

    [Fact]
    public async Task A_page_declines_and_a_caller_gives_up()
    {
        await using var desk = await DeskHost.StartAsync();
        await using var dave = await CallingProgram.StartAsync(desk.Url, "dave", DavesTone, DavesNumber);
        await using var ann = await Tab.OpenAsync(desk.Url, "#/rings");
        await BeReachableAsync(ann, "Ann");
        var question = ann.Page.GetByRole(AriaRole.Alertdialog);

        var declined = await dave.Calls.InviteAsync(new UserId("ann"), cancellationToken: TestContext.Current.CancellationToken);
        await question.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        Assert.Equal(CallEndReason.Declined, (await declined.Completion.WaitAsync(Patience.Long, TestContext.Current.CancellationToken)).Reason);

        var canceled = await dave.Calls.InviteAsync(new UserId("ann"), cancellationToken: TestContext.Current.CancellationToken);
        await Assertions.Expect(question).ToBeVisibleAsync();
        await canceled.HangUpAsync(TestContext.Current.CancellationToken);
        await Assertions.Expect(question).ToBeHiddenAsync();
        await Assertions.Expect(ann.Page.Locator(".ring-card .chip", new() { HasText = "Canceled" })).ToHaveCountAsync(1);
        Assert.Empty(ann.Errors);
    }

    private static async Task BeReachableAsync(Tab tab, string name)
    {
        await tab.Page.Locator(".phone-card input[name=name]").FillAsync(name);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Be reachable" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".phone-state")).ToContainTextAsync("Reachable as");
    }
}
