using ZegoCallKit.Server.Api;
using ZegoCallKit.Server.Api.Mixing;
using ZegoCallKit.Server.Api.Recording;

namespace ZegoCallKit.Server.Tests.Api;

/// <summary>An API that writes down what it is asked, and answers with what it is given.</summary>
internal sealed class RecordingApi : IServerApi
{
    public List<string> Calls { get; } = [];

    public List<object> Values { get; } = [];

    public Exception? Fault { get; set; }

    public Task KickOutAsync(string roomId, IReadOnlyList<string> userIds, string? reason = null, CancellationToken cancellationToken = default) => Note($"kick {roomId} {string.Join(',', userIds)} {reason}");

    public Task CloseRoomAsync(string roomId, string? reason = null, bool sendsClosedEvent = false, CancellationToken cancellationToken = default) => Note($"close {roomId} {reason} {sendsClosedEvent}");

    public Task ForbidStreamAsync(string streamId, CancellationToken cancellationToken = default) => Note($"forbid {streamId}");

    public Task ResumeStreamAsync(string streamId, CancellationToken cancellationToken = default) => Note($"resume {streamId}");

    public async Task<UserPage> GetUsersAsync(string roomId, UserQuery? query = null, CancellationToken cancellationToken = default)
    {
        await Note($"users {roomId} {query!.Order} {query.Count} {query.Marker}");
        return new UserPage { Users = [new ListedUser { UserId = "a", UserName = "A", Role = 2 }], NextMarker = query.Marker is null ? "next" : null };
    }

    public async Task<IReadOnlyList<UserCount>> CountUsersAsync(IReadOnlyList<string> roomIds, CancellationToken cancellationToken = default)
    {
        await Note($"count {string.Join(',', roomIds)}");
        return [.. roomIds.Select(static roomId => new UserCount { RoomId = roomId, Users = roomId.Length, Services = 1 })];
    }

    public async Task<IReadOnlyList<UserStatus>> GetUserStatusesAsync(string roomId, IReadOnlyList<string> userIds, CancellationToken cancellationToken = default)
    {
        await Note($"statuses {roomId} {string.Join(',', userIds)}");
        return [new UserStatus { UserId = "a", IsInRoom = true, LoggedInAt = Sample.CreatedAt }, new UserStatus { UserId = "b" }];
    }

    public async Task<IReadOnlyList<RoomStreamInfo>> GetStreamsAsync(string roomId, CancellationToken cancellationToken = default)
    {
        await Note($"streams {roomId}");
        return [new RoomStreamInfo { StreamId = "s", UserId = "a", UserName = "A", CreatedAt = Sample.CreatedAt, Number = 3 }];
    }

    public async Task<string> SendMessageAsync(ServerMessage message, CancellationToken cancellationToken = default)
    {
        Values.Add(message);
        await Note("message");
        return message.Kind is ServerMessageKind.Broadcast ? "12" : "1_2_3";
    }

    public async Task<IReadOnlyList<UndeliveredCommand>> SendCommandAsync(ServerCommand command, CancellationToken cancellationToken = default)
    {
        Values.Add(command);
        await Note("command");
        return [new UndeliveredCommand { UserId = "a", Code = 50_003 }];
    }

    public async Task<StartedMix> StartMixAsync(MixTask task, CancellationToken cancellationToken = default)
    {
        Values.Add(task);
        await Note("mix");
        return new StartedMix { Outputs = [new MixPlayback { StreamId = "m", Rtmp = "rtmp://x" }] };
    }

    public Task StopMixAsync(string taskId, string? userId = null, CancellationToken cancellationToken = default) => Note($"unmix {taskId} {userId}");

    public async Task<string> StartRecordingAsync(RecordingTask task, CancellationToken cancellationToken = default)
    {
        Values.Add(task);
        await Note("record");
        return "task";
    }

    public Task StopRecordingAsync(string taskId, CancellationToken cancellationToken = default) => Note($"unrecord {taskId}");

    public async Task<RecordingStatus> GetRecordingAsync(string taskId, CancellationToken cancellationToken = default)
    {
        await Note($"recording {taskId}");
        return new RecordingStatus { RoomId = "r", Phase = RecordingPhase.Ended, BeganAt = Sample.CreatedAt, Files = [new RecordedFile { Name = "f", Size = 7, Duration = TimeSpan.FromSeconds(2), Phase = RecordedFilePhase.Uploaded }] };
    }

    private Task Note(string call)
    {
        Calls.Add(call);
        return Fault is null ? Task.CompletedTask : Task.FromException(Fault);
    }
}
