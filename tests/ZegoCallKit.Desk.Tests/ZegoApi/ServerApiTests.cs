using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Tests.Support;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.TestDesks;

namespace ZegoCallKit.Desk.Tests.ZegoApi;

/// <summary>Tests that the desk answers ZEGO's server API, with the kit's own client.</summary>
public sealed class ServerApiTests
{
    private static readonly ServerSecret Secret = new("0123456789abcdef0123456789abcdef");
    private static readonly DeskOptions Options = new() { Secret = Secret };

    [Fact]
    public async Task Users_are_listed_counted_and_removed()
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var api = ClientOf(desk, http);
        using var ann = await DeskEngine.EnterAsync(desk.Address, "ann");
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");

        var listed = await api.GetUsersAsync("room", cancellationToken: TestContext.Current.CancellationToken);
        var counted = await api.CountUsersAsync(["room", "elsewhere"], TestContext.Current.CancellationToken);
        var statuses = await api.GetUserStatusesAsync("room", ["bob", "carol"], TestContext.Current.CancellationToken);
        await api.KickOutAsync("room", ["bob", "nobody"], "spam", TestContext.Current.CancellationToken);

        Assert.Equal([("ann", "ann"), ("bob", "bob")], listed.Users.Select(static user => (user.UserId, user.UserName)));
        Assert.Null(listed.NextMarker);
        Assert.Equal([2, 0], counted.Select(static count => count.Users));
        Assert.Equal([true, false], statuses.Select(static status => status.IsInRoom));
        Assert.InRange(desk.Cloud.Options.TimeProvider.GetUtcNow() - statuses[0].LoggedInAt!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(5));
        await bob.WaitAsync<RoomStateChanged>(static state => state.Reason == RoomStateReason.KickOut && state.Code == (int)ZegoErrorCode.RoomManualKickedOut);
        await Eventually.TrueAsync(() => desk.Cloud.GetUsers("room").Count == 1, "bob is gone");
    }

    [Theory]
    [InlineData(UserOrder.OldestFirst, "a b|c d|e")]
    [InlineData(UserOrder.NewestFirst, "e d|c b|a")]
    public async Task Long_lists_come_in_pages(UserOrder order, string pages)
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var api = ClientOf(desk, http);
        var users = "abcde".Select(id => new DeskEngine(desk.Address, id.ToString())).ToArray();
        foreach (var user in users)
        {
            await user.EnterAsync();
        }

        var found = new List<string>();
        string? marker = null;
        do
        {
            // ZEGO allows one list of a room in a second, for which the client waits.
            var page = await api.GetUsersAsync("room", new UserQuery { Order = order, Count = 2, Marker = marker }, TestContext.Current.CancellationToken);
            found.Add(string.Join(' ', page.Users.Select(static user => user.UserId)));
            marker = page.NextMarker;
        }
        while (marker is not null);

        Assert.Equal(pages, string.Join('|', found));
        var wrong = await Assert.ThrowsAsync<ServerApiException>(() => api.GetUsersAsync("room", new UserQuery { Marker = "x" }, TestContext.Current.CancellationToken));
        Assert.Equal(2, wrong.Code);
        Array.ForEach(users, static user => user.Dispose());
    }

    [Fact]
    public async Task A_forbidden_stream_ends_and_cannot_be_published_until_it_is_resumed()
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var api = ClientOf(desk, http);
        using var ann = await DeskEngine.EnterAsync(desk.Address, "ann");
        await ann.PublishAsync("ann-main");

        var stream = Assert.Single(await api.GetStreamsAsync("room", TestContext.Current.CancellationToken));
        await api.ForbidStreamAsync("ann-main", TestContext.Current.CancellationToken);
        await ann.WaitAsync($"P0(ann-main,{(int)ZegoErrorCode.PublisherServerForbid})");
        var refused = ann.Log.Count;
        ann.Engine.Publishing.StartPublishing("ann-main", "", PublishChannel.Main);
        await ann.WaitAsync($"P0(ann-main,{(int)ZegoErrorCode.PublisherServerForbid})", refused);
        await api.ResumeStreamAsync("ann-main", TestContext.Current.CancellationToken);
        await ann.PublishAsync("ann-main");

        Assert.Equal(("ann-main", "ann", "ann"), (stream.StreamId, stream.UserId, stream.UserName));
        Assert.NotNull(stream.CreatedAt);
    }

    [Fact]
    public async Task Messages_and_commands_reach_the_room()
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var api = ClientOf(desk, http);
        using var ann = await DeskEngine.EnterAsync(desk.Address, "ann");
        using var bob = await DeskEngine.EnterAsync(desk.Address, "bob");
        var message = new ServerMessage { RoomId = "room", UserId = "ann", UserName = "Ann", Text = "hello" };

        var id = await api.SendMessageAsync(message, TestContext.Current.CancellationToken);
        await api.SendMessageAsync(message with { Text = "quick", Kind = ServerMessageKind.Barrage }, TestContext.Current.CancellationToken);
        var undelivered = await api.SendCommandAsync(new ServerCommand { RoomId = "room", FromUserId = "server", ToUserIds = ["bob", "carol"], Text = "do it" }, TestContext.Current.CancellationToken);

        await bob.WaitAsync<BroadcastMessagesReceived>(news => news.Messages.Any(it => it.Text == "hello" && it.From.Name == "Ann" && it.MessageId == id));
        await bob.WaitAsync<BarrageMessagesReceived>(static news => news.Messages.Any(static it => it.Text == "quick"));
        await bob.WaitAsync<CustomCommandReceived>(static news => news is { Command: "do it", From.Id: "server" });
        Assert.Equal([new UndeliveredCommand { UserId = "carol", Code = 50_003 }], undelivered);

        // Their sender does not receive them, and others than the receivers no command.
        await api.SendCommandAsync(new ServerCommand { RoomId = "room", FromUserId = "server", Text = "all" }, TestContext.Current.CancellationToken);
        await ann.WaitAsync<CustomCommandReceived>(static news => news.Command == "all");
        Assert.Empty(ann.Log.Of<BroadcastMessagesReceived>());
        Assert.Single(ann.Log.Of<CustomCommandReceived>());
    }

    [Fact]
    public async Task What_cannot_be_done_is_answered_with_ZEGOs_codes()
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var api = ClientOf(desk, http);
        var test = TestContext.Current.CancellationToken;

        Assert.Equal(104, await CodeOfAsync(api.KickOutAsync("nowhere", ["bob"], cancellationToken: test)));
        Assert.Equal(5_024, await CodeOfAsync(api.CloseRoomAsync("nowhere", cancellationToken: test)));
        Assert.Equal(104, await CodeOfAsync(api.GetUserStatusesAsync("nowhere", ["bob"], test)));
        Assert.Equal(104, await CodeOfAsync(api.GetStreamsAsync("nowhere", test)));
        Assert.Equal(104, await CodeOfAsync(api.SendMessageAsync(new ServerMessage { RoomId = "nowhere", UserId = "a", Text = "x" }, test)));
        Assert.Equal(50_001, await CodeOfAsync(api.SendCommandAsync(new ServerCommand { RoomId = "nowhere", FromUserId = "a", Text = "x" }, test)));
        Assert.Equal(100_000_017, await CodeOfAsync(api.StopMixAsync("task", cancellationToken: test)));
        Assert.Equal(100_000_017, await CodeOfAsync(api.StartMixAsync(
            new MixTask { TaskId = "t", UserId = "u", Inputs = [new MixInput { StreamId = "a" }], Outputs = [new MixOutput { StreamId = "m", Width = 640, Height = 360, FrameRate = 15, VideoBitrate = 500_000 }] }, test)));
        Assert.Equal(100_000_017, await CodeOfAsync(api.StopRecordingAsync("task", test)));
        Assert.Equal(100_000_017, await CodeOfAsync(api.GetRecordingAsync("task", test)));
        Assert.Empty((await api.GetUsersAsync("nowhere", cancellationToken: test)).Users);
    }

    [Fact]
    public async Task Only_the_desks_secret_opens_it_and_no_foreign_page()
    {
        await using var desk = await DeskHost.StartAsync(Options);
        using var http = new HttpClient();
        var stranger = ClientOf(desk, http, new ServerSecret("ffffffffffffffffffffffffffffffff"));
        Assert.Equal(100_000_005, await CodeOfAsync(stranger.CountUsersAsync(["room"], TestContext.Current.CancellationToken)));

        using var page = new HttpRequestMessage(HttpMethod.Get, new Uri($"{desk.Address}{DeskEndpointExtensions.ServerApiPath}?Action=DescribeUserNum"));
        page.Headers.Add("Origin", "http://evil.example");
        using var answer = await http.SendAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public void Without_an_address_there_is_no_webhook_secret_and_vice_versa()
    {
        Assert.Throws<ArgumentException>("options.WebhookSecret", () => Add(new DeskOptions { WebhookAddress = new Uri("http://localhost/") }));
        Assert.Throws<ArgumentException>("options.WebhookSecret", () => Add(new DeskOptions { WebhookSecret = new("secret") }));
        Assert.Throws<ArgumentException>("options.WebhookAddress", () => Add(new DeskOptions { WebhookAddress = new Uri("ftp://localhost/"), WebhookSecret = new("secret") }));
        Assert.Throws<ArgumentException>("options.WebhookAddress", () => Add(new DeskOptions { WebhookAddress = new Uri("/events", UriKind.Relative), WebhookSecret = new("secret") }));
    }

    private static void Add(DeskOptions options) => new ServiceCollection().AddZegoDesk(options);

    private static ServerApiClient ClientOf(DeskHost desk, HttpClient http, ServerSecret? secret = null) =>
        new(new ServerApiOptions { AppId = Options.AppId, Secret = secret ?? Secret, Address = new Uri(desk.Address + DeskEndpointExtensions.ServerApiPath), MaxAttempts = 1 }, http);

    private static async Task<int?> CodeOfAsync(Task request) => (await Assert.ThrowsAsync<ServerApiException>(() => request)).Code;
}
