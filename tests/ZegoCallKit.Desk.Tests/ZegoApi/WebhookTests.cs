using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Webhooks;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.ZegoApi;

/// <summary>Tests that the desk reports what happens as ZEGO's webhooks, to the kit's own endpoint.</summary>
public sealed class WebhookTests
{
    private static readonly ServerSecret Secret = new("0123456789abcdef0123456789abcdef");
    private static readonly CallbackSecret Signer = new("callback-secret");

    [Fact]
    public async Task A_life_of_a_room_is_reported_in_order()
    {
        await using var inbox = await WebhookInbox.StartAsync(1_234_567_890, Signer);
        await using var desk = await DeskHost.StartAsync(OptionsOf(inbox));
        using (var ann = new DeskEngine(desk.Address, "ann"))
        {
            await ann.EnterAsync();
            await ann.PublishAsync("ann-main");
            ann.Engine.Publishing.StopPublishing(PublishChannel.Main);
            await Eventually.TrueAsync(() => inbox.Events.Count == 4, "the stream ended");
            ann.Engine.Rooms.Logout("room");
            await Eventually.TrueAsync(() => inbox.Events.Count == 6, "the room ended");
        }

        Assert.Equal(["room_create", "room_login", "stream_create", "stream_close", "room_logout", "room_close"], inbox.Events.Select(static it => it.Name));
        var (created, login) = (Assert.IsType<RoomCreatedEvent>(inbox.Events[0]), Assert.IsType<UserLoggedInEvent>(inbox.Events[1]));
        var (began, ended) = (Assert.IsType<StreamCreatedEvent>(inbox.Events[2]), Assert.IsType<StreamClosedEvent>(inbox.Events[3]));
        var (logout, closed) = (Assert.IsType<UserLoggedOutEvent>(inbox.Events[4]), Assert.IsType<RoomClosedEvent>(inbox.Events[5]));
        Assert.Equal(("room", "ann", closed.SessionId), (created.RoomId, created.CreatorId, created.SessionId));
        Assert.Equal(("ann", created.SessionId, logout.UserSessionId), (login.UserId, login.RoomSessionId, login.UserSessionId));
        Assert.Equal(("ann-main", "ann", began.ServerId, StreamCloseReason.Stopped), (began.StreamId, ended.UserId, ended.ServerId, ended.Reason));
        Assert.Equal((UserLogoutReason.LoggedOut, RoomCloseReason.Left), (logout.Reason, closed.Reason));
        Assert.Equal((login.LoggedInAt, began.CreatedAt), (logout.LoggedInAt, ended.CreatedAt));
        Assert.True(logout.LoggedOutAt >= logout.LoggedInAt);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_room_that_a_server_closes_is_reported_as_it_asked(bool reports)
    {
        await using var inbox = await WebhookInbox.StartAsync(1_234_567_890, Signer);
        await using var desk = await DeskHost.StartAsync(OptionsOf(inbox));
        using var http = new HttpClient();
        var api = new ServerApiClient(new ServerApiOptions { AppId = 1_234_567_890, Secret = Secret, Address = new Uri(desk.Address + DeskEndpointExtensions.ServerApiPath) }, http);
        using var ann = await DeskEngine.EnterAsync(desk.Address, "ann");
        await ann.PublishAsync("ann-main");

        await api.CloseRoomAsync("room", "over", reports, TestContext.Current.CancellationToken);

        // Another life of the room comes after it.
        await Eventually.TrueAsync(() => inbox.Events.Any(static it => it is UserLoggedOutEvent), "ann is out");
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        await Eventually.TrueAsync(() => inbox.Events.Count(static it => it is RoomCreatedEvent) == 2, "another room");
        Assert.Equal(StreamCloseReason.RoomClosed, Assert.Single(inbox.Events.OfType<StreamClosedEvent>()).Reason);
        Assert.Equal(UserLogoutReason.ReplacedOrKickedOut, Assert.Single(inbox.Events.OfType<UserLoggedOutEvent>()).Reason);
        Assert.Equal(reports ? [RoomCloseReason.KickedOut] : [], inbox.Events.OfType<RoomClosedEvent>().Select(static closed => closed.Reason));
        Assert.Equal(2, inbox.Events.OfType<RoomCreatedEvent>().Select(static created => created.SessionId).Distinct().Count());
    }

    private static DeskOptions OptionsOf(WebhookInbox inbox) => new() { Secret = Secret, WebhookAddress = inbox.Address, WebhookSecret = Signer };
}
