using System.Collections.Frozen;

namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Passes received requests to an API.</summary>
internal static class ApiHandlers
{
    private static readonly FrozenDictionary<string, ApiHandler> All = new ApiHandler[]
    {
        new(ApiActions.KickOut, KickOutAsync),
        new(ApiActions.CloseRoom, CloseRoomAsync),
        new(ApiActions.ForbidStream, static (api, arguments, cancel) => SwitchAsync(arguments, api.ForbidStreamAsync, cancel)),
        new(ApiActions.ResumeStream, static (api, arguments, cancel) => SwitchAsync(arguments, api.ResumeStreamAsync, cancel)),
        new(ApiActions.GetUsers, GetUsersAsync),
        new(ApiActions.CountUsers, CountUsersAsync),
        new(ApiActions.GetUserStatuses, GetUserStatusesAsync),
        new(ApiActions.GetStreams, GetStreamsAsync),
        new(ApiActions.SendBroadcast, static (api, arguments, cancel) => SendMessageAsync(api, arguments, ServerMessageKind.Broadcast, cancel)),
        new(ApiActions.SendBarrage, static (api, arguments, cancel) => SendMessageAsync(api, arguments, ServerMessageKind.Barrage, cancel)),
        new(ApiActions.SendCommand, SendCommandAsync),
        new(ApiActions.StartMix, StartMixAsync),
        new(ApiActions.StopMix, StopMixAsync),
        new(ApiActions.StartRecord, StartRecordAsync),
        new(ApiActions.StopRecord, StopRecordAsync),
        new(ApiActions.GetRecording, GetRecordingAsync),
    }.ToFrozenDictionary(static handler => handler.Action.Name, StringComparer.Ordinal);

    public static ApiHandler? Find(string action) => All.GetValueOrDefault(action);

    private static async Task<byte[]> KickOutAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var (roomId, userIds) = (Room(arguments), Users(arguments, "UserId", ServerApiClient.MaxKickedUsers));
        await api.KickOutAsync(roomId, userIds, Reason(arguments), cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept();
    }

    private static async Task<byte[]> CloseRoomAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        await api.CloseRoomAsync(Room(arguments), Reason(arguments), arguments.Flag("RoomCloseCallback"), cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept();
    }

    private static async Task<byte[]> SwitchAsync(ApiArguments arguments, Func<string, CancellationToken, Task> change, CancellationToken cancellationToken)
    {
        var streamId = arguments.Text("StreamId");
        ApiLimits.Stream(streamId, "StreamId");
        arguments.Text("Sequence");
        await change(streamId, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept();
    }

    private static async Task<byte[]> GetUsersAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var query = new UserQuery { Order = (UserOrder)arguments.Number("Mode", 0), Count = arguments.Number("Limit", 0) is var limit and > 0 ? limit : UserQuery.MaxCount, Marker = arguments.Optional("Marker") };
        query.Validate("Limit");
        var page = await api.GetUsersAsync(Room(arguments), query, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new UserListData { Marker = page.NextMarker ?? "", UserList = page.Users }, ApiJson.Default.UserListData);
    }

    private static async Task<byte[]> CountUsersAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var roomIds = arguments.List("RoomId");
        ApiLimits.Rooms(roomIds, ServerApiClient.MaxQueried, "RoomId");
        var counts = await api.CountUsersAsync(roomIds, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new UserCountData { UserCountList = counts }, ApiJson.Default.UserCountData);
    }

    private static async Task<byte[]> GetUserStatusesAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var (roomId, userIds) = (Room(arguments), Users(arguments, "UserId", ServerApiClient.MaxQueried));
        var statuses = await api.GetUserStatusesAsync(roomId, userIds, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new UserStatusData { UserStatusList = statuses }, ApiJson.Default.UserStatusData);
    }

    private static async Task<byte[]> GetStreamsAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var streams = await api.GetStreamsAsync(Room(arguments), cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new StreamListData { StreamList = streams }, ApiJson.Default.StreamListData);
    }

    private static async Task<byte[]> SendMessageAsync(IServerApi api, ApiArguments arguments, ServerMessageKind kind, CancellationToken cancellationToken)
    {
        var message = new ServerMessage
        {
            RoomId = Room(arguments),
            UserId = arguments.Text("UserId"),
            UserName = arguments.Optional("UserName"),
            Text = arguments.Text("MessageContent"),
            Kind = kind,
            Category = (ServerMessageCategory)arguments.Number("MessageCategory", 0),
        };
        message.Validate("MessageContent");
        var id = await api.SendMessageAsync(message, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(MessageData.Of(id, kind), ApiJson.Default.MessageData);
    }

    private static async Task<byte[]> SendCommandAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var command = new ServerCommand { RoomId = Room(arguments), FromUserId = arguments.Text("FromUserId"), ToUserIds = arguments.List("ToUserId"), Text = arguments.Text("MessageContent") };
        command.Validate("MessageContent");
        var failed = await api.SendCommandAsync(command, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new CommandData { FailUsers = failed }, ApiJson.Default.CommandData);
    }

    private static async Task<byte[]> StartMixAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var task = arguments.Body(ApiJson.Default.MixTask);
        task.Validate("MixInput");
        return ApiReplyWriter.Accept(await api.StartMixAsync(task, cancellationToken).ConfigureAwait(false), ApiJson.Default.StartedMix);
    }

    private static async Task<byte[]> StopMixAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var data = arguments.Body(ApiJson.Default.StopMixData);
        ApiLimits.Task(data.TaskId, "TaskId");
        ApiLimits.Optional(data.UserId, ApiLimits.UserBytes, "user id", "UserId");
        await api.StopMixAsync(data.TaskId, data.UserId, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept();
    }

    private static async Task<byte[]> StartRecordAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        var task = arguments.Body(ApiJson.Default.RecordData).ToTask();
        task.Validate("RecordInputParams");
        var taskId = await api.StartRecordingAsync(task, cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept(new TaskData { TaskId = taskId }, ApiJson.Default.TaskData);
    }

    private static async Task<byte[]> StopRecordAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken)
    {
        await api.StopRecordingAsync(TaskOf(arguments), cancellationToken).ConfigureAwait(false);
        return ApiReplyWriter.Accept();
    }

    private static async Task<byte[]> GetRecordingAsync(IServerApi api, ApiArguments arguments, CancellationToken cancellationToken) =>
        ApiReplyWriter.Accept(await api.GetRecordingAsync(TaskOf(arguments), cancellationToken).ConfigureAwait(false), ApiJson.Default.RecordingStatus);

    private static string Room(ApiArguments arguments)
    {
        var roomId = arguments.Text("RoomId");
        ApiLimits.Room(roomId, "RoomId");
        return roomId;
    }

    private static IReadOnlyList<string> Users(ApiArguments arguments, string name, int max)
    {
        var userIds = arguments.List(name);
        ApiLimits.Users(userIds, max, name);
        return userIds;
    }

    private static string? Reason(ApiArguments arguments)
    {
        var reason = arguments.Optional("CustomReason");
        ApiLimits.Optional(reason, ApiLimits.ReasonBytes, "reason", "CustomReason");
        return reason;
    }

    private static string TaskOf(ApiArguments arguments)
    {
        var taskId = arguments.Body(ApiJson.Default.TaskData).TaskId;
        ApiLimits.Task(taskId, "TaskId");
        return taskId;
    }
}
