using System.Globalization;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Desk.Server.ZegoApi;

/// <summary>Executes requests of ZEGO's server API in the desk's cloud. Thread-safe: everything runs on the cloud's loop.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="watch">Provides the times since which users and streams exist.</param>
/// <param name="webhooks">Sends webhooks; null if none are sent.</param>
internal sealed class DeskServerApi(InMemoryCloud cloud, DeskWatch watch, DeskWebhooks? webhooks = null) : IServerApi
{
    // ZEGO's error codes, which differ between requests.
    private const int NotEnabled = 100_000_017;
    private const int NoRoom = 104;
    private const int NoRoomToClose = 5_024;
    private const int NoRoomForCommand = 50_001;
    private const int NotOnline = 50_003;

    private readonly CloudServer _cloud = cloud.Server;

    public Task KickOutAsync(string roomId, IReadOnlyList<string> userIds, string? reason = null, CancellationToken cancellationToken = default) => RunAsync(() =>
    {
        RoomOf("KickoutUser", roomId, NoRoom);
        foreach (var userId in userIds)
        {
            // In ZEGO's API, users who are not in the room are no error either.
            if (_cloud.Rooms.FindMember(roomId, userId) is { } member)
            {
                _cloud.Admission.Kick(member, ZegoErrorCode.RoomManualKickedOut, StreamDeleteReason.KickedOut);
            }
        }
    });

    public Task CloseRoomAsync(string roomId, string? reason = null, bool sendsClosedEvent = false, CancellationToken cancellationToken = default) => RunAsync(() =>
    {
        var room = RoomOf("CloseRoom", roomId, NoRoomToClose);
        webhooks?.OnClosing(room, sendsClosedEvent);
        foreach (var member in room.Members.ToArray())
        {
            _cloud.Admission.Kick(member, ZegoErrorCode.RoomManualKickedOut, StreamDeleteReason.KickedOut);
        }
    });

    public Task ForbidStreamAsync(string streamId, CancellationToken cancellationToken = default) => RunAsync(() =>
    {
        if (!_cloud.Streams.ForbidUntilAllowed(streamId))
        {
            throw new ServerApiException("ForbidRTCStream", 1, $"the desk remembers {StreamDirectory.MaxForbidden} forbidden streams at most; resume some");
        }
    });

    public Task ResumeStreamAsync(string streamId, CancellationToken cancellationToken = default) => RunAsync(() => _cloud.Streams.Allow(streamId));

    public Task<UserPage> GetUsersAsync(string roomId, UserQuery? query = null, CancellationToken cancellationToken = default) => RunAsync(() =>
    {
        query ??= new UserQuery();
        var isNewestFirst = query.Order is UserOrder.NewestFirst;
        var members = (_cloud.Rooms.Find(roomId)?.Members ?? []).OrderBy(member => isNewestFirst ? -member.Number : member.Number);

        // The marker is the number of the last user on the previous page.
        var after = query.Marker is { Length: > 0 } marker ? NumberOf(marker) : (long?)null;
        var rest = members.Where(member => after is not { } number || (isNewestFirst ? member.Number < number : member.Number > number)).ToArray();
        var page = rest.Take(query.Count).ToArray();
        return new UserPage
        {
            Users = [.. page.Select(static member => new ListedUser { UserId = member.Ticket.User.Id, UserName = member.Ticket.User.Name })],
            NextMarker = page.Length < rest.Length ? page[^1].Number.ToString(CultureInfo.InvariantCulture) : null,
        };
    });

    public Task<IReadOnlyList<UserCount>> CountUsersAsync(IReadOnlyList<string> roomIds, CancellationToken cancellationToken = default) => RunAsync<IReadOnlyList<UserCount>>(() =>
        [.. roomIds.Select(roomId => new UserCount { RoomId = roomId, Users = _cloud.Rooms.Find(roomId)?.Count ?? 0 })]);

