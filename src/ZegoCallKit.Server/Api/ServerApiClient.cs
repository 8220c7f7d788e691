using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Protocol;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Api;

/// <summary>
/// Calls ZEGO's server API, for your server only: each request is signed with the ServerSecret. Requests that ZEGO's rate limits do not allow wait for their turn, and requests that failed
/// for a passing reason are repeated. Create one client for each AppID and keep it. Thread-safe.
/// </summary>
public sealed class ServerApiClient : IServerApi
{
    /// <summary>The maximum number of users that one request removes from a room.</summary>
    public const int MaxKickedUsers = 5;

    /// <summary>The maximum number of rooms whose users one request counts, and of users whose status one request returns.</summary>
    public const int MaxQueried = 10;

    private readonly ApiSender _sender;
    private readonly TimeProvider _time;
    private long _sequence;

    /// <summary>Creates a client.</summary>
    /// <param name="options">The options of the client.</param>
    /// <param name="http">Sends the requests. It remains yours to dispose. It should have no retries of its own and follow no redirects, as that of <c>AddZegoServerApi</c>.</param>
    /// <exception cref="ArgumentException">An option is missing or out of range.</exception>
    public ServerApiClient(ServerApiOptions options, HttpClient http)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(http);
        options.Validate(nameof(options));
        (_sender, _time) = (new ApiSender(options, http), options.TimeProvider);
    }

    /// <inheritdoc/>
    public async Task KickOutAsync(string roomId, IReadOnlyList<string> userIds, string? reason = null, CancellationToken cancellationToken = default)
    {
        ApiLimits.Room(roomId, nameof(roomId));
        ApiLimits.Users(userIds, MaxKickedUsers, nameof(userIds));
        ApiLimits.Optional(reason, ApiLimits.ReasonBytes, "reason", nameof(reason));
        await GetAsync(ApiActions.KickOut, new ApiParameters().Add("RoomId", roomId).Add("UserId", userIds).Add("CustomReason", reason), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task CloseRoomAsync(string roomId, string? reason = null, bool sendsClosedEvent = false, CancellationToken cancellationToken = default)
    {
        ApiLimits.Room(roomId, nameof(roomId));
        ApiLimits.Optional(reason, ApiLimits.ReasonBytes, "reason", nameof(reason));
        var parameters = new ApiParameters().Add("RoomId", roomId).Add("CustomReason", reason).Add("RoomCloseCallback", sendsClosedEvent ? "true" : null);
        await GetAsync(ApiActions.CloseRoom, parameters, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task ForbidStreamAsync(string streamId, CancellationToken cancellationToken = default) => SwitchAsync(ApiActions.ForbidStream, streamId, cancellationToken);

    /// <inheritdoc/>
    public Task ResumeStreamAsync(string streamId, CancellationToken cancellationToken = default) => SwitchAsync(ApiActions.ResumeStream, streamId, cancellationToken);

    /// <inheritdoc/>
    public async Task<UserPage> GetUsersAsync(string roomId, UserQuery? query = null, CancellationToken cancellationToken = default)
    {
        ApiLimits.Room(roomId, nameof(roomId));
        query ??= new UserQuery();
        query.Validate(nameof(query));
        var parameters = new ApiParameters().Add("RoomId", roomId).Add("Mode", (long)query.Order).Add("Limit", query.Count).Add("Marker", query.Marker);
        var data = await GetAsync(ApiActions.GetUsers, parameters, ApiJson.Default.UserListData, cancellationToken, roomId).ConfigureAwait(false);
        return new UserPage { Users = data?.UserList ?? [], NextMarker = data?.Marker is { Length: > 0 } marker ? marker : null };
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UserCount>> CountUsersAsync(IReadOnlyList<string> roomIds, CancellationToken cancellationToken = default)
    {
        ApiLimits.Rooms(roomIds, MaxQueried, nameof(roomIds));
        var data = await GetAsync(ApiActions.CountUsers, new ApiParameters().Add("RoomId", roomIds), ApiJson.Default.UserCountData, cancellationToken).ConfigureAwait(false);
        return data?.UserCountList ?? [];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UserStatus>> GetUserStatusesAsync(string roomId, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default)
    {
        ApiLimits.Room(roomId, nameof(roomId));
        ApiLimits.Users(userIds, MaxQueried, nameof(userIds));
        var parameters = new ApiParameters().Add("RoomId", roomId).Add("UserId", userIds);
        var data = await GetAsync(ApiActions.GetUserStatuses, parameters, ApiJson.Default.UserStatusData, cancellationToken).ConfigureAwait(false);
        return data?.UserStatusList ?? [];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RoomStreamInfo>> GetStreamsAsync(string roomId, CancellationToken cancellationToken = default)
    {
        ApiLimits.Room(roomId, nameof(roomId));
        var data = await GetAsync(ApiActions.GetStreams, new ApiParameters().Add("RoomId", roomId), ApiJson.Default.StreamListData, cancellationToken, roomId).ConfigureAwait(false);
        return data?.StreamList ?? [];
    }

    /// <inheritdoc/>
    public async Task<string> SendMessageAsync(ServerMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        message.Validate(nameof(message));
        var action = message.Kind is ServerMessageKind.Barrage ? ApiActions.SendBarrage : ApiActions.SendBroadcast;
        var parameters = new ApiParameters()
            .Add("RoomId", message.RoomId)
            .Add("UserId", message.UserId)
            .Add("UserName", message.UserName)
            .Add("MessageCategory", (long)message.Category)
            .Add("MessageContent", message.Text);
        var data = await GetAsync(action, parameters, ApiJson.Default.MessageData, cancellationToken).ConfigureAwait(false);
        return data?.Id ?? "";
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UndeliveredCommand>> SendCommandAsync(ServerCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        command.Validate(nameof(command));
        var parameters = new ApiParameters()
            .Add("RoomId", command.RoomId)
            .Add("FromUserId", command.FromUserId)
            .Add("ToUserId", command.ToUserIds)
            .Add("MessageContent", command.Text);
        var data = await GetAsync(ApiActions.SendCommand, parameters, ApiJson.Default.CommandData, cancellationToken).ConfigureAwait(false);
        return data?.FailUsers ?? [];
    }

    /// <inheritdoc/>
    public async Task<StartedMix> StartMixAsync(MixTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Validate(nameof(task));
        return await PostAsync(ApiActions.StartMix, task, ApiJson.Default.MixTask, ApiJson.Default.StartedMix, cancellationToken).ConfigureAwait(false) ?? new StartedMix();
    }

    /// <inheritdoc/>
    public async Task StopMixAsync(string taskId, string? userId = null, CancellationToken cancellationToken = default)
    {
        ApiLimits.Task(taskId, nameof(taskId));
        ApiLimits.Optional(userId, ApiLimits.UserBytes, "user id", nameof(userId));
        var body = JsonSerializer.SerializeToUtf8Bytes(new StopMixData { TaskId = taskId, UserId = userId }, ApiJson.Default.StopMixData);
        await _sender.SendAsync(new ApiRequest(ApiActions.StopMix, new ApiParameters(), body), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<string> StartRecordingAsync(RecordingTask task, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(task);
        task.Validate(nameof(task));
        var data = await PostAsync(ApiActions.StartRecord, RecordData.Of(task), ApiJson.Default.RecordData, ApiJson.Default.TaskData, cancellationToken).ConfigureAwait(false);
        return data?.TaskId ?? throw Unreadable(ApiActions.StartRecord, null);
    }

    /// <inheritdoc/>
    public async Task StopRecordingAsync(string taskId, CancellationToken cancellationToken = default)
    {
        ApiLimits.Task(taskId, nameof(taskId));
        var body = JsonSerializer.SerializeToUtf8Bytes(new TaskData { TaskId = taskId }, ApiJson.Default.TaskData);
        await _sender.SendAsync(new ApiRequest(ApiActions.StopRecord, new ApiParameters(), body), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<RecordingStatus> GetRecordingAsync(string taskId, CancellationToken cancellationToken = default)
    {
        ApiLimits.Task(taskId, nameof(taskId));
        var data = await PostAsync(ApiActions.GetRecording, new TaskData { TaskId = taskId }, ApiJson.Default.TaskData, ApiJson.Default.RecordingStatus, cancellationToken).ConfigureAwait(false);
        return data ?? throw Unreadable(ApiActions.GetRecording, null);
    }

    private Task<ApiReply> GetAsync(ApiAction action, ApiParameters parameters, CancellationToken cancellationToken) => _sender.SendAsync(new ApiRequest(action, parameters), cancellationToken);

    private async Task<T?> GetAsync<T>(ApiAction action, ApiParameters parameters, JsonTypeInfo<T> type, CancellationToken cancellationToken, string? roomId = null)
        where T : class =>
        Read(action, await _sender.SendAsync(new ApiRequest(action, parameters, RoomId: roomId), cancellationToken).ConfigureAwait(false), type);

    private async Task<TAnswer?> PostAsync<TBody, TAnswer>(ApiAction action, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellationToken)
        where TAnswer : class
    {
        var request = new ApiRequest(action, new ApiParameters(), JsonSerializer.SerializeToUtf8Bytes(body, bodyType));
        return Read(action, await _sender.SendAsync(request, cancellationToken).ConfigureAwait(false), answerType);
    }

    private async Task SwitchAsync(ApiAction action, string streamId, CancellationToken cancellationToken)
    {
        ApiLimits.Stream(streamId, nameof(streamId));
        await GetAsync(action, new ApiParameters().Add("StreamId", streamId).Add("Sequence", NextSequence()), cancellationToken).ConfigureAwait(false);
    }

    // ZEGO orders the requests about a stream by a number that must increase; it recommends the time in milliseconds.
    private long NextSequence()
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        long last, next;
        do
        {
            last = Interlocked.Read(ref _sequence);
            next = Math.Max(last + 1, now);
        }
        while (Interlocked.CompareExchange(ref _sequence, next, last) != last);
        return next;
    }

    private static T? Read<T>(ApiAction action, ApiReply reply, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return reply.Data?.Deserialize(type);
        }
        catch (JsonException fault)
        {
            throw Unreadable(action, fault);
        }
    }

    private static ServerApiException Unreadable(ApiAction action, Exception? fault) => new(action.Name, "ZEGO carried it out, but its answer has another form than documented.", innerException: fault);
}
