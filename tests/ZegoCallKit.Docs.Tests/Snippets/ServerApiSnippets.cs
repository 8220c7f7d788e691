using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;
using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Server.Webhooks;

namespace Docs.Snippets;

public sealed class ServerApiSnippets
{
    private const uint AppId = 1;
    private const string ServerSecretText = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_desk_answers()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        using var http = new HttpClient();

        #region server-api-desk
        var secret = new ServerSecret(ServerSecretText);
        builder.Services.AddZegoDesk(new DeskOptions
        {
            AppId = AppId,
            Secret = secret,
            WebhookAddress = new Uri("http://localhost:5000/zego/events"),
            WebhookSecret = new CallbackSecret("callback-secret"),
        });
        var desk = builder.Build();
        desk.MapZegoDesk();
        await desk.StartAsync();
        var address = new Uri(desk.Urls.First() + DeskEndpointExtensions.ServerApiPath);
        var api = new ServerApiClient(new ServerApiOptions { AppId = AppId, Secret = secret, Address = address }, http);
        var users = await api.CountUsersAsync(["lobby"]);
        #endregion

        Assert.Equal(0, Assert.Single(users).Users);
        await desk.StopAsync();
        await desk.DisposeAsync();
    }

    [Fact]
    public async Task Requests_are_sent()
    {
        using var zego = new Answers();
        using var http = new HttpClient(zego);

        #region server-api-client
        var zegoApi = new ServerApiClient(new ServerApiOptions { AppId = AppId, Secret = new ServerSecret(ServerSecretText) }, http);
        await zegoApi.KickOutAsync("lobby", ["mallory"], "spam");
        await zegoApi.ForbidStreamAsync("mallory-camera");
        await zegoApi.SendMessageAsync(new ServerMessage { RoomId = "lobby", UserId = "moderation", Text = "Mallory was removed." });
        await foreach (var user in zegoApi.EnumerateUsersAsync("lobby"))
        {
            Console.WriteLine(user.UserId);
        }

        #endregion

        #region server-api-errors
        try
        {
            await zegoApi.CloseRoomAsync("lobby", "The event is over.");
        }
        catch (ServerApiException refused) when (refused.Code is 104 or 5018 or 5024 or 50001)
        {
            // There is no such room (any more).
        }

        #endregion

        #region server-api-tasks
        await zegoApi.StartMixAsync(new MixTask
        {
            TaskId = "lobby-mix",
            UserId = "lobby-mixer",
            Inputs =
            [
                new MixInput { StreamId = "alice", Area = new MixArea { Left = 0, Top = 0, Right = 640, Bottom = 720 } },
                new MixInput { StreamId = "bob", Area = new MixArea { Left = 640, Top = 0, Right = 1280, Bottom = 720 } },
            ],
            Outputs = [new MixOutput { StreamId = "lobby-mixed", Width = 1280, Height = 720, FrameRate = 15, VideoBitrate = 1_500_000 }],
        });
        var recording = await zegoApi.StartRecordingAsync(new RecordingTask
        {
            RoomId = "lobby",
            Mode = RecordingMode.PerStream,
            Storage = new RecordingStorage { Vendor = StorageVendor.AmazonS3, Region = "eu-central-1", Bucket = "calls", AccessKeyId = "…", AccessKeySecret = "…" },
        });
        await zegoApi.StopRecordingAsync(recording);
        await zegoApi.StopMixAsync("lobby-mix");
        #endregion

        Assert.Equal(["KickoutUser", "ForbidRTCStream", "SendBroadcastMessage", "DescribeUserList", "CloseRoom", "StartMix", "StartRecord", "StopRecord", "StopMix"], zego.Actions);
    }

    [Fact]
    public async Task A_host_receives_webhooks()
    {
        var builder = WebApplication.CreateSlimBuilder();

        #region server-api-host
        builder.Services.AddZegoServerApi(new ServerApiOptions { AppId = AppId, Secret = new ServerSecret(ServerSecretText) });
        builder.Services.AddZegoWebhooks<Attendance>(new WebhookReceiverOptions { AppId = AppId, Secret = new CallbackSecret("callback-secret") });
        var app = builder.Build();
        app.MapZegoWebhooks("/zego/events");
        #endregion

        await using (app)
        {
            var receiver = app.Services.GetRequiredService<WebhookReceiver>();
            var login = new UserLoggedInEvent { AppId = AppId, SentAt = TimeProvider.System.GetUtcNow(), RoomId = "lobby", UserId = "alice" };
            Assert.Equal(WebhookOutcome.Handled, await receiver.ReceiveAsync(WebhookWriter.Write(login, new CallbackSecret("callback-secret")), new Attendance().HandleAsync));
            Assert.IsType<ServerApiClient>(app.Services.GetRequiredService<IServerApi>());
        }
    }

    private sealed class Answers : HttpMessageHandler
    {
        public List<string> Actions { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Actions.Add(request.RequestUri!.Query.Split('&')[0].Split('=')[1]);
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"Code":0,"Data":{"TaskId":"1"}}""", Encoding.UTF8, "application/json") });
        }
    }
}