    public Task<IReadOnlyList<UserStatus>> GetUserStatusesAsync(string roomId, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default) => RunAsync<IReadOnlyList<UserStatus>>(() =>
    {
        RoomOf("DescribeUsers", roomId, NoRoom);
        return [.. userIds.Select(userId => _cloud.Rooms.FindMember(roomId, userId) is { } member
            ? new UserStatus { UserId = userId, IsInRoom = true, LoggedInAt = DateTimeOffset.FromUnixTimeMilliseconds(watch.JoinedAt(member)) }
            : new UserStatus { UserId = userId })];
    });

    public Task<IReadOnlyList<RoomStreamInfo>> GetStreamsAsync(string roomId, CancellationToken cancellationToken = default) => RunAsync<IReadOnlyList<RoomStreamInfo>>(() =>
        [.. RoomOf("DescribeSimpleStreamList", roomId, NoRoom).Members.SelectMany(static member => member.Streams).OrderBy(static stream => stream.Number).Select(stream => new RoomStreamInfo
        {
            StreamId = stream.StreamId,
            UserId = stream.Info.User.Id,
            UserName = stream.Info.User.Name,
            CreatedAt = watch.Find(stream) is { } watched ? DateTimeOffset.FromUnixTimeMilliseconds(watched.Since) : null,
            Number = stream.Number,
        })]);

    public Task<string> SendMessageAsync(ServerMessage message, CancellationToken cancellationToken = default) => RunAsync(() =>
    {
        var isBarrage = message.Kind is ServerMessageKind.Barrage;
        var room = RoomOf(isBarrage ? "SendBarrageMessage" : "SendBroadcastMessage", message.RoomId, NoRoom);
        var from = new EngineUser(message.UserId, message.UserName ?? "");
        return isBarrage ? _cloud.Messages.ServerBarrage(room, from, message.Text) : _cloud.Messages.ServerBroadcast(room, from, message.Text, _cloud.Rooms.FindMember(room.Id, from.Id));
    });

    public Task<IReadOnlyList<UndeliveredCommand>> SendCommandAsync(ServerCommand command, CancellationToken cancellationToken = default) => RunAsync<IReadOnlyList<UndeliveredCommand>>(() =>
    {
        var room = RoomOf("SendCustomCommand", command.RoomId, NoRoomForCommand);
        _cloud.Messages.ServerCommand(room, new EngineUser(command.FromUserId, ""), command.Text, command.ToUserIds, _cloud.Rooms.FindMember(room.Id, command.FromUserId));
        return [.. command.ToUserIds.Where(userId => _cloud.Rooms.FindMember(room.Id, userId) is null).Select(static userId => new UndeliveredCommand { UserId = userId, Code = NotOnline })];
    });

    public Task<StartedMix> StartMixAsync(MixTask task, CancellationToken cancellationToken = default) => throw Missing("StartMix");

    public Task StopMixAsync(string taskId, string? userId = null, CancellationToken cancellationToken = default) => throw Missing("StopMix");

    public Task<string> StartRecordingAsync(RecordingTask task, CancellationToken cancellationToken = default) => throw Missing("StartRecord");

    public Task StopRecordingAsync(string taskId, CancellationToken cancellationToken = default) => throw Missing("StopRecord");

    public Task<RecordingStatus> GetRecordingAsync(string taskId, CancellationToken cancellationToken = default) => throw Missing("DescribeRecordStatus");

    private static ServerApiException Missing(string action) => new(action, NotEnabled, "the desk neither mixes nor records");

    private static long NumberOf(string marker) => long.TryParse(marker, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new ArgumentException("Marker must be the NextMarker of the page before.", nameof(marker));

    private CloudRoom RoomOf(string action, string roomId, int code) =>
        _cloud.Rooms.Find(roomId) is { Count: > 0 } room ? room : throw new ServerApiException(action, code, "there is no such room");

    private Task<T> RunAsync<T>(Func<T> run) => _cloud.RunAsync(run);

    private Task<bool> RunAsync(Action run) => _cloud.RunAsync(() =>
    {
        run();
        return true;
    });
}
