using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.AspNetCore.Tests;

/// <summary>A host calls the server API of another host.</summary>
public sealed class ServerApiEndpointTests
{
    private static readonly ServerSecret Secret = new("0123456789abcdef0123456789abcdef");

    [Fact]
    public async Task A_client_from_the_container_calls_an_endpoint()
    {
        var rooms = new OneRoom();
        await using var zego = await TestHost.StartAsync(
            static _ => { },
            app => app.MapZegoServerApi("/zego/api", new ServerApiResponder(new ServerApiResponderOptions { AppId = 7, Secret = Secret, TimeProvider = new FakeTimeProvider(TestHost.Now) }, rooms)));
        await using var host = await TestHost.StartAsync(services => services.AddZegoServerApi(new ServerApiOptions { AppId = 7, Secret = Secret, Address = new Uri(zego.Address, "zego/api") }), static _ => { });
        var api = host.Services.GetRequiredService<IServerApi>();

        Assert.Same(api, host.Services.GetRequiredService<ServerApiClient>());
        Assert.Equal(["alice", "bob"], (await api.GetUsersAsync("lobby")).Users.Select(static user => user.UserId));
        await api.KickOutAsync("lobby", ["bob"]);
        Assert.Equal([new UserCount { RoomId = "lobby", Users = 1 }], await api.CountUsersAsync(["lobby"]));
        Assert.Equal(50_001, (await Assert.ThrowsAsync<ServerApiException>(() => api.KickOutAsync("elsewhere", ["bob"]))).Code);
        await api.StopMixAsync("task");
    }

    [Fact]
    public async Task The_log_of_the_http_client_contains_no_signature_and_no_message()
    {
        using var log = new TextLog();
        await using var zego = await TestHost.StartAsync(
            static _ => { },
            static app => app.MapZegoServerApi("/zego/api", new ServerApiResponder(new ServerApiResponderOptions { AppId = 7, Secret = Secret, TimeProvider = new FakeTimeProvider(TestHost.Now) }, new OneRoom())));
        await using var host = await TestHost.StartAsync(
            services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Trace));
                services.AddZegoServerApi(new ServerApiOptions { AppId = 7, Secret = Secret, Address = new Uri(zego.Address, "zego/api") });
            },
            static _ => { });
        await host.Services.GetRequiredService<IServerApi>().KickOutAsync("lobby", ["bob"], "canary");

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, static line => line.Contains("canary", StringComparison.Ordinal) || line.Contains("Signature=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_not_read()
    {
        await using var zego = await TestHost.StartAsync(
            static _ => { },
            static app => app.MapZegoServerApi("/zego/api", new ServerApiResponder(new ServerApiResponderOptions { AppId = 7, Secret = Secret }, new OneRoom())));
        using var content = new ByteArrayContent(new byte[ServerApiResponder.MaxBodyBytes + 1]);
        using var response = await zego.Http.PostAsync(new Uri(zego.Address, "zego/api?Action=StopMix"), content);
        Assert.Equal(413, (int)response.StatusCode);
    }

    private sealed class OneRoom : IServerApi
    {
        private readonly List<string> _users = ["alice", "bob"];

        public Task KickOutAsync(string roomId, IReadOnlyList<string> userIds, string? reason = null, CancellationToken cancellationToken = default)
        {
            if (roomId != "lobby")
            {
                throw new ServerApiException("KickoutUser", 50_001, "room does not exist");
            }

            _users.RemoveAll(userIds.Contains);
            return Task.CompletedTask;
        }

        public Task<UserPage> GetUsersAsync(string roomId, UserQuery? query = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new UserPage { Users = [.. _users.Select(static user => new ListedUser { UserId = user })] });

        public Task<IReadOnlyList<UserCount>> CountUsersAsync(IReadOnlyList<string> roomIds, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<UserCount>>([.. roomIds.Select(roomId => new UserCount { RoomId = roomId, Users = roomId == "lobby" ? _users.Count : 0 })]);

        public Task StopMixAsync(string taskId, string? userId = null, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task CloseRoomAsync(string roomId, string? reason = null, bool sendsClosedEvent = false, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task ForbidStreamAsync(string streamId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task ResumeStreamAsync(string streamId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<UserStatus>> GetUserStatusesAsync(string roomId, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<RoomStreamInfo>> GetStreamsAsync(string roomId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<string> SendMessageAsync(ServerMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<UndeliveredCommand>> SendCommandAsync(ServerCommand command, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<StartedMix> StartMixAsync(MixTask task, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<string> StartRecordingAsync(RecordingTask task, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task StopRecordingAsync(string taskId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<RecordingStatus> GetRecordingAsync(string taskId, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
